'use client';

import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { TextLink } from '@/components/ui/text-link';
import { formatDay } from '@/lib/i18n/formats';
import type { ErrorParams } from '@/lib/kernel/errors';

/** Where a referring row is looked at. */
const PAGES: Readonly<Record<string, string>> = {
  item: '/setup/items/',
  lot: '/lots/',
  record: '/records/',
  template: '/setup/templates/',
  location: '/setup/warehouses/',
  bom: '/setup/boms/',
};

type Row = { readonly code: string; readonly to: string; readonly id: string };
type Kind = { readonly what: string; readonly count: number; readonly rows: readonly Row[]; readonly more: boolean };

const isKind = (value: unknown): value is Kind =>
  typeof value === 'object' && value !== null && 'what' in value && 'rows' in value && Array.isArray(value.rows);

/** What uses an entry, so that it cannot be deleted: how much of each kind, the first few as links. */
export function UsedBy({ params }: { params: ErrorParams }) {
  const t = useTranslations('tables');
  const uses = useTranslations('errorUses');
  const locale = useLocale();
  const named = (code: string) => code.replace(/\d{4}-\d{2}-\d{2}/, (day) => formatDay(locale, day));
  const kinds: readonly unknown[] = Array.isArray(params.uses) ? params.uses : [];
  const wordOf = (what: string, count: number) => (uses.has(what as 'lots') ? uses(what as 'lots', { count }) : `${count} ${what}`);
  return (
    <>
      <Band kind="warn" title={t('usedTitle', { code: String(params.code ?? '') })}>
        {t('usedBody')}
      </Band>
      <ul className="flex flex-col gap-2 text-table">
        {kinds.filter(isKind).map(({ what, count, rows, more }) => (
          <li key={what}>
            <span className="font-medium">{wordOf(what, count)}</span>
            <span className="text-muted">
              {': '}
              {rows.map(({ code, to, id }, at) => (
                <span key={code}>
                  {at > 0 ? ', ' : null}
                  {PAGES[to] && id ? <TextLink href={`${PAGES[to]}${id}` as Route}>{named(code)}</TextLink> : named(code)}
                </span>
              ))}
              {more ? ' …' : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
