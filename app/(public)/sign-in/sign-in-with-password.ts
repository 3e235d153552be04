'use client';

import { signIn } from 'next-auth/react';
import { ERROR_CODES, type ErrorCode } from '@/lib/kernel/error-codes';
import type { ActionResult } from '@/lib/kernel/result';
import { safeCallback } from '@/lib/auth/safe-callback.rules';

const refusal = (code: ErrorCode, detail?: string): ActionResult<null> => {
  const name = { E_SIGN_IN_LOCKED: 'minutes', E_RATE: 'seconds', E_INTERNAL: 'incident' }[code as string];
  return { ok: false, code, params: name && detail ? { [name]: detail } : {}, fields: [] };
};

/** Signs in with a password; the answer has the shape of every action's. */
export async function signInWithPassword(email: string, password: string): Promise<ActionResult<null>> {
  const answer = await signIn('credentials', { redirect: false, email, password });
  if (answer?.ok && !answer.error) return { ok: true, data: null };
  const [code, detail] = (answer?.error ?? '').split(':');
  const known = ERROR_CODES.find((each) => each === code);
  return known ? refusal(known, detail) : refusal('E_INTERNAL');
}

/** Goes to a page of this portal as a new visit, so that nothing of before the sign-in stays in memory. */
export function goTo(target: string | null): void {
  location.assign(safeCallback(target));
}
