import { z } from 'zod';
import { readDashboard } from '../dashboard/dashboard.query';
import { AppError } from '../kernel/errors';
import { addDays } from '../kernel/day';
import { isId } from '../kernel/id';
import { BREAKS, LEAKS } from '../balance/balance.types';
import { askReadinessCheck } from '../readiness/check-readiness';
import { readCommon } from '../trace-sets/common.query';
import { listUnbalancedLots } from '../balance/lot-balance.query';
import { READINESS_DAYS } from '../readiness/readiness.params';
import { listBrokenLinks, listLeaks } from '../readiness/readiness.query';
import { readCheckJob, readReadinessCheck } from '../readiness/readiness-check.query';
import { readWhy } from '../trace/read-why';
import { traceSetParams } from '../trace-sets/trace-set.params';
import { readTraceSet } from '../trace-sets/trace-set.query';
import { readTraceStart } from '../trace/trace-start.query';
import { countedAnswer, day, id, maybe, moment, quantity, text } from './answer-parts';
import { type Endpoint, reads, writes } from './endpoint';
import { traceStep } from './stock.answers';

const page = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) });
const anId = z.string().refine(isId);
const node = { id, isSerial: z.boolean(), code: text, itemCode: text };

const checkAnswer = z.object({
  /** Null: the books were never checked. */
  check: maybe(
    z.object({ checkedAt: moment, checkedBy: text, lots: z.int(), links: z.int(), unbalanced: z.int(), broken: z.int(), since: z.int() }),
  ),
  running: maybe(z.object({ id, state: text, done: z.int(), total: z.int() })),
});
const unbalanced = z.object({
  ...{ id, code: text, itemCode: text, uom: text, moved: z.boolean() },
  ...{ loaded: quantity, onHand: quantity, used: quantity, delivered: quantity, adjusted: quantity, writtenOff: quantity },
  ...{ unexplained: quantity, returned: quantity, difference: quantity },
});
const broken = z.object({
  kind: z.enum(BREAKS),
  ...{ fromId: maybe(id), fromIsSerial: z.boolean(), from: maybe(text), toId: maybe(id), toIsSerial: z.boolean(), to: maybe(text) },
  ...{ recordId: maybe(id), record: maybe(text) },
});
const leak = z.object({
  kind: z.enum(LEAKS),
  ...{ templateId: id, template: text, warehouse: text, itemId: id, itemCode: text, itemDescription: text },
  ...{ movements: z.int(), quantity, uom: text, last: day },
});
const commonAnswer = z.object({
  set: z.object({ kind: text, name: text, members: z.array(z.object(node)), total: z.int(), missing: z.array(text) }),
  inputs: z.array(z.object({ ...node, itemDescription: text, supplierLot: maybe(text), of: z.int() })),
  suppliers: z.array(z.object({ id, name: text, of: z.int() })),
  records: z.array(z.object({ id, record: text, template: text, date: day, partner: maybe(text), of: z.int() })),
});
const dashboardAnswer = z.object({
  statuses: z.array(z.object({ code: maybe(text), name: maybe(text), kind: maybe(text), excludes: z.boolean(), lots: z.int() })),
  openLots: z.int(),
  held: z.int(),
  quarantined: z.int(),
  expiry: z.record(z.string(), z.int()),
  waiting: z.array(z.object({ id, code: text, item: text, days: z.int(), onHand: quantity, uom: text })),
  days: z.array(z.object({ day, loads: z.int(), unloads: z.int() })),
});

/** The books are told of only where they were checked. @throws E_NOT_CHECKED */
async function checked<T>(check: Promise<unknown>, read: () => Promise<T>): Promise<T> {
  if (!(await check)) throw new AppError('E_NOT_CHECKED');
  return read();
}

/** What several have in common, why something is in a trace, and whether the books would stand one. @rules TRACE-03, TRACE-05, TRACE-10, TRACE-14 */
export const TRACE_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'readCommon',
    path: '/trace/common',
    query: traceSetParams,
    answer: commonAnswer,
    read: async ({ db, caller: { company } }, asked) => {
      const set = await readTraceSet(db.sql, company.id, asked);
      if (!set) throw new AppError('E_NOT_FOUND');
      return {
        set,
        ...(await readCommon(
          db.sql,
          company.id,
          set.members.map(({ id: member }) => member),
        )),
      };
    },
  }),
  reads({
    id: 'readWhy',
    path: '/trace/why',
    query: z.object({ lot: anId.optional(), serial: anId.optional(), node: anId }),
    answer: z.object({ direction: z.enum(['composition', 'usage']), ways: z.array(z.array(traceStep)) }),
    read: async ({ db, caller: { company } }, { lot = null, serial = null, node: asked }) => {
      const start = await readTraceStart(db.sql, company.id, { lot, serial });
      const why = start && (await readWhy(db.sql, company.id, start, { node: asked, composition: true, usage: true }));
      if (!why) throw new AppError('E_NOT_FOUND');
      return why;
    },
  }),
  reads({
    id: 'readReadiness',
    path: '/trace/readiness',
    answer: checkAnswer,
    read: async ({ db, caller: { company } }) => {
      const [check, running] = await Promise.all([readReadinessCheck(db.sql, company.id), readCheckJob(db.sql, company.id)]);
      return { check, running };
    },
  }),
  writes({
    id: 'checkReadiness',
    path: '/trace/readiness',
    scope: 'read',
    status: 201,
    body: z.strictObject({}),
    answer: z.object({ jobId: id }),
    verb: askReadinessCheck,
    input: (body) => body,
  }),
  reads({
    id: 'listUnbalancedLots',
    path: '/trace/readiness/lots',
    query: page,
    answer: countedAnswer(unbalanced),
    read: ({ db, caller: { company } }, query) =>
      checked(readReadinessCheck(db.sql, company.id), () => listUnbalancedLots(db.sql, company.id, query.page)),
  }),
  reads({
    id: 'listBrokenLinks',
    path: '/trace/readiness/links',
    query: page,
    answer: countedAnswer(broken),
    read: ({ db, caller: { company } }, query) =>
      checked(readReadinessCheck(db.sql, company.id), () => listBrokenLinks(db.sql, company.id, query.page)),
  }),
  reads({
    id: 'listGaps',
    path: '/trace/readiness/gaps',
    query: page.extend({
      days: z.coerce
        .number()
        .refine((days) => READINESS_DAYS.some((each) => each === days))
        .default(90),
    }),
    answer: countedAnswer(leak).extend({ judged: z.int(), tight: z.int() }),
    read: ({ db, caller: { company }, today }, { days, page: at }) =>
      listLeaks(db.sql, company.id, { since: addDays(today, -days), page: at }),
  }),
  reads({
    id: 'readDashboard',
    path: '/dashboard',
    answer: dashboardAnswer,
    read: ({ db, caller, today }) => readDashboard(db.sql, { companyId: caller.company.id, userId: caller.actor.userId, today }),
  }),
];
