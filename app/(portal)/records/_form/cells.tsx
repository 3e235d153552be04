'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { type FieldPath, useController } from 'react-hook-form';
import { useFieldFact } from '@/components/form/form-context';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { cx } from '@/components/ui/cx';
import { DayInput } from '@/components/ui/day-field';
import { CodeInput, Input } from '@/components/ui/input';
import { QuantityInput } from '@/components/ui/quantity-field';
import { type Choice, Select } from '@/components/ui/select';
import type { FormLocation, RecordFormValues } from '@/lib/record-form/record-form.types';
import { searchLocationsAction, searchPartnersAction } from '../actions';
import { useWorld } from './names';

export type Name = FieldPath<RecordFormValues>;
type CellProps = { readonly name: Name; readonly label: string; readonly className?: string; readonly readOnly?: boolean };

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** A small label over its control; the complaint stands right under it. */
export function Cell({
  label,
  className,
  error,
  children,
}: Omit<CellProps, 'name'> & { error?: string; children: (ids: { id: string; described: string | undefined }) => ReactNode }) {
  const id = useId();
  return (
    <div className={cx('flex min-w-0 flex-col gap-0.5', className)}>
      <label htmlFor={id} className="truncate text-small text-muted">
        {label}
      </label>
      {children({ id, described: error ? `${id}-error` : undefined })}
      {error ? (
        <p id={`${id}-error`} className="text-small text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** "Line 1, lot 2: Quantity" for the summary of errors, which leads to the control. */
function usePlace(name: Name, label: string): void {
  const t = useTranslations('records.place');
  const [, line, lot] = /^lines\.(\d+)(?:\.lots\.(\d+)|\.components\.rows\.\d+)?\./.exec(name) ?? [];
  const place = { line: String(Number(line) + 1), lot: String(Number(lot) + 1), label };
  useFieldFact(name, line === undefined ? label : t(lot === undefined ? 'line' : 'lot', place));
}

function useCell(name: Name, label: string) {
  usePlace(name, label);
  const { field, fieldState } = useController<RecordFormValues>({ name });
  const { value, disabled: _disabled, ref, ...bound } = field;
  const error = fieldState.error?.message;
  return { value, ref, bound, error, control: { ...bound, 'aria-invalid': error ? (true as const) : undefined } };
}

type TextCellProps = CellProps & {
  readonly code?: boolean;
  readonly placeholder?: string;
  readonly whole?: boolean;
  readonly onLeave?: (text: string) => void;
  readonly onType?: () => void;
};

/** Text, a code, or with `whole` a whole number. */
export function TextCell({ name, label, className, readOnly, code, placeholder, whole, onLeave, onType }: TextCellProps) {
  const { value, ref, control, error } = useCell(name, label);
  const Box = code ? CodeInput : Input;
  const change = (text: string) => {
    onType?.();
    if (!whole) return control.onChange(text === '' ? null : text);
    control.onChange(text.trim() === '' ? null : /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : text);
  };
  return (
    <Cell label={label} className={className} error={error}>
      {({ id, described }) => (
        <Box
          {...control}
          id={id}
          ref={ref}
          aria-describedby={described}
          value={textOf(value)}
          placeholder={placeholder}
          readOnly={readOnly}
          autoComplete="off"
          inputMode={whole ? 'numeric' : undefined}
          onChange={(event) => change(event.target.value)}
          onBlur={(event) => {
            control.onBlur();
            onLeave?.(event.target.value);
          }}
        />
      )}
    </Cell>
  );
}

type QuantityCellProps = CellProps & {
  readonly uom?: string;
  readonly placeholder?: string;
  /** Other fields follow what is typed. */
  readonly onType?: (value: string) => void;
  /** Instead of the unit behind the number: a choice of units beside it. */
  readonly beside?: ReactNode;
};

export function QuantityCell({ name, label, className, readOnly, uom, placeholder, onType, beside }: QuantityCellProps) {
  const { value, ref, control, error } = useCell(name, label);
  return (
    <Cell label={label} className={className} error={error}>
      {({ id, described }) => (
        <span className={cx('flex min-w-0', beside ? 'gap-1' : '')}>
          <QuantityInput
            {...control}
            onChange={(typed) => {
              control.onChange(typed);
              onType?.(typed);
            }}
            id={id}
            aria-describedby={described}
            inputRef={(element) => {
              ref(element);
              element?.setAttribute('data-quantity', name);
            }}
            value={textOf(value)}
            uom={beside ? undefined : uom}
            placeholder={placeholder}
            readOnly={readOnly}
            className="max-w-full min-w-0 grow"
          />
          {beside}
        </span>
      )}
    </Cell>
  );
}

export function DayCell({ name, label, className, readOnly }: CellProps) {
  const { value, ref, control, error } = useCell(name, label);
  return (
    <Cell label={label} className={className} error={error}>
      {({ id, described }) => (
        <DayInput {...control} id={id} aria-describedby={described} inputRef={ref} value={textOf(value)} readOnly={readOnly} />
      )}
    </Cell>
  );
}

export function SelectCell({
  name,
  label,
  className,
  readOnly,
  choices,
  empty,
}: CellProps & { readonly choices: readonly Choice[]; readonly empty?: string }) {
  const { value, ref, control, error } = useCell(name, label);
  return (
    <Cell label={label} className={className} error={error}>
      {({ id, described }) => (
        <Select
          {...control}
          id={id}
          ref={ref}
          aria-describedby={described}
          disabled={readOnly}
          value={textOf(value)}
          choices={choices}
          empty={empty}
          onChange={(event) => control.onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Cell>
  );
}

export const locationOption = (location: FormLocation): LookupOption => ({
  id: location.id,
  code: location.code,
  description: location.description ?? undefined,
});

/** The location of a line or of a lot; an empty one of a lot is the line's. */
export function LocationCell({
  name,
  label,
  className,
  readOnly,
  warehouseId,
  placeholder,
}: CellProps & { readonly warehouseId: string | null; readonly placeholder?: string }) {
  const { names, learn } = useWorld();
  const { value, ref, control, error } = useCell(name, label);
  const chosen = names.locations.get(textOf(value));
  const load = async (q: string) => {
    if (!warehouseId) return [];
    const result = await searchLocationsAction({ warehouseId, q });
    if (!result.ok) throw new Error(result.code);
    learn({ locations: result.data });
    return result.data.map(locationOption);
  };
  return (
    <Cell label={label} className={className} error={error}>
      {({ id, described }) => (
        <Combobox
          id={id}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          inputRef={ref}
          load={load}
          placeholder={placeholder}
          readOnly={readOnly}
          value={chosen ? locationOption(chosen) : null}
          onBlur={control.onBlur}
          onChange={(option) => control.onChange(option?.id ?? null)}
        />
      )}
    </Cell>
  );
}

/** A supplier or producer; empty is the one that the placeholder names. */
export function PartnerCell({
  name,
  label,
  className,
  kind,
  placeholder,
}: CellProps & { readonly kind: 'supplier' | 'producer'; readonly placeholder?: string }) {
  const { names, learn } = useWorld();
  const { value, ref, control, error } = useCell(name, label);
  const load = async (q: string) => {
    const result = await searchPartnersAction({ q, role: kind });
    if (!result.ok) throw new Error(result.code);
    learn({ partners: result.data });
    return result.data;
  };
  return (
    <Cell label={label} className={className} error={error}>
      {({ id, described }) => (
        <Combobox
          id={id}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          inputRef={ref}
          load={load}
          placeholder={placeholder}
          value={names.partners.get(textOf(value)) ?? null}
          onBlur={control.onBlur}
          onChange={(option) => control.onChange(option?.id ?? null)}
        />
      )}
    </Cell>
  );
}
