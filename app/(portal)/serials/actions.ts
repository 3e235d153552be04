'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { lookupLotPartners } from '@/lib/lots/lot-choices.query';
import { changeFlagsOfFilter } from '@/lib/serials/flags-of-filter';
import { changeSerialFlags } from '@/lib/serials/change-serial-flags';
import { changeFlagsOfFilterSchema, changeSerialFlagsSchema } from '@/lib/serials/change-serial-flags.schema';
import { editSerial } from '@/lib/serials/edit-serial';
import { editSerialSchema } from '@/lib/serials/edit-serial.schema';
import { openSerial, openSerialSchema } from '@/lib/serials/open-serial';
import { serialFilters } from '@/lib/serials/serial-register.params';
import { countSerials } from '@/lib/serials/serial-register.query';
import { defineAction, defineLookup } from '@/lib/server/action';
import { searchInput } from '@/lib/kernel/list-params';

export const changeSerialFlagsAction = defineAction({
  permission: 'serial.flags',
  input: changeSerialFlagsSchema,
  run: changeSerialFlags,
  after: () => refresh(),
});
// Of every piece of a filter: work in the background.
export const changeFlagsOfFilterAction = defineAction({
  permission: 'serial.flags',
  input: changeFlagsOfFilterSchema,
  run: changeFlagsOfFilter,
});
export const editSerialAction = defineAction({ permission: 'lot.edit', input: editSerialSchema, run: editSerial });
export const openSerialAction = defineAction({ permission: null, input: openSerialSchema, run: openSerial });
export const lookupSerialSuppliersAction = defineLookup({
  input: z.object({ query: z.string().max(100) }),
  read: ({ db, session }, { query }) => lookupLotPartners(db.sql, session.company.id, { query, role: 'supplier' }),
});
export const countSerialsLookup = defineLookup({
  input: z.object({ search: searchInput }),
  read: ({ db, session: { company } }, { search }) => countSerials(db.sql, company.id, serialFilters.parse(search)),
});
