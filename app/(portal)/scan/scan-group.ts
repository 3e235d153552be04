import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchGroup, SearchRow } from '@/components/shell/search.types';
import { formatQuantity } from '@/lib/i18n/formats';
import type { ScanAnswer } from '@/lib/scan/scan-answer.types';
import { scanHref, scanText } from '@/lib/scan/scan.params';
import { looksLikeScan } from '@/lib/scan/read-scan';
import { scanTarget } from '@/lib/scan/scan-target';
import { appDatabase } from '@/lib/server/app-database';
import type { Session } from '@/lib/server/session';
import { tryScan } from './try-scan';

/** What was typed, if it is a scan: a code of GS1 or one of the company's own. A plain code is a matter of the search. */
export async function scanOf(session: Session, typed: string): Promise<ScanAnswer | 'ambiguous' | null> {
  const text = scanText.parse(typed);
  if (text.length < 4 || !(await looksLikeScan({ run: appDatabase().sql, companyId: session.company.id }, text))) return null;
  const tried = await tryScan(session, [text]);
  if (!tried.ok) return 'ambiguous';
  return tried.answer.form === 'plain' ? null : tried.answer;
}

/** Where Enter leads behind a scan: to the card that it opens, or to what it says. Null for what is no scan. @rules SCAN-01 */
export async function scanJump(session: Session, typed: string | string[] | undefined): Promise<string | null> {
  if (typeof typed !== 'string') return null;
  const answer = await scanOf(session, typed);
  if (answer === null) return null;
  const target = answer === 'ambiguous' || !answer.ok ? null : scanTarget(answer);
  // A code of the company that looks like one of GS1 and is none is found as what it is.
  return target ?? (answer !== 'ambiguous' && answer.form === 'gtin' ? null : scanHref(scanText.parse(typed)));
}

/** The scan as the first group of the hits: what it opens, and the page that tells it piece by piece. */
export async function scanGroup(session: Session, typed: string): Promise<SearchGroup | null> {
  const answer = await scanOf(session, typed);
  if (answer === null) return null;
  const t = await getTranslations('scan');
  const locale = await getLocale();
  const whole: SearchRow = { href: scanHref(scanText.parse(typed)), code: null, title: t('details'), detail: null, off: null };
  if (answer === 'ambiguous') return { key: 'scan', label: t('problems'), rows: [whole], more: null };
  const { items, lots, serials } = answer.found;
  const nameOf = (id: string): string => {
    const item = items.find((each) => each.id === id);
    return item ? `${item.classCode} ${item.code} ${item.description}` : '';
  };
  const uomOf = (id: string) => items.find((each) => each.id === id)?.uomCode;
  const rows: SearchRow[] = [
    ...serials.map(({ id, code, itemId }) => ({ href: `/serials/${id}`, code, title: nameOf(itemId), detail: null, off: null })),
    ...lots.map(({ id, code, itemId, onHand }) => ({
      href: `/lots/${id}`,
      code,
      title: nameOf(itemId),
      detail: formatQuantity(locale, onHand, uomOf(itemId)),
      off: null,
    })),
    ...items.map(({ id, classCode, code, description }) => ({
      href: `/setup/items/${id}`,
      code: `${classCode} ${code}`,
      title: description,
      detail: null,
      off: null,
    })),
    whole,
  ];
  const what = answer.pieces.map(({ ai, value }) => (ai ? `(${ai})${value}` : value)).join(' ');
  return { key: 'scan', label: answer.ok ? t('group', { what: what.slice(0, 120) }) : t('problems'), rows, more: null };
}
