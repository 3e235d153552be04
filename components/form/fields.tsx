'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { type ControllerRenderProps, useController } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import { Checkbox, Switch } from '../ui/checkbox';
import { DayInput } from '../ui/day-field';
import { type ControlProps, Field } from '../ui/field';
import { CodeInput, Input, Textarea } from '../ui/input';
import { QuantityInput } from '../ui/quantity-field';
import { type Choice, Select } from '../ui/select';
import { type FieldFact, useFieldFact } from './form-context';

export type FormFieldProps = {
  readonly name: string;
  readonly label: string;
  /** Its name in the summary of errors, where the label alone does not tell which row is meant. */
  readonly summary?: string;
  readonly help?: ReactNode;
  readonly required?: boolean;
  /** The value was filled in by the portal and may be changed. */
  readonly proposed?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly className?: string;
};

type Bound = Omit<ControllerRenderProps, 'value' | 'disabled'> &
  ControlProps & { readonly disabled?: boolean; readonly readOnly?: boolean };

/** Binds one control to the form: label, help, error, its name for the summary. Use it for controls that are not below. */
export function BoundField({
  name,
  disabled,
  readOnly,
  summary,
  show,
  children,
  ...field
}: FormFieldProps & { show?: FieldFact['show']; children: (control: Bound, value: unknown) => ReactNode }) {
  const { field: bound, fieldState } = useController({ name });
  useFieldFact(name, summary ?? field.label, field.required, show);
  const { value, disabled: _disabled, onBlur, ...rest } = bound;
  const left = () => void setTimeout(onBlur, CLICK_MS);
  return (
    <Field {...field} error={fieldState.error?.message}>
      {(control) => children({ ...rest, ...control, onBlur: left, disabled, readOnly }, value)}
    </Field>
  );
}

/** How long a click takes: a complaint about the field that was left would move the page under the finger, and the click would miss. */
const CLICK_MS = 200;

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export function TextField({
  type,
  autoComplete,
  placeholder,
  autoFocus,
  ...field
}: FormFieldProps & Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'placeholder' | 'autoFocus'>) {
  return (
    <BoundField {...field}>
      {(control, value) => (
        <Input
          {...control}
          value={textOf(value)}
          type={type}
          autoComplete={autoComplete ?? 'off'}
          placeholder={placeholder}
          autoFocus={autoFocus}
        />
      )}
    </BoundField>
  );
}

/** A code, in mono and without the browser's corrections. */
export function CodeField({ placeholder, ...field }: FormFieldProps & { placeholder?: string }) {
  return (
    <BoundField {...field}>{(control, value) => <CodeInput {...control} value={textOf(value)} placeholder={placeholder} />}</BoundField>
  );
}

export function TextareaField({ rows, ...field }: FormFieldProps & { rows?: number }) {
  return <BoundField {...field}>{(control, value) => <Textarea {...control} value={textOf(value)} rows={rows} />}</BoundField>;
}

/** `empty` is the text of "nothing chosen", whose value is null. */
export function SelectField({
  choices,
  empty,
  onChosen,
  ...field
}: FormFieldProps & {
  choices: readonly Choice[];
  empty?: string;
  /** Fills linked fields (UI-04). */
  onChosen?: (value: string | null) => void;
}) {
  const show = (value: unknown) => choices.find((choice) => choice.value === textOf(value))?.label ?? empty ?? textOf(value);
  return (
    <BoundField {...field} show={show}>
      {({ readOnly, ...control }, value) => (
        <Select
          {...control}
          disabled={control.disabled || readOnly}
          value={textOf(value)}
          choices={choices}
          empty={empty}
          onChange={(event) => {
            const value = event.target.value === '' ? null : event.target.value;
            control.onChange(value);
            onChosen?.(value);
          }}
        />
      )}
    </BoundField>
  );
}

/** Whole numbers (days, lengths): a number, null when empty, and what was typed when it is neither. */
export function IntegerField({ unit, ...field }: FormFieldProps & { unit?: string }) {
  return (
    <BoundField {...field}>
      {(control, value) => (
        <span className="flex items-center gap-2">
          <Input
            {...control}
            value={textOf(value)}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-28 text-right"
            onChange={(event) => {
              const text = event.target.value.trim();
              control.onChange(text === '' ? null : /^-?\d{1,9}$/.test(text) ? Number(text) : text);
            }}
          />
          {unit ? <span className="text-table text-muted">{unit}</span> : null}
        </span>
      )}
    </BoundField>
  );
}

export function DayField({ today, ...field }: FormFieldProps & { today?: string }) {
  const { day } = useFormats();
  return (
    <BoundField {...field} show={(value) => (typeof value === 'string' && isDay(value) ? day(value) : textOf(value))}>
      {({ ref, ...control }, value) => <DayInput {...control} inputRef={ref} value={textOf(value)} today={today} />}
    </BoundField>
  );
}

export function QuantityField({ uom, ...field }: FormFieldProps & { uom?: string }) {
  return (
    <BoundField {...field}>
      {({ ref, ...control }, value) => <QuantityInput {...control} inputRef={ref} value={textOf(value)} uom={uom} />}
    </BoundField>
  );
}

type ToggleFieldProps = Pick<FormFieldProps, 'name' | 'label' | 'disabled' | 'className'> & { readonly consequence?: ReactNode };

/** A yes or no; what it brings about stands beside it, live. */
export function CheckboxField(props: ToggleFieldProps) {
  return <ToggleField {...props} as={Checkbox} />;
}

export function SwitchField(props: ToggleFieldProps) {
  return <ToggleField {...props} as={Switch} />;
}

function ToggleField({ name, as: Control, ...rest }: ToggleFieldProps & { as: typeof Checkbox }) {
  const { field, fieldState } = useController({ name });
  const t = useTranslations('common');
  useFieldFact(name, rest.label, false, (value) => t(value === true ? 'yes' : 'no'));
  const { value, disabled: _disabled, ...bound } = field;
  return (
    <Control
      {...rest}
      {...bound}
      checked={value === true}
      error={fieldState.error?.message}
      onChange={(event) => field.onChange(event.target.checked)}
    />
  );
}
