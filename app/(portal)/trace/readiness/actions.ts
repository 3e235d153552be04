'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { defineAction, defineLookup } from '@/lib/server/action';
import { askReadinessCheck } from '@/lib/readiness/check-readiness';
import { readCheckJob } from '@/lib/readiness/readiness-check.query';

const nothing = z.strictObject({});

// It changes nothing but what the last check found, and one of a company runs at a time: whoever may look may ask.
export const askReadinessCheckAction = defineAction({
  permission: null,
  input: nothing,
  run: askReadinessCheck,
  after: () => refresh(),
});
export const readCheckJobLookup = defineLookup({
  input: nothing,
  read: ({ db, session: { company } }) => readCheckJob(db.sql, company.id),
});
