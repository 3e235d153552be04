'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { holdLots } from '@/lib/holds/hold-lots';
import { holdLotsSchema, holdOfFilterSchema, liftHoldsSchema, liftOfFilterSchema } from '@/lib/holds/hold-lots.schema';
import { holdOfFilter, liftOfFilter } from '@/lib/holds/holds-of-filter';
import { liftHolds } from '@/lib/holds/lift-holds';
import { dayIn } from '@/lib/kernel/day';
import { changeLotStatus } from '@/lib/lots/change-lot-status';
import { changeLotStatusSchema, changeStatusOfFilterSchema, lotClosingSchema } from '@/lib/lots/change-lot-status.schema';
import { changeStatusOfFilter } from '@/lib/lots/status-of-filter';
import { closeLot, reopenLot } from '@/lib/lots/close-lot';
import { editLot } from '@/lib/lots/edit-lot';
import { editLotSchema } from '@/lib/lots/edit-lot.schema';
import { listLotStock } from '@/lib/lots/lot-card.query';
import { lookupLotPartners } from '@/lib/lots/lot-choices.query';
import { lotFilters } from '@/lib/lots/lot-register.params';
import { countLots, lotTotals } from '@/lib/lots/lot-totals.query';
import { openLot, openLotSchema } from '@/lib/lots/open-lot';
import { allowWithdrawal, refuseWithdrawal } from '@/lib/lots/set-lot-sellable';
import { defineAction, defineLookup } from '@/lib/server/action';
import { countMadeOf } from '@/lib/trace/lots-made-of.query';
import { searchInput } from '@/lib/kernel/list-params';

export const changeLotStatusAction = defineAction({
  permission: 'lot.status',
  input: changeLotStatusSchema,
  run: changeLotStatus,
  after: () => refresh(),
});
export const holdLotsAction = defineAction({ permission: 'lot.status', input: holdLotsSchema, run: holdLots, after: () => refresh() });
export const liftHoldsAction = defineAction({ permission: 'lot.status', input: liftHoldsSchema, run: liftHolds, after: () => refresh() });
// Of every lot of a filter: work in the background.
export const changeStatusOfFilterAction = defineAction({
  permission: 'lot.status',
  input: changeStatusOfFilterSchema,
  run: changeStatusOfFilter,
});
export const holdOfFilterAction = defineAction({ permission: 'lot.status', input: holdOfFilterSchema, run: holdOfFilter });
export const liftOfFilterAction = defineAction({ permission: 'lot.status', input: liftOfFilterSchema, run: liftOfFilter });
export const closeLotAction = defineAction({ permission: 'lot.close', input: lotClosingSchema, run: closeLot, after: () => refresh() });
export const reopenLotAction = defineAction({ permission: 'lot.close', input: lotClosingSchema, run: reopenLot, after: () => refresh() });
export const allowWithdrawalAction = defineAction({
  permission: 'lot.status',
  input: lotClosingSchema,
  run: allowWithdrawal,
  after: () => refresh(),
});
export const refuseWithdrawalAction = defineAction({
  permission: 'lot.status',
  input: lotClosingSchema,
  run: refuseWithdrawal,
  after: () => refresh(),
});
export const editLotAction = defineAction({ permission: 'lot.edit', input: editLotSchema, run: editLot });
export const openLotAction = defineAction({ permission: null, input: openLotSchema, run: openLot });
export const lookupSuppliersAction = defineLookup({
  input: z.object({ query: z.string().max(100) }),
  read: ({ db, session }, { query }) => lookupLotPartners(db.sql, session.company.id, { query, role: 'supplier' }),
});
export const lookupProducersAction = defineLookup({
  input: z.object({ query: z.string().max(100) }),
  read: ({ db, session }, { query }) => lookupLotPartners(db.sql, session.company.id, { query, role: 'producer' }),
});
export const lotTotalsLookup = defineLookup({
  input: z.object({ search: searchInput }),
  read: ({ db, session: { company } }, { search }) =>
    lotTotals(db.sql, company.id, lotFilters.parse(search), dayIn(company.timeZone, new Date())),
});
export const countLotsLookup = defineLookup({
  input: z.object({ search: searchInput }),
  read: ({ db, session: { company } }, { search }) =>
    countLots(db.sql, company.id, lotFilters.parse(search), dayIn(company.timeZone, new Date())),
});
export const lotPlacesLookup = defineLookup({
  input: z.object({ lotId: z.uuid() }),
  read: ({ db, session: { company } }, { lotId }) => listLotStock(db.sql, company.id, lotId, dayIn(company.timeZone, new Date())),
});
/** Lots that something of these went into, counted. */
export const countMadeOfLookup = defineLookup({
  input: z.object({ lotIds: z.array(z.uuid()).min(1).max(10_000) }),
  read: ({ db, session: { company } }, { lotIds }) => countMadeOf(db.sql, company.id, lotIds),
});
