import { z } from 'zod';
import { holdOfFilterSchema, liftOfFilterSchema } from '../holds/hold-lots.schema';
import { holdOfFilter, liftOfFilter } from '../holds/holds-of-filter';
import { cancelJob } from '../jobs/cancel-job';
import { undoJobSchema } from '../jobs/change-job.schema';
import { listJobs } from '../jobs/job.query';
import { undoJob } from '../jobs/undo-job';
import { newId } from '../kernel/id';
import { changeStatusOfFilterSchema } from '../lots/change-lot-status.schema';
import { lotFilters } from '../lots/lot-register.params';
import { changeStatusOfFilter } from '../lots/status-of-filter';
import { changeFlagsOfFilterSchema } from '../serials/change-serial-flags.schema';
import { changeFlagsOfFilter } from '../serials/flags-of-filter';
import { serialFilters } from '../serials/serial-register.params';
import type { Verb } from '../server/run-verb';
import { type Endpoint, reads, writes } from './endpoint';
import { readParameters } from './read-query';
import { jobAnswer } from './records.answers';

const asked = z.object({ jobId: z.uuid() });
type Search = Readonly<Record<string, string | string[]>>;

/** A filter of a change means what it says: a name or a value that a page would pass over is refused, as it would mean more rows. @throws E_INPUT */
function assertFilter(schema: z.ZodObject, search: Search): void {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) for (const one of [value].flat()) given.append(name, one);
  readParameters(schema, given);
}

/** Asks for it with everything that is there by now: ids are in the order of time. Outside of it the command of the call holds. */
const ofFilter =
  <Input extends { search: Search; last: string; commandId: string }>(
    schema: z.ZodObject,
    verb: Verb<Input, { jobId: string }>,
  ): Verb<Omit<Input, 'last' | 'commandId'>, { jobId: string }> =>
  (ctx, body) => {
    assertFilter(schema, body.search);
    return verb(ctx, { ...body, last: newId(), commandId: newId() } as Input);
  };

/** Changes of every row of a filter, and the work in the background that they become. @rules REG-03, LOT-19, LOT-30, SER-13 */
export const WORK_ENDPOINTS: readonly Endpoint[] = [
  writes({
    id: 'changeStatusOfFilter',
    path: '/lots/filter/status',
    scope: 'lot.status',
    status: 201,
    body: changeStatusOfFilterSchema.omit({ commandId: true, last: true }),
    answer: asked,
    verb: ofFilter(lotFilters, changeStatusOfFilter),
    input: (body) => body,
  }),
  writes({
    id: 'holdOfFilter',
    path: '/lots/filter/hold',
    scope: 'lot.status',
    status: 201,
    body: holdOfFilterSchema.omit({ commandId: true, last: true }),
    answer: asked,
    verb: ofFilter(lotFilters, holdOfFilter),
    input: (body) => body,
  }),
  writes({
    id: 'liftOfFilter',
    path: '/lots/filter/lift',
    scope: 'lot.status',
    status: 201,
    body: liftOfFilterSchema.omit({ commandId: true, last: true }),
    answer: asked,
    verb: ofFilter(lotFilters, liftOfFilter),
    input: (body) => body,
  }),
  writes({
    id: 'changeFlagsOfFilter',
    path: '/serials/filter/flags',
    scope: 'serial.flags',
    status: 201,
    body: changeFlagsOfFilterSchema.omit({ commandId: true, last: true }),
    answer: asked,
    verb: ofFilter(serialFilters, changeFlagsOfFilter),
    input: (body) => body,
  }),
  reads({
    id: 'listJobs',
    path: '/jobs',
    answer: z.object({ rows: z.array(jobAnswer) }),
    read: async ({ db, caller }) => ({ rows: await listJobs(db.sql, { companyId: caller.company.id, userId: caller.actor.userId }) }),
  }),
  writes({
    id: 'cancelJob',
    path: '/jobs/{id}/cancel',
    scope: 'lot.status',
    body: z.strictObject({}),
    answer: z.object({ id: z.uuid() }),
    verb: cancelJob,
    input: (_body, { id = '' }) => ({ id }),
  }),
  writes({
    id: 'undoJob',
    path: '/jobs/{id}/undo',
    scope: 'lot.status',
    status: 201,
    body: undoJobSchema.omit({ id: true }),
    answer: asked,
    verb: undoJob,
    input: (body, { id = '' }) => ({ ...body, id }),
  }),
];
