import { redirect } from 'next/navigation';
import { requireSession } from '@/lib/server/page';

/** The small tables begin with the one that every item needs. */
export default async function TablesPage() {
  await requireSession();
  redirect('/setup/tables/units');
}
