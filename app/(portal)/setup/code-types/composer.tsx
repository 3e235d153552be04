'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button, IconButton } from '@/components/ui/button';
import type { SegmentKind } from '@/lib/code-types/lot-code-type.types';
import type { Draft } from './draft.types';
import { PartField } from './part-field';

const GROUPS = [
  ['counter', ['PROGRESSIVE', 'ALPHA']],
  ['date', ['INS_DAY', 'INS_MONTH', 'INS_YEAR', 'YEAR_LETTER', 'MONTH_LETTER', 'EXP_DAY', 'EXP_MONTH', 'EXP_YEAR']],
  ['item', ['ITEM_CLASS', 'ITEM_CODE', 'VARIANT', 'CHARACTERISTIC', 'PRODUCT_CATEGORY', 'ITEM_TYPE', 'LOT_TYPE']],
  ['partner', ['SUPPLIER_NICKNAME', 'SUPPLIER_LOT', 'PURCHASE_DN_NO', 'PURCHASE_INVOICE_NO']],
  ['text', ['TEXT']],
] as const satisfies readonly (readonly [string, readonly SegmentKind[]])[];

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

/** The parts of the code in order, and the sources that may still be added. */
export function Composer() {
  const t = useTranslations('codeTypes');
  const { control, watch, formState, setValue, getValues } = useFormContext<Draft>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'segments' });
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<string | null>(null);
  useEffect(() => {
    // After a move the focus stays on the button of the part that moved.
    if (follow.current) list.current?.querySelector<HTMLElement>(`[data-move="${follow.current}"]:not(:disabled)`)?.focus();
    follow.current = null;
  });
  const segments = watch('segments');
  const chosen = new Set(segments.map(({ kind }) => kind));
  const move = (from: number, to: number, mark: string) => {
    follow.current = mark;
    swap(from, to);
  };
  const takeOut = (index: number, kind: SegmentKind) => {
    remove(index);
    setValue(
      'rootKinds',
      getValues('rootKinds').filter((root) => root !== kind),
      { shouldDirty: true },
    );
  };
  const add = (kind: SegmentKind) => {
    const [length, fillChar] = LENGTHS[kind] ?? [null, null];
    append({ kind, length, fillChar, text: kind === 'TEXT' ? '-' : null }, { shouldFocus: false });
  };
  const { errors } = formState;
  const problem = errors.segments?.message ?? errors.segments?.root?.message;
  return (
    <div className="flex flex-col gap-4">
      {fields.length === 0 ? <p className="text-table text-muted">{t('noneChosen')}</p> : null}
      <ol ref={list} aria-label={t('chosen')} className="flex flex-col gap-2">
        {fields.map((field, index) => {
          const kind = field.kind;
          const name = t(`kinds.${kind}`);
          return (
            <li key={field.id} className="flex flex-wrap items-end gap-x-3 gap-y-2 rounded-md border border-line bg-raised px-3 py-2">
              <span className="min-w-0 flex-1 basis-full self-center sm:basis-32 font-medium">
                <span className="mr-2 text-small font-normal text-muted">{index + 1}</span>
                {name}
              </span>
              {kind === 'TEXT' ? (
                <PartField name={`segments.${index}.text`} short={t('shortText')} label={t('partText', { kind: name })} />
              ) : null}
              <PartField name={`segments.${index}.length`} short={t('shortLength')} label={t('partLength', { kind: name })} integer />
              <PartField name={`segments.${index}.fillChar`} short={t('shortFill')} label={t('partFill', { kind: name })} />
              <span className="flex">
                <IconButton
                  data-move={`${field.id}-up`}
                  label={t('moveUp', { kind: name })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1, `${field.id}-up`)}
                  icon={<ArrowUp aria-hidden="true" className="size-4" />}
                />
                <IconButton
                  data-move={`${field.id}-down`}
                  label={t('moveDown', { kind: name })}
                  disabled={index === fields.length - 1}
                  onClick={() => move(index, index + 1, `${field.id}-down`)}
                  icon={<ArrowDown aria-hidden="true" className="size-4" />}
                />
                <IconButton
                  label={t('takeOut', { kind: name })}
                  onClick={() => takeOut(index, kind)}
                  icon={<X aria-hidden="true" className="size-4" />}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {problem ? <p className="text-table text-bad">{problem}</p> : null}
      <div className="flex flex-col gap-3">
        <p className="text-table font-medium">{t('addTitle')}</p>
        {GROUPS.map(([group, kinds]) => {
          const left = kinds.filter((kind) => kind === 'TEXT' || !chosen.has(kind));
          return left.length === 0 ? null : (
            <div key={group} className="flex flex-wrap items-center gap-2">
              <span className="w-full text-small text-muted sm:w-28">{t(`groups.${group}`)}</span>
              <span className="flex flex-1 flex-wrap gap-2">
                {left.map((kind) => (
                  <Button
                    key={kind}
                    size="small"
                    aria-label={t('addKind', { kind: t(`kinds.${kind}`) })}
                    icon={<Plus aria-hidden="true" className="size-3.5" />}
                    onClick={() => add(kind)}
                  >
                    {t(`kinds.${kind}`)}
                  </Button>
                ))}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
