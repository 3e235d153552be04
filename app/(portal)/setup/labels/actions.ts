'use server';

import { refresh } from 'next/cache';
import { activationSchema, removalSchema } from '@/lib/kernel/inputs';
import { previewLabel } from '@/lib/labels/preview-label.query';
import { previewLabelSchema } from '@/lib/labels/preview-label.schema';
import { activateLabelDesign, removeLabelDesign, saveLabelDesign } from '@/lib/labels/save-label-design';
import { saveLabelDesignSchema } from '@/lib/labels/save-label-design.schema';
import { defineAction, defineLookup } from '@/lib/server/action';

const after = () => refresh();

export const saveLabelDesignAction = defineAction({ permission: 'config.edit', input: saveLabelDesignSchema, run: saveLabelDesign, after });
export const activateLabelDesignAction = defineAction({
  permission: 'config.edit',
  input: activationSchema,
  run: activateLabelDesign,
  after,
});
export const removeLabelDesignAction = defineAction({ permission: 'config.edit', input: removalSchema, run: removeLabelDesign });

export const previewLabelLookup = defineLookup({
  input: previewLabelSchema,
  read: ({ db, session }, input) => previewLabel(db.sql, session.company.id, input),
});
