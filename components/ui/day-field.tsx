'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { editableDay, parseDay } from '@/lib/i18n/formats';
import { Button } from './button';
import type { ControlProps } from './field';
import { Input } from './input';

type DayInputProps = Partial<ControlProps> & {
  /** Where no label stands over it. */
  readonly 'aria-label'?: string;
  /** `YYYY-MM-DD`, or what was typed while it is no day yet: the server then says so. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The company's today; with it the shortcut is shown. */
  readonly today?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly inputRef?: (element: HTMLInputElement | null) => void;
};

/** A day typed as text (day first, or `YYYY-MM-DD`); it never becomes a `Date`. */
export function DayInput({ value, onChange, onBlur, today, inputRef, ...rest }: DayInputProps) {
  const t = useTranslations('common');
  const [text, setText] = useState(() => editableDay(value));
  useEffect(() => {
    setText((old) => ((parseDay(old) ?? old) === value ? old : editableDay(value)));
  }, [value]);
  const settle = () => {
    setText(editableDay(value));
    onBlur?.();
  };
  return (
    <span className="flex gap-2">
      <Input
        ref={inputRef}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        title={t('dayHint')}
        className="max-w-40"
        onChange={(event) => {
          setText(event.target.value);
          onChange(parseDay(event.target.value) ?? event.target.value.trim());
        }}
        onBlur={settle}
        {...rest}
      />
      {today && !rest.disabled && !rest.readOnly && value !== today ? (
        <Button kind="quiet" onClick={() => onChange(today)}>
          {t('today')}
        </Button>
      ) : null}
    </span>
  );
}

type DayFilterProps = ControlProps & { readonly name: string; readonly defaultValue: string };

/** A day of a form of filters: typed as everywhere else, and sent as `YYYY-MM-DD`. */
export function DayFilter({ name, defaultValue, ...control }: DayFilterProps) {
  const [day, setDay] = useState(defaultValue);
  const [left, setLeft] = useState(false);
  const isWrong = left && day !== '' && parseDay(day) === null;
  return (
    <>
      <DayInput {...control} aria-invalid={isWrong || undefined} value={day} onChange={setDay} onBlur={() => setLeft(true)} />
      <input type="hidden" name={name} value={day} />
    </>
  );
}
