'use server';

import { labelChoices, labelChoicesSchema } from '@/lib/labels/label-choices.query';
import { previewLabelOf } from '@/lib/labels/preview-label.query';
import { labelOfSchema } from '@/lib/labels/preview-label.schema';
import { printLabels } from '@/lib/labels/print-labels';
import { printLabelsSchema } from '@/lib/labels/print-labels.schema';
import { defineAction, defineLookup } from '@/lib/server/action';

export const printLabelsAction = defineAction({ permission: 'label.print', input: printLabelsSchema, run: printLabels });

export const labelChoicesLookup = defineLookup({
  permission: 'label.print',
  input: labelChoicesSchema,
  read: ({ db, session }, input) => labelChoices(db.sql, session.company.id, input),
});
export const labelOfLookup = defineLookup({
  permission: 'label.print',
  input: labelOfSchema,
  read: ({ db, session }, input) => previewLabelOf(db.sql, session.company.id, input),
});
