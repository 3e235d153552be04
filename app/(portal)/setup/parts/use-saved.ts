'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { notify } from '@/components/ui/toast';

/** After a save: says so, and goes on to where the form was opened from. */
export function useSaved(next: string): (message: string) => void {
  const router = useRouter();
  return (message) => {
    notify({ title: message });
    // A path of this portal, checked by the page.
    router.push(next as Route);
    router.refresh();
  };
}
