'use server';

import { labelChoices, labelChoicesSchema } from '@/lib/labels/label-choices.query';
import { previewLabelOf } from '@/lib/labels/preview-label.query';
import { labelOfSchema } from '@/lib/labels/preview-label.schema';
import { printLabelsOrAsk } from '@/lib/labels/print-labels-or-ask';
import { printLabelsSchema } from '@/lib/labels/print-labels.schema';
import { defineAction, defineLookup } from '@/lib/server/action';

export const printLabelsAction = defineAction({ permission: 'label.print', input: printLabelsSchema, run: printLabelsOrAsk });

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
