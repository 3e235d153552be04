'use server';

import { z } from 'zod';
import { verifyTrail } from '@/lib/audit/verify-trail';
import { defineLookup } from '@/lib/server/action';

/** Recomputes every hash of the company's trail. */
export const verifyTrailAction = defineLookup({ permission: 'audit.read', input: z.null(), read: verifyTrail });
