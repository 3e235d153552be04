'use client';

import { useLocale } from 'next-intl';
import { useEffect, useState } from 'react';
import { editableQuantity } from '@/lib/i18n/formats';
import { parseQuantity } from '@/lib/kernel/quantity';
import { cx } from './cx';
import type { ControlProps } from './field';
import { Input } from './input';

type QuantityInputProps = Partial<ControlProps> & {
  /** A plain decimal string, or what was typed while it is no number: the server then says so. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly uom?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly className?: string;
  /** A plain decimal string that holds while nothing is typed. */
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly inputRef?: (element: HTMLInputElement | null) => void;
};

/** A quantity as text with the language's decimal sign, right-aligned, its unit grey behind it. */
export function QuantityInput({ value, onChange, onBlur, uom, className, placeholder, inputRef, ...rest }: QuantityInputProps) {
  const locale = useLocale();
  const [text, setText] = useState(() => editableQuantity(locale, value));
  useEffect(() => {
    setText((old) => ((parseQuantity(old) ?? old) === value ? old : editableQuantity(locale, value)));
  }, [value, locale]);
  return (
    <span className={cx('relative block max-w-48', className)}>
      <Input
        ref={inputRef}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder === undefined ? undefined : editableQuantity(locale, placeholder)}
        className={cx('text-right', uom ? 'pr-12' : '')}
        onChange={(event) => {
          setText(event.target.value);
          onChange(parseQuantity(event.target.value) ?? event.target.value.trim());
        }}
        onBlur={() => {
          setText(editableQuantity(locale, value));
          onBlur?.();
        }}
        {...rest}
      />
      {uom ? <span className="pointer-events-none absolute top-2 right-3 text-table text-muted">{uom}</span> : null}
    </span>
  );
}
