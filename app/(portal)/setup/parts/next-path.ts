import { safeCallback } from '@/lib/auth/safe-callback.rules';
import type { Search } from '@/lib/kernel/list-params';

/** Where a form goes when it is done: `?next=` when it is a path of this portal, else `fallback`. */
export function nextPath(search: Search, fallback: string): string {
  if (typeof search.next !== 'string' || search.next === '/') return search.next === '/' ? '/' : fallback;
  const path = safeCallback(search.next);
  return path === '/' ? fallback : path;
}
