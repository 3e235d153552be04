import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { scanHref } from '@/lib/scan/scan.params';
import { scanTarget } from '@/lib/scan/scan-target';
import { requireSession } from '@/lib/server/page';
import { tryScan } from '../../scan/try-scan';

/** A part of the address as it was written: the framework hands it over as it stands, or decoded. */
const written = (part: string): string => (/%[0-9A-F]{2}/i.test(part) ? part : encodeURIComponent(part));

/** The address of a Digital Link on a label: after sign-in it opens the card of the piece, the lot or the item. @rules DL-09 */
export default async function LinkPage({ params }: { params: Promise<{ rest: string[] }> }) {
  const [session, { rest }] = await Promise.all([requireSession(), params]);
  const link = `https://id.gs1.org/01/${rest.map(written).join('/')}`;
  const tried = await tryScan(session, [link]);
  redirect(((tried.ok && scanTarget(tried.answer)) || scanHref(link)) as Route);
}
