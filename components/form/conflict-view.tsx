'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import { Button } from '../ui/button';
import type { ConflictField } from './conflict.types';
import type { FieldFact } from './form-context';
import type { ActionForm } from './use-action-form';
import { type Choice, type Side, useConflict } from './use-conflict';

type ViewProps<V extends FieldValues> = { readonly handle: ActionForm<V>; readonly facts: ReadonlyMap<string, FieldFact> };

/** Somebody else saved first: both values of every field that differs, and a choice for each. Nothing typed is lost. */
export function ConflictView<V extends FieldValues>({ handle, facts }: ViewProps<V>) {
  const t = useTranslations('form');
  const { moment } = useFormats();
  const { known, choose } = useConflict(handle);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (known?.conflict) box.current?.focus();
  }, [known?.conflict]);
  if (!known) return null;
  const { conflict, choices, taken } = known;
  const labelOf = ({ path }: ConflictField) => facts.get(path)?.label ?? path;
  const open = choices.filter(({ chosen }) => chosen === null).length;
  const all = choices.map(({ path }) => path);
  return (
    <section ref={box} tabIndex={-1} role="alert" className="flex max-w-[40rem] flex-col gap-3 rounded-lg bg-warn-soft px-4 py-3">
      <div>
        <h2 className="font-semibold text-warn">
          {t('conflictTitle', { by: conflict.by ?? 'none', at: conflict.at ? moment(conflict.at) : 'none' })}
        </h2>
        <p className="text-table">{choices.length > 0 ? t('conflictBody') : t('conflictFits')}</p>
      </div>
      {taken.length > 0 ? (
        <p className="text-table">
          {t('conflictTaken')}{' '}
          {taken.map((field, at) => (
            <span key={field.path}>
              {at > 0 ? ', ' : null}
              {labelOf(field)}:{' '}
              <strong className="font-medium wrap-anywhere">{wordsOf(facts, field, field.theirs) || t('conflictEmpty')}</strong>
            </span>
          ))}
        </p>
      ) : null}
      {choices.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => choose(all, 'theirs')}>{t('conflictAllTheirs')}</Button>
          <Button onClick={() => choose(all, 'mine')}>{t('conflictAllMine')}</Button>
        </div>
      ) : null}
      {choices.map((choice) => (
        <FieldChoice
          key={choice.path}
          choice={choice}
          label={labelOf(choice)}
          theirs={wordsOf(facts, choice, choice.theirs)}
          mine={facts.get(choice.path)?.show(choice.mine) ?? String(choice.mine ?? '')}
          onChoose={(side) => choose([choice.path], side)}
        />
      ))}
      <p role="status" className="text-table font-medium">
        {open > 0 ? t('conflictOpen', { count: open }) : t('conflictReady')}
      </p>
    </section>
  );
}

/** A value of theirs in words: the field's own, or those that came from the server. */
const wordsOf = (facts: ReadonlyMap<string, FieldFact>, { path, old }: ConflictField, value: unknown): string =>
  facts.get(path)?.show(value) ?? old;

type FieldChoiceProps = {
  readonly choice: Choice;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
  readonly onChoose: (side: Side) => void;
};

function FieldChoice({ choice, label, theirs, mine, onChoose }: FieldChoiceProps) {
  const t = useTranslations('form');
  const name = useId();
  const sides = [
    { side: 'theirs', text: theirs, label: t('conflictTheirs') },
    { side: 'mine', text: mine, label: t('conflictMine') },
  ] as const;
  return (
    <fieldset className="border-t border-line pt-2">
      <legend className="float-left w-full pb-1 text-table font-medium">{label}</legend>
      <div className="clear-both grid gap-2 sm:grid-cols-2">
        {sides.map(({ side, text, label: word }) => (
          <label key={side} className="flex min-h-10 items-start gap-2 rounded-md border border-line bg-raised px-3 py-2 text-table">
            <input
              type="radio"
              name={name}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={choice.chosen === side}
              onChange={() => onChoose(side)}
            />
            <span className="min-w-0">
              <span className="block text-small text-muted">{word}</span>
              <span className="wrap-anywhere">{text || t('conflictEmpty')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
