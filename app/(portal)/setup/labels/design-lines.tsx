'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { SelectField, TextField } from '@/components/form/fields';
import { Button, IconButton } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { fieldsOf } from '@/lib/labels/label-design.rules';
import { TEXT_SIZES } from '@/lib/labels/label.types';
import type { DesignDraft } from './design-draft.types';

const MOST_LINES = 12;

/** What is written, line by line: which field, how large, in which order. */
export function DesignLines() {
  const t = useTranslations('labels');
  const { control, formState } = useFormContext<DesignDraft>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'lines' });
  const [kind, lines] = useWatch({ control, name: ['kind', 'lines'] });
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    // After a move the focus stays on the button of the line that moved; at the end of the list, on its other one.
    const mark = follow.current;
    const find = (name: string) => list.current?.querySelector<HTMLElement>(`[data-move="${name}"]:not(:disabled)`);
    if (mark) (find(mark) ?? find(mark.endsWith('up') ? mark.replace(/up$/, 'down') : mark.replace(/down$/, 'up')))?.focus();
    follow.current = null;
  });
  const left = fieldsOf(kind).filter((field) => !lines.some((line) => line.field === field));
  const shift = (id: string, from: number, to: number) => {
    follow.current = `${id}-${to < from ? 'up' : 'down'}`;
    move(from, to);
    setSaid(t('lineMoved', { place: String(to + 1), of: String(fields.length) }));
  };
  const problem = formState.errors.lines?.message ?? formState.errors.lines?.root?.message;
  return (
    <FieldGroup title={t('linesTitle')} why={t('linesWhy')}>
      <ol ref={list} className="flex flex-col gap-2">
        {fields.map((row, at) => {
          const number = String(at + 1);
          const own = lines[at]?.field;
          const offered = fieldsOf(kind).filter((field) => field === own || left.includes(field));
          return (
            <li key={row.id} className="flex flex-wrap items-end gap-2 rounded-md border border-line bg-raised px-3 py-2">
              <SelectField
                className="min-w-0 flex-1 basis-44"
                name={`lines.${at}.field`}
                label={t('line', { number })}
                choices={offered.map((value) => ({ value, label: t(`fields.${value}`) }))}
              />
              <SelectField
                className="min-w-0 basis-32"
                name={`lines.${at}.size`}
                label={t('lineSize', { number })}
                choices={TEXT_SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))}
              />
              <span className="flex">
                <IconButton
                  data-move={`${row.id}-up`}
                  label={t('lineUp', { number })}
                  disabled={at === 0}
                  onClick={() => shift(row.id, at, at - 1)}
                  icon={<ArrowUp aria-hidden="true" className="size-4" />}
                />
                <IconButton
                  data-move={`${row.id}-down`}
                  label={t('lineDown', { number })}
                  disabled={at === fields.length - 1}
                  onClick={() => shift(row.id, at, at + 1)}
                  icon={<ArrowDown aria-hidden="true" className="size-4" />}
                />
                <IconButton
                  label={t('lineOut', { number })}
                  onClick={() => remove(at)}
                  icon={<X aria-hidden="true" className="size-4" />}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {fields.length === 0 ? <p className="text-table text-muted">{t('noLines')}</p> : null}
      <p role="status" className="sr-only">
        {said}
      </p>
      {problem ? <p className="text-table text-bad">{problem}</p> : null}
      <Add
        left={left[0] ?? null}
        full={fields.length >= MOST_LINES}
        onAdd={(field) => append({ field, size: 'NORMAL' }, { shouldFocus: true })}
      />
      {lines.some(({ field }) => field === 'FREE_TEXT') ? (
        <TextField name="freeText" label={t('freeText')} help={t('freeTextHelp')} />
      ) : null}
    </FieldGroup>
  );
}

type AddProps = {
  readonly left: DesignDraft['lines'][number]['field'] | null;
  readonly full: boolean;
  readonly onAdd: (field: DesignDraft['lines'][number]['field']) => void;
};

function Add({ left, full, onAdd }: AddProps) {
  const t = useTranslations('labels');
  if (left === null) return <p className="text-table text-muted">{t('lineAll')}</p>;
  if (full) return null;
  return (
    <Button size="small" className="self-start" onClick={() => onAdd(left)}>
      <Plus aria-hidden="true" className="size-4" />
      {t('lineAdd')}
    </Button>
  );
}
