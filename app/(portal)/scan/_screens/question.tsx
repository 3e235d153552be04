'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { useFormats } from '@/lib/i18n/use-words';
import { add, compare, isQuantity, subtract } from '@/lib/kernel/quantity';
import type { ScreenSetting } from '@/lib/scan-screens/scan-screens.types';
import { numbersItself, stepOf } from '@/lib/scan-screens/steps.rules';
import { finish } from '@/lib/scan-screens/take-scan.rules';
import { forward } from '@/lib/scan-screens/work-line.rules';
import type { Work, WorkLine } from '@/lib/scan-screens/work.types';
import { Choices } from './choices';
import { NewLot } from './new-lot';
import { PiecesOfLine } from './pieces-of-line';
import { ScanField } from './scan-field';
import { UnknownCode } from './unknown-code';
import { useDifference } from './use-difference';
import type { Bench } from './use-work';

type QuestionProps = { readonly bench: Bench; readonly setting: ScreenSetting };

type AskKey = 'unknown' | 'item' | 'variant' | 'lot' | 'lotReceive' | 'pieces' | 'quantity' | 'counted' | 'place' | 'fromPlace' | 'toPlace';

function askOf(work: Work, setting: ScreenSetting): AskKey {
  const step = stepOf(work, setting);
  if (step === 'setup') return 'item';
  if (step === 'lot' && work.screen === 'receive') return 'lotReceive';
  if (step === 'quantity' && work.screen === 'adjust') return 'counted';
  return step === 'place' && work.screen === 'move' ? 'fromPlace' : step;
}

/** The one question on the screen, what it is about, and the field that answers it. @rules BAR-04 */
export function Question({ bench, setting }: QuestionProps) {
  const t = useTranslations('scanScreens');
  const { work, spoken, scan, change } = bench;
  const step = stepOf(work, setting);
  const line = work.current;
  const ask = t(`ask.${askOf(work, setting)}`);
  const setQuantity = (quantity: string) => change((old) => (old.current ? { ...old, current: { ...old.current, quantity } } : old));
  const takes = step === 'quantity' && line !== null;
  return (
    <section aria-labelledby="question" className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-col gap-1">
        {line?.item ? <About line={line} /> : null}
        <h2 id="question" className="text-title font-semibold">
          {ask}
        </h2>
      </div>
      <ScanField
        label={ask}
        quantity={takes ? line.quantity : null}
        news={`${spoken?.n ?? 0} ${step} ${line?.key ?? ''} ${line?.lot?.code ?? ''}`}
        onScan={scan}
        onQuantity={(quantity) => change((old) => finish(old.current ? { ...old, current: { ...old.current, quantity } } : old, setting))}
      />
      {work.unknown ? <UnknownCode bench={bench} setting={setting} /> : null}
      {line && step !== 'unknown' ? <Choices line={line} bench={bench} setting={setting} step={step} /> : null}
      {takes ? <Count line={line} work={work} onQuantity={setQuantity} /> : null}
      {line && step === 'pieces' ? <PiecesOfLine line={line} bench={bench} setting={setting} /> : null}
      {line && (step === 'quantity' || step === 'pieces') && work.screen === 'receive' && line.lot && line.lot.id === null ? (
        <NewLot
          item={line.item}
          lot={line.lot}
          onChange={(lot) => change((old) => (old.current ? { ...old, current: { ...old.current, lot } } : old))}
        />
      ) : null}
      {line ? <Buttons line={line} step={step} bench={bench} setting={setting} /> : null}
    </section>
  );
}

/** Which item and lot the question is about. */
function About({ line: { item, lot, place, toPlace } }: { line: WorkLine }) {
  const t = useTranslations('scanScreens');
  const { day } = useFormats();
  if (!item) return null;
  const parts: ReactNode[] = [
    lot ? (lot.generated ? t('lotToMake') : t(lot.id === null ? 'newLot' : 'ofLot', { lot: lot.code ?? '' })) : null,
    lot?.expiryDate ? t('expires', { day: day(lot.expiryDate) }) : null,
    place ? t(toPlace ? 'setup.from' : 'setup.at', { place: place.code }) : null,
    toPlace ? t('setup.to', { place: toPlace.code }) : null,
  ].filter(Boolean);
  return (
    <>
      <p className="text-body wrap-anywhere">
        <CodeText code={item.code} /> {item.description}
      </p>
      {parts.length > 0 ? <p className="text-table text-muted wrap-anywhere">{parts.join(' · ')}</p> : null}
    </>
  );
}

/** One less, one more; and for an adjustment what the books say. */
function Count({ line, work, onQuantity }: { line: WorkLine; work: Work; onQuantity: (quantity: string) => void }) {
  const t = useTranslations('scanScreens');
  const { quantity: shown } = useFormats();
  const difference = useDifference()(line);
  const { item, quantity } = line;
  if (!item) return null;
  const step = (by: 1 | -1) => {
    const from = isQuantity(quantity) ? quantity : '0';
    const next = by === 1 ? add(from, '1') : subtract(from, '1');
    onQuantity(compare(next, '0') < 0 ? '0' : next);
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-2">
        <Button className="min-h-14" aria-label={`${quantity} − 1`} onClick={() => step(-1)}>
          <Minus aria-hidden="true" className="size-6" />
        </Button>
        <Button className="min-h-14" aria-label={`${quantity} + 1`} onClick={() => step(1)}>
          <Plus aria-hidden="true" className="size-6" />
        </Button>
      </div>
      {work.screen === 'adjust' && line.books !== null ? (
        <p className="text-body">
          {t('inBooks', { quantity: shown(line.books, item.uom) })}
          {difference === null ? null : <strong className="block">{difference}</strong>}
        </p>
      ) : null}
    </div>
  );
}

type ButtonsProps = QuestionProps & { readonly line: WorkLine; readonly step: ReturnType<typeof stepOf> };

function Buttons({ line, step, bench: { change, work }, setting }: ButtonsProps) {
  const t = useTranslations('scanScreens');
  const { quantity } = useFormats();
  const { item } = line;
  const pieces = item && numbersItself(item, work, setting) && isQuantity(line.quantity) ? Number(line.quantity) : line.pieces.length;
  const makes = step === 'lot' && work.screen === 'receive' && item?.makesLots;
  const make = { id: null, code: null, generated: true, expiryDate: null, supplierLotCode: null };
  return (
    <div className="flex flex-col gap-2">
      {step === 'quantity' && item ? (
        <Button
          kind="primary"
          className="min-h-14 text-body"
          disabled={!isQuantity(line.quantity)}
          onClick={() => change((old) => finish(old, setting))}
        >
          {isQuantity(line.quantity) ? t('take', { quantity: quantity(line.quantity, item.uom) }) : t('enter')}
        </Button>
      ) : null}
      {step === 'pieces' ? (
        <Button kind="primary" className="min-h-14 text-body" disabled={pieces === 0} onClick={() => change((old) => finish(old, setting))}>
          {t('takePieces', { count: pieces })}
        </Button>
      ) : null}
      {makes ? (
        <Button
          className="min-h-14 text-body"
          onClick={() => change((old) => (old.current ? forward(old, { ...old.current, lot: make }, setting) : old))}
        >
          {t('makeLot')}
        </Button>
      ) : null}
      <Button kind="quiet" className="min-h-12" onClick={() => change((old) => ({ ...old, current: null }))}>
        {t('drop')}
      </Button>
    </div>
  );
}
