'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { OriginPiece, OriginPlace, TransformValues } from '@/lib/transformations/transform-form.types';
import { readPiecesAction } from './actions';

/** Most rows that are drawn at once; the filter narrows them, and what is done with all is done with all of the filter. */
const SHOWN = 100;

function usePieces({ lotId, warehouseId, locationId }: OriginPlace): readonly OriginPiece[] | 'failed' | null {
  const [pieces, setPieces] = useState<readonly OriginPiece[] | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    readPiecesAction({ lotId, warehouseId, locationId }).then(
      (result) => current && setPieces(result.ok ? result.data : 'failed'),
      () => current && setPieces('failed'),
    );
    return () => {
      current = false;
    };
  }, [lotId, warehouseId, locationId]);
  return pieces;
}

/** Which pieces of a lot move, and into which result; the others stay. @rules LFL-09 */
export function Pieces({ at, place }: { at: number; place: OriginPlace }) {
  const t = useTranslations('transform');
  const { control, setValue } = useFormContext<TransformValues>();
  const [chosen = [], results = []] = useWatch({ control, name: [`origins.${at}.pieces`, 'results'] });
  const all = usePieces(place);
  const [filter, setFilter] = useState('');
  if (all === null) return <p className="mt-2 text-table text-muted">{t('piecesBusy')}</p>;
  if (all === 'failed') return <p className="mt-2 text-table text-bad">{t('piecesFailed')}</p>;
  const wanted = filter.trim().toLocaleUpperCase();
  const matching = all.filter(({ code }) => code.toLocaleUpperCase().includes(wanted));
  const placeOfPiece = new Map(chosen.map(({ id, to }) => [id, to]));
  const choices = results.map(({ key }, index) => ({ value: key, label: t('toResult', { row: String(index + 1) }) }));
  const move = (ids: readonly string[], to: string) => {
    const others = chosen.filter(({ id }) => !ids.includes(id));
    const pieces = to === '' ? others : [...others, ...ids.map((id) => ({ id, to }))];
    setValue(`origins.${at}.pieces`, pieces, { shouldDirty: true });
  };
  return (
    <fieldset className="mt-3 border-l-2 border-accent pl-3">
      <legend className="text-table font-medium">{t('pieces', { chosen: chosen.length, all: all.length })}</legend>
      <div className="my-2 flex flex-wrap gap-2">
        <Input
          aria-label={t('filterPieces')}
          placeholder={t('filterPieces')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="max-w-56"
        />
        <Select
          aria-label={t('moveShown', { count: matching.length })}
          value=""
          empty={t('moveShown', { count: matching.length })}
          choices={[...choices, { value: 'stay', label: t('stays') }]}
          onChange={(event) => {
            const { value } = event.target;
            if (value !== '')
              move(
                matching.map(({ id }) => id),
                value === 'stay' ? '' : value,
              );
          }}
        />
      </div>
      <ul className="grid max-h-72 grid-cols-1 gap-x-6 gap-y-1 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
        {matching.slice(0, SHOWN).map(({ id, code }) => (
          <li key={id} className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-2">
            <code className="truncate text-table">{code}</code>
            <Select
              aria-label={t('pieceGoes', { code })}
              value={placeOfPiece.get(id) ?? ''}
              empty={t('stays')}
              choices={choices}
              onChange={(event) => move([id], event.target.value)}
            />
          </li>
        ))}
      </ul>
      {matching.length > SHOWN ? <p className="mt-1 text-small text-muted">{t('morePieces', { count: matching.length - SHOWN })}</p> : null}
    </fieldset>
  );
}
