'use server';

import { z } from 'zod';
import { countDemo, removeDemo } from '@/lib/demo/remove-demo-company';
import { defineLookup, defineSessionAction } from '@/lib/server/action';

export const demoContentsAction = defineLookup({ permission: 'company.manage', input: z.object({}), read: countDemo });
export const removeDemoAction = defineSessionAction({ permission: 'company.manage', input: z.object({}), run: removeDemo });
