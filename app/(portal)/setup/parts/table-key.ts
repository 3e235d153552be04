import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isTableKey, type TableKey } from '@/lib/tables/tables.types';

/** The table that an address names; any other name is not found. */
export function tableOf(name: string): TableKey {
  if (!isTableKey(name)) notFound();
  return name;
}

/** The title of a page of a small table: what it holds, or (`add`) what a new row is called. */
export async function tableMetadata(name: string, what: 'title' | 'add'): Promise<Metadata> {
  const t = await getTranslations('tables');
  const table = tableOf(name);
  return { title: what === 'add' ? t(`${table}.add`) : t(`${table}.title`) };
}
