'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { correctCounter } from '@/lib/codes/correct-counter';
import { correctCounterSchema } from '@/lib/codes/correct-counter.schema';
import { previewFacts, previewSources } from '@/lib/codes/preview.query';
import { previewFactsSchema, previewSourcesSchema } from '@/lib/codes/preview.schema';
import { removeCodeType } from '@/lib/code-types/remove-code-type';
import { saveCodeType } from '@/lib/code-types/save-code-type';
import { saveCodeTypeSchema, setCodeTypeActiveSchema } from '@/lib/code-types/save-code-type.schema';
import { setCodeTypeActive } from '@/lib/code-types/set-code-type-active';
import { lookupItems } from '@/lib/items/item-register.query';
import { removalSchema } from '@/lib/kernel/inputs';
import { defineAction, defineLookup } from '@/lib/server/action';

const after = () => refresh();

export const saveCodeTypeAction = defineAction({ permission: 'config.edit', input: saveCodeTypeSchema, run: saveCodeType, after });
export const setCodeTypeActiveAction = defineAction({
  permission: 'config.edit',
  input: setCodeTypeActiveSchema,
  run: setCodeTypeActive,
  after,
});
export const removeCodeTypeAction = defineAction({ permission: 'config.edit', input: removalSchema, run: removeCodeType });
export const correctCounterAction = defineAction({ permission: 'config.edit', input: correctCounterSchema, run: correctCounter, after });

export const previewSourcesLookup = defineLookup({
  input: previewSourcesSchema,
  read: ({ db, session }, input) => previewSources(db.sql, session.company.id, input),
});
export const previewFactsLookup = defineLookup({
  input: previewFactsSchema,
  read: ({ db, session }, input) => previewFacts(db.sql, session.company.id, input),
});
export const lookupItemsLookup = defineLookup({
  input: z.object({ query: z.string().max(200), lotManaged: z.boolean().optional(), serialManaged: z.boolean().optional() }),
  read: ({ db, session }, input) => lookupItems(db.sql, session.company.id, input),
});
