'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { lookupBomItems } from '@/lib/boms/bom-items.query';
import { activateBom, removeBom } from '@/lib/boms/change-bom';
import { saveBom } from '@/lib/boms/save-bom';
import { saveBomSchema } from '@/lib/boms/save-bom.schema';
import { activationSchema, removalSchema } from '@/lib/kernel/inputs';
import { defineAction, defineLookup } from '@/lib/server/action';

const permission = 'config.edit' as const;
const after = () => refresh();

export const saveBomAction = defineAction({ permission, input: saveBomSchema, run: saveBom, after });
export const removeBomAction = defineAction({ permission, input: removalSchema, run: removeBom });
export const activateBomAction = defineAction({ permission, input: activationSchema, run: activateBom, after });
export const lookupBomItemsLookup = defineLookup({
  input: z.object({ query: z.string().max(200) }),
  read: ({ db, session }, { query }) => lookupBomItems(db.sql, session.company.id, query),
});
