'use client';

import type { Route } from 'next';
import { usePathname, useSearchParams } from 'next/navigation';
import { addressWith, type Changes } from './address';

/** Links to the same list with some parameters changed. */
export function useAddress(): (changes: Changes) => Route {
  const path = usePathname();
  const search = useSearchParams();
  // The path is the one of the page on show, so the address is a route that exists.
  return (changes) => addressWith(path, search.toString(), changes) as Route;
}
