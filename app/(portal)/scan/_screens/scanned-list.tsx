'use client';

import { Hourglass, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { useFormats } from '@/lib/i18n/use-words';
import type { Work, WorkLine, WorkPiece } from '@/lib/scan-screens/work.types';
import { PieceList } from './pieces-of-line';
import { useDifference } from './use-difference';
import type { Bench } from './use-work';

/** What was scanned and is not posted yet, the newest on top. @rules BAR-04 */
export function ScannedList({ bench: { work, change } }: { bench: Bench }) {
  const t = useTranslations('scanScreens');
  const onLine = (key: string, how: (line: WorkLine) => WorkLine | null) =>
    change((old) => ({ ...old, lines: old.lines.flatMap((line) => (line.key === key ? (how(line) ?? []) : [line])) }));
  // A line that is changed comes back to the question; one that is open there goes on afterwards.
  const edit = (key: string) =>
    change((old) => {
      const line = old.lines.find((each) => each.key === key);
      if (!line || old.current) return old;
      return { ...old, current: { ...line, counted: false }, lines: old.lines.filter((each) => each.key !== key) };
    });
  return (
    <section aria-labelledby="scanned" className="flex flex-col gap-2">
      <h2 id="scanned" className="text-body font-semibold">
        {t('list.title')}{' '}
        {work.lines.length > 0 ? <span className="ml-2 font-normal text-muted tabular-nums">{work.lines.length}</span> : null}
      </h2>
      {work.lines.length === 0 ? <p className="text-table text-muted">{t('list.empty')}</p> : null}
      <ul className="flex flex-col gap-2">
        {work.lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            work={work}
            onEdit={work.current || !line.item ? null : () => edit(line.key)}
            onRemove={() => onLine(line.key, () => null)}
            onPieces={(pieces) => onLine(line.key, (old) => withPieces(old, pieces))}
          />
        ))}
      </ul>
    </section>
  );
}

/** Pieces that are taken out make the line smaller; numbers that the posting makes stay. */
const withPieces = (line: WorkLine, pieces: readonly WorkPiece[]): WorkLine | null => {
  const less = line.pieces.length - pieces.length;
  const quantity = String(Number(line.quantity) - less);
  return quantity === '0' ? null : { ...line, pieces, quantity };
};

type LineProps = {
  readonly line: WorkLine;
  readonly work: Work;
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
  readonly onPieces: (pieces: readonly WorkPiece[]) => void;
};

function Line({ line, work, onEdit, onRemove, onPieces }: LineProps) {
  const t = useTranslations('scanScreens');
  const { quantity, day } = useFormats();
  const [open, setOpen] = useState(false);
  const { item, lot, place, toPlace, pieces } = line;
  const difference = useDifference()(line);
  const details = [
    item?.description,
    lot ? (lot.generated ? t('lotToMake') : t(lot.id === null && line.checked ? 'newLot' : 'ofLot', { lot: lot.code ?? '' })) : null,
    lot?.expiryDate ? t('expires', { day: day(lot.expiryDate) }) : null,
    place && toPlace ? t('list.route', { from: place.code, to: toPlace.code }) : place ? t('setup.at', { place: place.code }) : null,
  ].filter(Boolean);
  const amount = item ? quantity(line.quantity, item.uom) : line.quantity === '' ? t('list.asScanned') : line.quantity;
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-raised py-2 pr-1 pl-4">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="wrap-anywhere">
              <CodeText code={item?.code ?? line.codes.join(' + ')} />
            </span>
            <strong className="tabular-nums">{amount}</strong>
          </p>
          <p className="text-table text-muted wrap-anywhere">{details.join(' · ')}</p>
          {work.screen === 'adjust' && difference !== null ? <p className="text-table">{difference}</p> : null}
          {line.checked ? null : (
            <p className="flex items-center gap-1 text-table text-warn">
              <Hourglass aria-hidden="true" className="size-4 shrink-0" />
              {t('list.kept')}
            </p>
          )}
        </div>
        {onEdit ? (
          <Button kind="quiet" className="size-12 shrink-0 p-0" aria-label={t('list.edit')} title={t('list.edit')} onClick={onEdit}>
            <Pencil aria-hidden="true" className="size-5" />
          </Button>
        ) : null}
        <Button kind="quiet" className="size-12 shrink-0 p-0" aria-label={t('list.remove')} title={t('list.remove')} onClick={onRemove}>
          <Trash2 aria-hidden="true" className="size-5" />
        </Button>
      </div>
      {pieces.length > 0 ? (
        <>
          <Button className="mr-3 min-h-12" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('piecesOf', { count: pieces.length })}
          </Button>
          {open ? <PieceList pieces={pieces} editable={work.screen === 'receive'} onChange={onPieces} /> : null}
        </>
      ) : null}
    </li>
  );
}
