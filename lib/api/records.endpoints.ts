import { z } from 'zod';
import { readJob } from '../jobs/job.query';
import { AppError } from '../kernel/errors';
import { correctRecord } from '../corrections/correct-record';
import { postRecordOrAsk } from '../records/post-record-or-ask';
import { readRecordCard } from '../record-register/record-card.query';
import { recordRegisterParams } from '../record-register/record-register.params';
import { listRecords } from '../record-register/record-register.query';
import { correctRecordSchema, postRecordSchema, voidRecordSchema } from '../records/record.schema';
import { voidRecord } from '../corrections/void-record';
import { pageAnswer } from './answer-parts';
import { jobAnswer, postedRecord, recordCard, recordRow } from './records.answers';
import { type Endpoint, reads, writes } from './endpoint';

const changed = z.object({ recordId: z.uuid() });

/** Records: read, posted, corrected, voided; large ones are posted in the background. @rules POST-01, POST-02, POST-18, POST-19, POST-20 */
export const RECORD_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'listRecords',
    path: '/records',
    query: recordRegisterParams.omit({ open: true }),
    answer: pageAnswer(recordRow),
    read: ({ db, caller }, query) => listRecords(db.sql, caller.company.id, { ...query, open: null }),
  }),
  reads({
    id: 'readRecord',
    path: '/records/{id}',
    answer: recordCard,
    read: async ({ db, caller }, _query, { id = '' }) => {
      const record = await readRecordCard(db.sql, caller.company.id, id);
      if (!record) throw new AppError('E_NOT_FOUND');
      return record;
    },
  }),
  writes({
    id: 'postRecord',
    path: '/records',
    scope: 'record.post',
    status: 201,
    body: postRecordSchema.omit({ commandId: true, draftId: true }),
    answer: postedRecord,
    verb: postRecordOrAsk,
    input: (body, _path, commandId) => ({ ...body, commandId, draftId: null }),
    once: true,
  }),
  writes({
    id: 'correctRecord',
    path: '/records/{id}/correct',
    scope: 'record.correct',
    body: correctRecordSchema.omit({ commandId: true, recordId: true }),
    answer: changed,
    verb: correctRecord,
    input: (body, { id = '' }, commandId) => ({ ...body, recordId: id, commandId }),
    once: true,
  }),
  writes({
    id: 'voidRecord',
    path: '/records/{id}/void',
    scope: 'record.correct',
    body: voidRecordSchema.omit({ commandId: true, recordId: true }),
    answer: changed,
    verb: voidRecord,
    input: (body, { id = '' }, commandId) => ({ ...body, recordId: id, commandId }),
    once: true,
  }),
  reads({
    id: 'readJob',
    path: '/jobs/{id}',
    answer: jobAnswer,
    read: async ({ db, caller }, _query, { id = '' }) => {
      const job = await readJob(db.sql, { companyId: caller.company.id, userId: caller.actor.userId }, id);
      if (!job) throw new AppError('E_NOT_FOUND');
      return job;
    },
  }),
];
