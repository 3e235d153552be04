'use server';

import { refresh } from 'next/cache';
import { applyProfile, undoProfile } from '@/lib/getting-started/apply-profile';
import { applyProfileSchema, undoProfileSchema } from '@/lib/getting-started/apply-profile.schema';
import { dismissGuide, dismissGuideSchema } from '@/lib/getting-started/dismiss-guide';
import { skipStep, skipStepSchema } from '@/lib/getting-started/skip-step';
import { defineAction } from '@/lib/server/action';

export const dismissGuideAction = defineAction({
  permission: 'config.edit',
  input: dismissGuideSchema,
  run: dismissGuide,
  after: () => refresh(),
});
export const skipStepAction = defineAction({
  permission: 'config.edit',
  input: skipStepSchema,
  run: skipStep,
  after: () => refresh(),
});
export const applyProfileAction = defineAction({
  permission: 'config.edit',
  input: applyProfileSchema,
  run: applyProfile,
  after: () => refresh(),
});
export const undoProfileAction = defineAction({
  permission: 'config.edit',
  input: undoProfileSchema,
  run: undoProfile,
  after: () => refresh(),
});
