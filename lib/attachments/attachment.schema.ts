import { z } from 'zod';
import { optionalTextInput, reasonInput } from '../kernel/inputs';
import { ATTACHMENT_CATEGORIES, ATTACHMENT_KINDS, ATTACHMENT_OWNERS } from './attachment.types';

const told = {
  kind: z.enum(ATTACHMENT_KINDS),
  category: z.enum(ATTACHMENT_CATEGORIES),
  reference: optionalTextInput(100),
  notes: optionalTextInput(500),
};

/** What comes with the bytes of a new file. */
export const newAttachmentSchema = z.strictObject({
  commandId: z.uuid(),
  owner: z.enum(ATTACHMENT_OWNERS),
  ownerId: z.uuid(),
  name: z.string().min(1).max(1_000),
  ...told,
});
export type NewAttachment = z.output<typeof newAttachmentSchema>;

const stored = { id: z.uuid(), version: z.int() };

/** What people may change of a file that is there: never its bytes. */
export const editAttachmentSchema = z.strictObject({ ...stored, ...told });
export type EditAttachment = z.output<typeof editAttachmentSchema>;

export const moveAttachmentSchema = z.strictObject({ id: z.uuid(), to: z.enum(['up', 'down']) });
export type MoveAttachment = z.output<typeof moveAttachmentSchema>;

export const removeAttachmentSchema = z.strictObject({ ...stored, reason: reasonInput() });
export type RemoveAttachment = z.output<typeof removeAttachmentSchema>;
