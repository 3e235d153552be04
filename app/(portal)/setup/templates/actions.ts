'use server';

import { refresh } from 'next/cache';
import { removalSchema } from '@/lib/kernel/inputs';
import { defineAction } from '@/lib/server/action';
import { fixTemplate } from '@/lib/templates/fix-template';
import { removeTemplate, saveTemplate, setTemplateActive } from '@/lib/templates/save-template';
import { fixTemplateSchema, saveTemplateSchema, setTemplateActiveSchema } from '@/lib/templates/save-template.schema';

const after = () => refresh();

export const saveTemplateAction = defineAction({ permission: 'config.edit', input: saveTemplateSchema, run: saveTemplate, after });
export const fixTemplateAction = defineAction({ permission: 'config.edit', input: fixTemplateSchema, run: fixTemplate, after });
export const setTemplateActiveAction = defineAction({
  permission: 'config.edit',
  input: setTemplateActiveSchema,
  run: setTemplateActive,
  after,
});
export const removeTemplateAction = defineAction({ permission: 'config.edit', input: removalSchema, run: removeTemplate });
