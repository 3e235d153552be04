import { z } from 'zod';
import { AppError } from '../kernel/errors';
import { isId } from '../kernel/id';
import { movementRegisterParams } from '../movements/movement-register.params';
import { listMovements } from '../movements/movement-register.query';
import { searchEverywhere } from '../search/search.query';
import { HIT_KINDS } from '../search/search.types';
import { stockViewParams } from '../stock-view/stock-view.params';
import { readStock } from '../stock-view/stock-view.query';
import { readTrace } from '../trace/read-trace';
import { readTraceStart } from '../trace/trace-start.query';
import { pageAnswer } from './answer-parts';
import { hitAnswer, meAnswer, movementRow, stockAnswer, traceAnswer } from './stock.answers';
import { type Endpoint, reads } from './endpoint';

const id = z.string().refine(isId).optional();
const page = z.coerce.number().int().min(1).max(100_000).default(1);
const yesNo = z.enum(['yes', 'no']).default('yes');

/** Where a trace starts and how far it goes; of each side one page of steps is told. */
const traceQuery = z.object({
  lot: id,
  serial: id,
  composition: yesNo,
  usage: yesNo,
  levels: z.coerce.number().int().min(0).max(99).default(0),
  compositionPage: page,
  usagePage: page,
});

/** What is there, what moved, and where it came from and went. @rules STK-01, STK-05, TRACE-04, TRACE-05, TRACE-06, TRACE-11 */
export const STOCK_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'readMe',
    path: '/me',
    answer: meAnswer,
    read: async ({ caller: { company, actor, scopes }, today }) => ({ company, person: actor.name, scopes: [...scopes], today }),
  }),
  reads({
    id: 'search',
    path: '/search',
    query: z.object({
      q: z.string().trim().min(1).max(200),
      kind: z.enum(HIT_KINDS).optional(),
      most: z.coerce.number().int().min(1).max(50).default(10),
    }),
    answer: hitAnswer,
    read: ({ db, caller }, { q, kind, most }) =>
      searchEverywhere(db.sql, { companyId: caller.company.id, userId: caller.actor.userId }, { text: q, most, kind: kind ?? null }),
  }),
  reads({
    id: 'readStock',
    path: '/stock',
    query: stockViewParams,
    answer: stockAnswer,
    read: async ({ db, caller, today }, params) => ({
      tab: params.tab,
      ...(await readStock(db.sql, caller.company.id, { params, today })),
    }),
  }),
  reads({
    id: 'listMovements',
    path: '/movements',
    query: movementRegisterParams,
    answer: pageAnswer(movementRow),
    read: ({ db, caller }, query) => listMovements(db.sql, caller.company.id, query),
  }),
  reads({
    id: 'readTrace',
    path: '/trace',
    query: traceQuery,
    answer: traceAnswer,
    read: async ({ db, caller }, { lot = null, serial = null, composition, usage, levels, compositionPage, usagePage }) => {
      const [back, on] = [composition === 'yes', usage === 'yes'];
      if (!back && !on) throw new AppError('E_TRACE_DIRECTION');
      const start = await readTraceStart(db.sql, caller.company.id, { lot, serial });
      if (!start) throw new AppError('E_NOT_FOUND');
      const asked = { composition: back, usage: on, levels, page: { composition: compositionPage, usage: usagePage } };
      return { start, ...(await readTrace(db.sql, caller.company.id, start, asked)), complete: true };
    },
  }),
];
