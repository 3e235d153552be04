'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { CodeText } from '@/components/ui/code-text';
import { TextLink } from '@/components/ui/text-link';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { sum } from '@/lib/kernel/quantity';
import type { PieceOfScan, StockOfScan, StockOfScanRow } from '@/lib/scan-screens/stock-of-scan.query';
import { stockOfScanLookup } from '../actions';
import { Camera } from '../camera';
import { ScanField } from './scan-field';
import { signal } from './signals';
import { SoundSwitch } from './sound-switch';

type Answer = { readonly code: string; readonly n: number } & ({ readonly stock: StockOfScan } | { readonly trouble: string });

/** What lies where: one scan, one answer. @rules BAR-04, BAR-05 */
export function StockScreen({ camera }: { camera: boolean }) {
  const t = useTranslations('scanScreens');
  const errorText = useErrorText();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = useRef(0);
  const scan = async (code: string) => {
    asked.current += 1;
    const n = asked.current;
    const result = await stockOfScanLookup({ codes: [code] }).catch(() => null);
    // Only the last scan is answered.
    if (n !== asked.current) return;
    const trouble = result === null ? t('stock.needs') : result.ok ? null : errorText(result.code, result.params);
    const found = result?.ok && (result.data.rows.length > 0 || result.data.pieces.length > 0);
    signal(found ? 'good' : 'bad');
    if (trouble !== null) setAnswer({ code, n, trouble });
    else if (result?.ok) setAnswer({ code, n, stock: result.data });
  };
  return (
    <div className="flex flex-col gap-4">
      <section aria-labelledby="question" className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-4">
        <div className="flex items-start justify-between gap-2">
          <h2 id="question" className="text-title font-semibold">
            {t('stock.ask')}
          </h2>
          <SoundSwitch />
        </div>
        <ScanField label={t('stock.ask')} quantity={null} news={String(answer?.n ?? 0)} onScan={scan} onQuantity={scan} />
      </section>
      <div role="status" aria-live="polite" className="flex flex-col gap-3">
        {answer ? <Told answer={answer} /> : null}
      </div>
      <Camera start={camera} onCode={scan} />
    </div>
  );
}

function Told({ answer }: { answer: Answer }) {
  const t = useTranslations('scanScreens');
  const box = 'rounded-lg px-4 py-3 text-title font-semibold wrap-anywhere';
  if ('trouble' in answer) return <p className={`${box} bg-bad-solid text-on-bad`}>{answer.trouble}</p>;
  const { rows, pieces, unknownLot, more } = answer.stock;
  if (rows.length === 0 && pieces.length === 0)
    return (
      <p className={`${box} bg-warn-soft text-warn`}>{unknownLot === null ? t('stock.none') : t('said.unknown', { code: unknownLot })}</p>
    );
  return (
    <>
      {rows.length > 0 ? <Total rows={rows} /> : null}
      <ul className="flex flex-col gap-2">
        {pieces.map((piece) => (
          <Piece key={piece.id} piece={piece} />
        ))}
        {rows.map((row) => (
          <Row key={`${row.itemId} ${row.lotId} ${row.warehouse} ${row.location}`} row={row} />
        ))}
      </ul>
      {more ? <p className="text-table text-muted">{t('stock.more')}</p> : null}
    </>
  );
}

/** All of it, where it is of one item. */
function Total({ rows }: { rows: readonly StockOfScanRow[] }) {
  const t = useTranslations('scanScreens');
  const { quantity } = useFormats();
  const [first] = rows;
  if (!first || rows.some(({ itemId }) => itemId !== first.itemId)) return null;
  return (
    <p className="rounded-lg bg-good-soft px-4 py-3 text-title font-semibold text-good">
      {t('stock.all', { quantity: quantity(sum(rows.map((row) => row.quantity)), first.uom) })}
    </p>
  );
}

const ROW = 'flex items-start justify-between gap-3 rounded-lg border border-line bg-raised px-4 py-3';

function Row({ row: { itemId, item, description, uom, lotId, lot, expiryDate, warehouse, location, quantity } }: { row: StockOfScanRow }) {
  const t = useTranslations('scanScreens');
  const formats = useFormats();
  return (
    <li className={ROW}>
      <div className="min-w-0">
        <p className="text-body font-semibold">
          {warehouse} / {location ?? t('stock.noPlace')}
        </p>
        <p className="text-table text-muted wrap-anywhere">
          <CodeText code={item} /> {description}
        </p>
        {lot ? (
          <p className="text-table">
            {t('ofLot', { lot })}
            {expiryDate ? ` · ${t('expires', { day: formats.day(expiryDate) })}` : ''}
          </p>
        ) : null}
        <TextLink className="inline-flex min-h-12 items-center" href={(lotId ? `/lots/${lotId}` : `/setup/items/${itemId}`) as Route}>
          {t('stock.card')}
        </TextLink>
      </div>
      <strong className="shrink-0 text-body tabular-nums">{formats.quantity(quantity, uom)}</strong>
    </li>
  );
}

function Piece({ piece: { id, code, item, state, lot, warehouse, location } }: { piece: PieceOfScan }) {
  const t = useTranslations('scanScreens');
  return (
    <li className={ROW}>
      <div className="min-w-0">
        <p className="text-body font-semibold">
          <CodeText code={code} /> · {t(`stock.piece.${state}`)}
        </p>
        <p className="text-table text-muted wrap-anywhere">
          {[item, lot && t('ofLot', { lot }), warehouse && `${warehouse} / ${location ?? t('stock.noPlace')}`].filter(Boolean).join(' · ')}
        </p>
        <TextLink className="inline-flex min-h-12 items-center" href={`/serials/${id}` as Route}>
          {t('stock.card')}
        </TextLink>
      </div>
    </li>
  );
}
