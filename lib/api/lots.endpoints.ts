import { z } from 'zod';
import { holdLots } from '../holds/hold-lots';
import { holdLotsSchema, liftHoldsSchema } from '../holds/hold-lots.schema';
import { liftHolds } from '../holds/lift-holds';
import { AppError } from '../kernel/errors';
import { changeLotStatus } from '../lots/change-lot-status';
import { changeLotStatusSchema, lotClosingSchema } from '../lots/change-lot-status.schema';
import { closeLot, reopenLot } from '../lots/close-lot';
import { readLot } from '../lots/lot-card.query';
import { lotRegisterParams } from '../lots/lot-register.params';
import { listLots, listStatuses } from '../lots/lot-register.query';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { pageAnswer } from './answer-parts';
import { lotCard, lotRow, statusRow } from './lots.answers';
import { type Endpoint, reads, writes } from './endpoint';

const closed = z.object({ lotId: z.uuid() });
const closingBody = lotClosingSchema.omit({ lotId: true });
const held = z.object({ held: z.int(), actionId: z.uuid() });
const holdBody = holdLotsSchema.omit({ commandId: true });
// Without the refinement of the whole, which a schema does not pass on.
const liftBody = z.strictObject(liftHoldsSchema.shape).omit({ commandId: true, together: true });
const madeLots = z.object({ recordId: z.uuid(), lots: z.array(z.object({ id: z.uuid(), code: z.string() })) });

/** Lots: the register, one lot, what may be decided about it. @rules LOT-15, LOT-17, LOT-30, REG-01, LFL-01 */
export const LOT_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'listLots',
    path: '/lots',
    query: lotRegisterParams.omit({ group: true, open: true }),
    answer: pageAnswer(lotRow),
    read: ({ db, caller, today }, query) => listLots(db.sql, caller.company.id, query, today),
  }),
  reads({
    id: 'readLot',
    path: '/lots/{id}',
    answer: lotCard,
    read: async ({ db, caller, today }, _query, { id = '' }) => {
      const lot = await readLot(db.sql, caller.company.id, id, today);
      if (!lot) throw new AppError('E_NOT_FOUND');
      return lot;
    },
  }),
  reads({
    id: 'listLotStatuses',
    path: '/lot-statuses',
    answer: z.object({ rows: z.array(statusRow) }),
    read: async ({ db, caller }) => ({ rows: await listStatuses(db.sql, caller.company.id) }),
  }),
  writes({
    id: 'changeLotStatus',
    path: '/lots/status',
    scope: 'lot.status',
    body: changeLotStatusSchema,
    answer: z.object({ changed: z.int(), unchanged: z.int() }),
    verb: changeLotStatus,
    input: (body) => body,
  }),
  writes({
    id: 'holdLots',
    path: '/lots/hold',
    scope: 'lot.status',
    body: holdBody,
    answer: held,
    verb: holdLots,
    input: (body, _path, commandId) => ({ ...body, commandId }),
    once: true,
  }),
  writes({
    id: 'liftHolds',
    path: '/lots/lift',
    scope: 'lot.status',
    body: liftBody,
    answer: z.object({ lifted: z.int(), lots: z.int() }),
    verb: liftHolds,
    input: (body, _path, commandId) => liftHoldsSchema.parse({ ...body, commandId }),
    once: true,
  }),
  writes({
    id: 'closeLot',
    path: '/lots/{id}/close',
    scope: 'lot.close',
    body: closingBody,
    answer: closed,
    verb: closeLot,
    input: (body, { id = '' }) => ({ ...body, lotId: id }),
  }),
  writes({
    id: 'reopenLot',
    path: '/lots/{id}/reopen',
    scope: 'lot.close',
    body: closingBody,
    answer: closed,
    verb: reopenLot,
    input: (body, { id = '' }) => ({ ...body, lotId: id }),
  }),
  writes({
    id: 'createLotFromLot',
    path: '/lots/transform',
    scope: 'transform.post',
    status: 201,
    body: createLotFromLotSchema.omit({ commandId: true }),
    answer: madeLots,
    verb: createLotFromLot,
    input: (body, _path, commandId) => ({ ...body, commandId }),
    once: true,
  }),
];
