'use server';

import { refresh } from 'next/cache';
import { editAttachmentSchema, moveAttachmentSchema, removeAttachmentSchema } from '@/lib/attachments/attachment.schema';
import { editAttachment, moveAttachment, removeAttachment } from '@/lib/attachments/change-attachment';
import { defineAction } from '@/lib/server/action';

// Which right is asked for hangs on what the file is kept with: the verbs ask (`mayAttach`).
export const editAttachmentAction = defineAction({
  permission: null,
  input: editAttachmentSchema,
  run: editAttachment,
  after: () => refresh(),
});
export const moveAttachmentAction = defineAction({
  permission: null,
  input: moveAttachmentSchema,
  run: moveAttachment,
  after: () => refresh(),
});
export const removeAttachmentAction = defineAction({
  permission: null,
  input: removeAttachmentSchema,
  run: removeAttachment,
  after: () => refresh(),
});
