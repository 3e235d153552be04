import { z } from 'zod';
import { addAttachment } from '../attachments/add-attachment';
import { newAttachmentSchema, removeAttachmentSchema } from '../attachments/attachment.schema';
import { ATTACHMENT_CATEGORIES, ATTACHMENT_KINDS, type AttachmentOwner } from '../attachments/attachment.types';
import { fileStream, findFile, listAttachments } from '../attachments/attachments.query';
import { MAX_FILE_MB, mediaOf } from '../attachments/file-format.rules';
import { removeFrom } from '../attachments/remove-from';
import { AppError } from '../kernel/errors';
import { id, maybe, moment, text } from './answer-parts';
import { type Endpoint, reads, writes } from './endpoint';

const row = z.object({
  id,
  version: z.int(),
  name: text,
  kind: z.enum(ATTACHMENT_KINDS),
  category: z.enum(ATTACHMENT_CATEGORIES),
  format: text,
  size: z.int(),
  reference: maybe(text),
  notes: maybe(text),
  createdAt: moment,
  createdBy: text,
});
const stored = z.object({ id, name: text });
/** A little more than the largest file needs, so that a larger one is told its limit. */
const MOST_SIGNS = Math.ceil(((MAX_FILE_MB + 2) * 1024 * 1024 * 4) / 3);
const addBody = newAttachmentSchema.omit({ commandId: true, owner: true, ownerId: true }).extend({
  content: z
    .string()
    .max(MOST_SIGNS)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .meta({ description: `the file in base64, at most ${MAX_FILE_MB} MB` }),
});
const removeBody = removeAttachmentSchema.omit({ id: true });

type Of = { readonly owner: AttachmentOwner['owner']; readonly path: string; readonly scope: 'lot.edit' | 'record.post' };
type Ids = readonly [list: Endpoint['id'], add: Endpoint['id'], remove: Endpoint['id']];

/** The files of one kind of thing: their list, a new one, one taken away. */
const filesOf = ({ owner, path, scope }: Of, [list, add, remove]: Ids): readonly Endpoint[] => [
  reads({
    id: list,
    path: `${path}/{id}/attachments`,
    answer: z.object({ rows: z.array(row) }),
    read: async ({ db, caller }, _query, { id: ownerId = '' }) => {
      const rows = await listAttachments(db.sql, caller.company.id, { owner, ownerId });
      return { rows: rows.map((file) => ({ ...file, createdAt: file.createdAt.toISOString() })) };
    },
  }),
  writes({
    id: add,
    path: `${path}/{id}/attachments`,
    scope,
    status: 201,
    body: addBody,
    answer: stored,
    verb: addAttachment,
    input: ({ content, ...told }, { id: ownerId = '' }, commandId) => ({
      ...told,
      owner,
      ownerId,
      commandId,
      bytes: Buffer.from(content, 'base64'),
    }),
    once: true,
  }),
  writes({
    id: remove,
    path: `${path}/{id}/attachments/{attachment}/remove`,
    scope,
    body: removeBody,
    answer: z.object({ id }),
    verb: removeFrom,
    input: (body, { id: ownerId = '', attachment = '' }) => ({ ...body, id: attachment, owner, ownerId }),
  }),
];

/** Files of lots, pieces and records. @rules UI-09 */
export const ATTACHMENT_ENDPOINTS: readonly Endpoint[] = [
  ...filesOf({ owner: 'lot', path: '/lots', scope: 'lot.edit' }, ['listLotFiles', 'addLotFile', 'removeLotFile']),
  ...filesOf({ owner: 'serial', path: '/serials', scope: 'lot.edit' }, ['listSerialFiles', 'addSerialFile', 'removeSerialFile']),
  ...filesOf({ owner: 'record', path: '/records', scope: 'record.post' }, ['listRecordFiles', 'addRecordFile', 'removeRecordFile']),
  reads({
    id: 'downloadFile',
    path: '/attachments/{id}',
    answer: z.object({ id, name: text, format: text, size: z.int(), parts: z.int() }),
    read: async ({ db, caller }, _query, { id: fileId = '' }) => {
      const file = await findFile(db.sql, caller.company.id, fileId);
      if (!file) throw new AppError('E_NOT_FOUND');
      return { id: fileId, ...file };
    },
    file: {
      types: ['application/octet-stream'],
      of: async ({ db, caller }, made) => {
        const file = made as { id: string; name: string; format: string; parts: number };
        return { type: mediaOf(file.format), name: file.name, body: fileStream(db.sql, caller.company.id, file.id, file.parts) };
      },
    },
  }),
];
