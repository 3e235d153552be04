import { isId } from '@/lib/kernel/id';
import type { Search } from '@/lib/kernel/list-params';

/** The entry that a new one is copied from (`?copy=<id>`); null when there is none. */
export async function copiedFrom<Row>({ copy }: Search, read: (id: string) => Promise<Row | null>): Promise<Row | null> {
  return typeof copy === 'string' && isId(copy) ? read(copy) : null;
}
