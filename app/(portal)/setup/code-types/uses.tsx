import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusChip } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import type { CodePurpose } from '@/lib/code-types/code-type.types';
import type { CodeTypeUses } from '@/lib/code-types/code-type-uses.query';
import { formatDay } from '@/lib/i18n/formats';

/** The items that take their codes from the type, and the lots or pieces of it. */
export function Uses({ items, itemCount, lots, lotCount, purpose }: CodeTypeUses & { readonly purpose: CodePurpose }) {
  const t = useTranslations('codeTypes');
  const locale = useLocale();
  if (itemCount === 0 && lotCount === 0) return <EmptyState title={t('usesEmptyTitle')}>{t('usesEmptyBody', { purpose })}</EmptyState>;
  const row = 'flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 compact:min-h-8';
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
      <section aria-labelledby="using-items">
        <h2 id="using-items" className="mb-2 font-semibold">
          {t('usesItems', { count: itemCount })}
        </h2>
        {items.length > 0 ? (
          <ul className="rounded-lg border border-line bg-raised text-table">
            {items.map(({ id, code, description, archived }) => (
              <li key={id} className={row}>
                <TextLink href={`/setup/items/${id}` as Route}>{code}</TextLink>
                <span className="min-w-0 flex-1">{description}</span>
                {archived ? <StatusChip status="archived" /> : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t('usesNoItem')}</p>
        )}
        {itemCount > items.length ? <p className="mt-2 text-small text-muted">{t('usesFirst', { shown: String(items.length) })}</p> : null}
      </section>
      <section aria-labelledby="using-lots">
        <h2 id="using-lots" className="mb-2 font-semibold">
          {t('usesLots', { count: lotCount, purpose })}
        </h2>
        {lots.length > 0 ? (
          <ul className="rounded-lg border border-line bg-raised text-table">
            {lots.map(({ id, code, itemCode, insertDate }) => (
              <li key={id} className={row}>
                <TextLink href={`/${purpose === 'SERIAL' ? 'serials' : 'lots'}/${id}` as Route}>
                  <CodeText code={code} copy={false} />
                </TextLink>
                <span className="min-w-0 flex-1">{itemCode}</span>
                <span className="whitespace-nowrap text-muted">{formatDay(locale, insertDate)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t('usesNoLot', { purpose })}</p>
        )}
        {lotCount > lots.length ? <p className="mt-2 text-small text-muted">{t('usesNewest', { shown: String(lots.length) })}</p> : null}
      </section>
    </div>
  );
}
