'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { CodeInput } from '@/components/ui/input';
import { useErrorText } from '@/lib/i18n/use-words';
import { AppError } from '@/lib/kernel/errors';
import { withProposedMates } from '@/lib/correction-form/component-mates.rules';
import { addToLine, newSerial, takeCodes } from '@/lib/record-form/record-pieces.rules';
import type { FormComponentValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { piecesOf } from '@/lib/records/record-serial.rules';
import { parseSerials } from '@/lib/serials/serial-range.rules';
import { Cell } from './cells';
import { ComponentMates } from './component-mates';
import { useWorld } from './names';
import { usePiecesWorld } from './pieces';

type PiecesProps = { readonly index: number; readonly at: number; readonly row: FormComponentValues; readonly loads: boolean };

/** The pieces of one component: numbers, lists and ranges in one field, each in the row of its lot. */
export function ComponentPieces({ index, at, row, loads }: PiecesProps) {
  const t = useTranslations('records.components');
  const errorText = useErrorText();
  const { names } = useWorld();
  const { check } = usePiecesWorld();
  const { setValue, getValues } = useFormContext<RecordFormValues>();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const path = `lines.${index}.components.rows.${at}` as const;
  const item = names.items.get(row.itemId);
  if (!item) return null;
  const byLot = item.lotManaged;
  const take = async () => {
    setError(null);
    try {
      const codes = parseSerials(text);
      const made = loads
        ? addToLine(
            row,
            codes.map((code) => newSerial({ code, lot: byLot ? 0 : null })),
            false,
          )
        : takeCodes(row, codes, { byLot, known: await check(row, codes) });
      const line = getValues(`lines.${index}`);
      const products = names.items.get(line.itemId)?.serialManaged ? (piecesOf(line.quantity) ?? 0) : 0;
      const serials = withProposedMates(made.line.serials, row.quantity, products);
      setValue(path, { ...row, lots: made.line.lots, serials }, { shouldDirty: true });
      setText('');
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      setError(errorText(fault.code, fault.params));
    }
  };
  return (
    <div className="flex flex-col gap-1">
      <Cell label={t('numbers')} error={error ?? undefined} className="max-w-md">
        {({ id, described }) => (
          <span className="flex gap-2">
            <CodeInput
              id={id}
              aria-describedby={described}
              value={text}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                event.stopPropagation();
                if (text.trim() !== '') void take();
              }}
            />
            <Button size="small" aria-disabled={text.trim() === ''} onClick={() => (text.trim() === '' ? undefined : void take())}>
              {t('addNumbers')}
            </Button>
          </span>
        )}
      </Cell>
      <p className="flex flex-wrap items-center gap-x-3 text-small text-muted">
        {t('given', { given: String(row.serials.length), need: row.quantity })}
        <span className="break-all font-mono">{row.serials.map(({ code }) => code).join(', ')}</span>
        {row.serials.length > 0 ? (
          <Button kind="quiet" size="small" onClick={() => setValue(path, { ...row, serials: [] }, { shouldDirty: true })}>
            {t('clearNumbers')}
          </Button>
        ) : null}
      </p>
      <ComponentMates index={index} at={at} row={row} />
    </div>
  );
}
