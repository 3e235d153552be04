import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { FiguresRow } from '@/components/ui/figures-row';
import { QuantityText } from '@/components/ui/quantity';
import type { SerialGuideFacts } from '@/lib/getting-started/serial-guide.types';

type SerialEndProps = { readonly facts: SerialGuideFacts; readonly children?: ReactNode };

/** The end state of the guide for serial numbers: the pieces of the first load, where each is, and how many are left (domain 4.2). */
export function SerialEnd({ facts, children }: SerialEndProps) {
  const t = useTranslations('guide.serialEnd');
  const { pieces, counts, onHand, uom, itemCode, gone } = facts;
  const figure = (key: 'loaded' | 'out' | 'inStock') => ({ key, label: t(key), value: <QuantityText value={String(counts[key])} /> });
  return (
    <section aria-labelledby="serial-end-title" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="serial-end-title" className="text-body font-semibold">
            {t('title')}
          </h2>
          <p className="max-w-prose text-table text-muted">{t('body')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={'/serials' as Route}>{t('openRegister')}</LinkButton>
          {children}
        </div>
      </div>
      <FiguresRow
        label={t('figures', { item: itemCode ?? '' })}
        figures={[
          ...[figure('loaded'), figure('out'), figure('inStock')],
          { key: 'onHand', label: t('onHand'), value: <QuantityText value={onHand ?? '0'} />, unit: uom ?? '', strong: true },
        ]}
      />
      <ul aria-label={t('pieces')} className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {pieces.map(({ id, code, state, warehouse, location, lot }) => (
          <li
            key={id}
            className="flex min-w-0 flex-wrap items-baseline gap-x-3 rounded-lg border border-line bg-raised px-4 py-2 text-table"
          >
            <CodeText code={code} href={`/serials/${id}` as Route} />
            <span className={state === 'OUT' ? 'text-muted' : undefined}>
              {state === 'OUT' ? t('isOut') : t('isIn', { place: [warehouse, location].filter(Boolean).join(' · ') })}
            </span>
            {lot ? <span className="text-muted">{t('ofLot', { lot })}</span> : null}
          </li>
        ))}
      </ul>
      {counts.loaded > pieces.length ? (
        <p className="text-small text-muted">{t('more', { count: counts.loaded - pieces.length })}</p>
      ) : null}
      {gone ? <p className="max-w-prose text-table text-muted">{t('tryAgain', { code: gone.code })}</p> : null}
    </section>
  );
}
