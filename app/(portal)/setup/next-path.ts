import { safeCallback } from '@/lib/auth/safe-callback.rules';

/** Where a form of the set-up returns to (`?next=/guide`): a path of this portal, or nothing. */
export function nextPath(next: string | string[] | undefined): string | undefined {
  return typeof next === 'string' && safeCallback(next) === next ? next : undefined;
}
