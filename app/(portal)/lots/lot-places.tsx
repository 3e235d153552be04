'use client';

import { useTranslations } from 'next-intl';
import { QuantityText } from '@/components/ui/quantity';
import { useAnswer } from '@/components/ui/use-answer';
import type { LotListRow } from '@/lib/lots/lot-register.query';
import { lotPlacesLookup } from './actions';
import { LotStatus } from './lot-marks';

const FIGURES = ['initial', 'onHand', 'committed', 'available'] as const;

/** One row per warehouse of a lot, read when it is asked for. @rules REG-02 */
export function LotPlaces({ lot }: { lot: LotListRow }) {
  const t = useTranslations('lots');
  const { data, fault } = useAnswer(lotPlacesLookup, { lotId: lot.id });
  if (fault) return <p className="text-table text-bad">{fault}</p>;
  if (data === null) return <p className="appear-late text-table text-muted">{t('reading')}</p>;
  if (data.length === 0) return <p className="text-table text-muted">{t('stock.empty')}</p>;
  return (
    <table aria-label={t('placesOf', { code: lot.code })} className="text-table">
      <thead>
        <tr className="text-small text-muted">
          <th scope="col" className="pr-6 text-left font-medium">
            {t('warehouse')}
          </th>
          <th scope="col" className="pr-6 text-left font-medium">
            {t('description')}
          </th>
          {FIGURES.map((name) => (
            <th key={name} scope="col" className="pr-6 text-right font-medium">
              {t(name)}
            </th>
          ))}
          <th scope="col" className="text-left font-medium">
            {t('status')}
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map((place) => (
          <tr key={place.warehouseId} className="h-8">
            <th scope="row" className="pr-6 text-left font-mono font-normal">
              {place.code}
            </th>
            <td className="pr-6">{place.description}</td>
            {FIGURES.map((name) => (
              <td key={name} className="pr-6 text-right">
                <QuantityText value={place[name]} uom={lot.uom} />
              </td>
            ))}
            <td>
              <LotStatus {...lot} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
