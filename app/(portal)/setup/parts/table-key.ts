import { notFound } from 'next/navigation';
import { isTableKey, type TableKey } from '@/lib/tables/tables.types';

/** The table that an address names; any other name is not found. */
export function tableOf(name: string): TableKey {
  if (!isTableKey(name)) notFound();
  return name;
}
