'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { Field } from '@/components/ui/field';
import { CodeInput } from '@/components/ui/input';
import { QuantityInput } from '@/components/ui/quantity-field';
import type { ScreenSetting } from '@/lib/scan-screens/scan-screens.types';
import { numbersItself } from '@/lib/scan-screens/steps.rules';
import type { WorkLine, WorkPiece } from '@/lib/scan-screens/work.types';
import { MadeNumbers } from './made-numbers';
import type { Bench } from './use-work';

/** The pieces that were scanned for the line at hand; where the portal makes numbers, how many in all. @rules EDGE-98, SER-06 */
export function PiecesOfLine({ line, bench: { work, change, today }, setting }: { line: WorkLine; bench: Bench; setting: ScreenSetting }) {
  const t = useTranslations('scanScreens');
  const set = (more: Partial<WorkLine>) => change((old) => (old.current ? { ...old, current: { ...old.current, ...more } } : old));
  const makes = line.item !== null && numbersItself(line.item, work, setting);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-body font-semibold">{t('piecesOf', { count: line.pieces.length })}</p>
      <PieceList
        pieces={line.pieces}
        editable={work.screen === 'receive'}
        onChange={(pieces) => set({ pieces, quantity: makes ? line.quantity : String(pieces.length) })}
      />
      {makes ? (
        <Field label={t('howMany')} help={t('numbersItself')}>
          {(control) => (
            <QuantityInput
              {...control}
              className="max-w-none [&>input]:h-14"
              value={line.quantity}
              onChange={(quantity) => set({ quantity })}
            />
          )}
        </Field>
      ) : null}
      {makes ? <MadeNumbers line={line} work={work} today={today} /> : null}
    </div>
  );
}

type PieceListProps = {
  readonly pieces: readonly WorkPiece[];
  /** A receipt makes these numbers: what was misread is typed right. */
  readonly editable: boolean;
  readonly onChange: (pieces: WorkPiece[]) => void;
};

/** Serial numbers one below the other: taken out with one touch, and at a receipt edited before they are posted. @rules EDGE-98 */
export function PieceList({ pieces, editable, onChange }: PieceListProps) {
  const t = useTranslations('scanScreens');
  if (pieces.length === 0) return null;
  return (
    <ol className="flex flex-col gap-1">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number that is edited stays in its place
        <li key={at} className="flex items-center gap-2">
          <span className="w-7 shrink-0 text-right text-small text-muted tabular-nums">{at + 1}</span>
          {editable && piece.id === null ? (
            <CodeInput
              className="h-12"
              aria-label={t('list.editPiece', { number: at + 1 })}
              maxLength={200}
              value={piece.code}
              onChange={(event) => onChange(pieces.map((each, place) => (place === at ? { ...each, code: event.target.value } : each)))}
            />
          ) : (
            <span className="min-w-0 flex-1 wrap-anywhere">
              <CodeText code={piece.code} />
            </span>
          )}
          {piece.checked ? null : <span className="shrink-0 text-small text-warn">{t('list.kept')}</span>}
          <Button
            kind="quiet"
            className="size-12 shrink-0 p-0"
            aria-label={t('list.removePiece', { code: piece.code })}
            title={t('list.removePiece', { code: piece.code })}
            onClick={() => onChange(pieces.filter((_, place) => place !== at))}
          >
            <X aria-hidden="true" className="size-5" />
          </Button>
        </li>
      ))}
    </ol>
  );
}
