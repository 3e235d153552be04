'use client';

import { useController } from 'react-hook-form';
import { useFieldFact } from '@/components/form/form-context';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type PartFieldProps = {
  readonly name: string;
  /** What stands above the field, and the whole of its name for the summary of errors and for screen readers. */
  readonly short: string;
  readonly label: string;
  readonly integer?: boolean;
};

/** A small field of one part of a code; many stand under each other, so the part itself is only said, not shown again. */
export function PartField({ name, short, label, integer }: PartFieldProps) {
  const { field, fieldState } = useController({ name });
  useFieldFact(name, label);
  const read = (text: string): string | number | null => (text === '' ? null : integer && /^\d{1,9}$/.test(text) ? Number(text) : text);
  const title = (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{label}</span>
    </>
  );
  return (
    <Field label={title} error={fieldState.error?.message} className="w-24">
      {(control) => (
        <Input
          {...control}
          ref={field.ref}
          name={field.name}
          onBlur={field.onBlur}
          value={field.value ?? ''}
          inputMode={integer ? 'numeric' : undefined}
          autoComplete="off"
          className={integer ? 'text-right' : 'font-mono text-table'}
          onChange={(event) => field.onChange(read(integer ? event.target.value.trim() : event.target.value))}
        />
      )}
    </Field>
  );
}
