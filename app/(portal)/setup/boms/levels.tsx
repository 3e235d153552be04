import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Badge } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import { type LevelRow, MAX_LEVEL_ROWS } from '@/lib/boms/levels.rules';
import { formatQuantity } from '@/lib/i18n/formats';

type LevelsProps = { readonly rows: readonly LevelRow[]; readonly parentQty: string; readonly unit: string };

const HEAD = 'h-10 border-b border-line px-3 font-medium';

/** Everything a version is made of, level under level, with the default versions of its components. */
export function Levels({ rows, parentQty, unit }: LevelsProps) {
  const t = useTranslations('boms');
  const locale = useLocale();
  if (rows.length === 0) return <EmptyState title={t('levelsEmptyTitle')}>{t('levelsEmptyBody')}</EmptyState>;
  return (
    <section aria-labelledby="levels" className="flex flex-col gap-3">
      <h2 id="levels" className="font-semibold">
        {t('levelsFor', { quantity: formatQuantity(locale, parentQty), unit })}
      </h2>
      <p className="max-w-prose text-table text-muted">{t('levelsWhy')}</p>
      <div className="overflow-x-auto rounded-lg border border-line bg-raised">
        <table className="w-full text-table">
          <caption className="sr-only">{t('tabLevels')}</caption>
          <thead>
            <tr className="text-left text-small text-muted">
              <th scope="col" className={HEAD}>
                {t('columnItem')}
              </th>
              <th scope="col" className={HEAD}>
                {t('columnDescription')}
              </th>
              <th scope="col" className={`${HEAD} text-right`}>
                {t('columnQuantity')}
              </th>
              <th scope="col" className={HEAD}>
                {t('columnFacts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same component may stand on several branches; the order is the identity
              <Level key={at} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length >= MAX_LEVEL_ROWS ? <p className="text-small text-muted">{t('levelsCut', { count: String(MAX_LEVEL_ROWS) })}</p> : null}
    </section>
  );
}

function Level({ row: { level, itemId, code, description, quantity, uom, phantom, left, bomId, alternatives } }: { row: LevelRow }) {
  const t = useTranslations('boms');
  const locale = useLocale();
  const cell = 'border-b border-line px-3 py-1.5 align-top';
  return (
    <tr className={left ? 'text-muted' : ''}>
      <th scope="row" className={`${cell} text-left font-normal whitespace-nowrap`}>
        <span className="sr-only">{t('level', { level: String(level) })} </span>
        <span className="inline-flex items-center gap-2" style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}>
          {level > 1 ? <span aria-hidden="true" className="h-px w-3 bg-accent" /> : null}
          <TextLink href={`/setup/items/${itemId}` as Route}>
            <span className="font-mono">{code}</span>
          </TextLink>
        </span>
      </th>
      <td className={`${cell} min-w-40`}>{description}</td>
      <td className={`${cell} text-right whitespace-nowrap`}>
        {formatQuantity(locale, quantity)} <span className="text-muted">{uom}</span>
      </td>
      <td className={cell}>
        <span className="flex flex-wrap items-center gap-1.5">
          {phantom ? <Badge>{t('phantomShort')}</Badge> : null}
          {left ? <Badge>{t('leftOut')}</Badge> : null}
          {alternatives.length > 0 ? (
            <span className="text-muted wrap-anywhere">{t('alternativesShort', { items: alternatives.join(', ') })}</span>
          ) : null}
          {bomId ? <TextLink href={`/setup/boms/${bomId}` as Route}>{t('ownBom')}</TextLink> : null}
        </span>
      </td>
    </tr>
  );
}
