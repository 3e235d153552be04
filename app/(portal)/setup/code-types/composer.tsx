'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { cx } from '@/components/ui/cx';
import type { SegmentKind } from '@/lib/code-types/code-type.types';
import type { Draft } from './draft.types';
import { PartPalette } from './part-palette';
import { PartRow } from './part-row';
import { usePartDrag } from './use-part-drag';

/** Sensible beginnings: two digits for days and months, five for the number. */
const LENGTHS: Partial<Record<SegmentKind, readonly [number, string | null]>> = {
  PROGRESSIVE: [5, '0'],
  INS_DAY: [2, '0'],
  INS_MONTH: [2, '0'],
  EXP_DAY: [2, '0'],
  EXP_MONTH: [2, '0'],
  INS_YEAR: [2, null],
  EXP_YEAR: [2, null],
  PURCHASE_DN_NO: [5, '0'],
  PURCHASE_INVOICE_NO: [5, '0'],
};

function fresh(kind: SegmentKind): Draft['segments'][number] {
  const [length, fillChar] = LENGTHS[kind] ?? [null, null];
  return { kind, length, fillChar, text: kind === 'TEXT' ? '-' : null };
}

/** The parts of the code in order, and the sources that may still be added. */
export function Composer() {
  const t = useTranslations('codeTypes');
  const { control, watch, formState, setValue, getValues } = useFormContext<Draft>();
  const { fields, insert, remove, move } = useFieldArray({ control, name: 'segments' });
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    // After a move the focus stays on the button of the part that moved; at the end of the list, on its other one.
    const mark = follow.current;
    const find = (name: string) => list.current?.querySelector<HTMLElement>(`[data-move="${name}"]:not(:disabled)`);
    if (mark) (find(mark) ?? find(mark.replace(/up$|down$/, 'grip')))?.focus();
    follow.current = null;
  });
  const chosen = new Set(watch('segments').map(({ kind }) => kind));
  const shift = (from: number, to: number) => {
    const kind = fields[from]?.kind;
    move(from, to);
    if (kind) setSaid(t('moved', { kind: t(`kinds.${kind}`), place: String(to + 1), of: String(fields.length) }));
  };
  const takeOut = (index: number, kind: SegmentKind) => {
    remove(index);
    const left = getValues('rootKinds').filter((root) => root !== kind);
    setValue('rootKinds', left, { shouldDirty: true });
    setSaid(t('takenOut', { kind: t(`kinds.${kind}`) }));
  };
  const put = (kind: SegmentKind, at: number) => {
    insert(at, fresh(kind), { shouldFocus: false });
    setSaid(t('added', { kind: t(`kinds.${kind}`), place: String(at + 1) }));
  };
  const drag = usePartDrag((dragged, at) => {
    if ('add' in dragged) return put(dragged.add, at);
    const to = at > dragged.from ? at - 1 : at;
    if (to !== dragged.from) shift(dragged.from, to);
  });
  const { errors } = formState;
  const problem = errors.segments?.message ?? errors.segments?.root?.message;
  return (
    <div className="flex flex-col gap-4">
      <ol
        ref={list}
        aria-label={t('chosen')}
        className={cx(
          'flex flex-col gap-2 rounded-md',
          drag.dragged && 'min-h-14 outline-2 outline-offset-4 outline-accent outline-dashed',
        )}
        {...drag.target}
      >
        {fields.map((field, index) => (
          <PartRow
            key={field.id}
            id={field.id}
            kind={field.kind}
            index={index}
            count={fields.length}
            drag={drag}
            onMove={(to, mark) => {
              follow.current = mark;
              shift(index, to);
            }}
            onTakeOut={() => takeOut(index, field.kind)}
          />
        ))}
      </ol>
      {fields.length === 0 ? <p className="text-table text-muted">{t('noneChosen')}</p> : null}
      <p role="status" className="sr-only">
        {said}
      </p>
      {problem ? <p className="text-table text-bad">{problem}</p> : null}
      <PartPalette purpose={getValues('purpose')} chosen={chosen} drag={drag} onAdd={(kind) => put(kind, fields.length)} />
    </div>
  );
}
