import { notFound } from 'next/navigation';
import { isId } from '@/lib/kernel/id';

/** What an address names by its ids, read with `read`; ids that are none, and entries that are not there, are not found (404). */
export async function entryOf<Row>(ids: readonly string[], read: () => Promise<Row | null>): Promise<Row> {
  const row = ids.every(isId) ? await read() : null;
  if (row === null) notFound();
  return row;
}
