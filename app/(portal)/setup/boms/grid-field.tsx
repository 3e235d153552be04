'use client';

import type { ReactNode } from 'react';
import { type ControllerRenderProps, useController, useFormContext } from 'react-hook-form';
import { useFieldFact } from '@/components/form/form-context';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { type ControlProps, Field } from '@/components/ui/field';
import { QuantityInput } from '@/components/ui/quantity-field';
import { Select } from '@/components/ui/select';
import type { BomItem } from '@/lib/boms/bom-items.query';
import { lookupBomItemsLookup } from './actions';
import { useBomItems } from './bom-items';

type GridFieldProps = {
  readonly name: string;
  /** The word above the field where it stands alone; in a grid the head of the column says it. */
  readonly short: string;
  /** The whole name, for screen readers and the summary of errors. */
  readonly label: string;
  readonly required?: boolean;
  /** Its name is always shown: it stands in no grid. */
  readonly visible?: boolean;
  readonly className?: string;
};

type Bound = ControlProps & Pick<ControllerRenderProps, 'name' | 'onBlur' | 'ref'>;

/** A field of a row: many stand under each other, so its name is shown on a narrow screen only. */
function GridField({
  name,
  short,
  label,
  required,
  visible = false,
  className,
  show,
  children,
}: GridFieldProps & {
  readonly show?: (value: unknown) => string | undefined;
  readonly children: (control: Bound, value: unknown, onChange: (value: unknown) => void) => ReactNode;
}) {
  const { field, fieldState } = useController({ name });
  useFieldFact(name, label, required, show);
  const title = visible ? (
    label
  ) : (
    <>
      <span aria-hidden="true" className="lg:hidden">
        {short}
      </span>
      <span className="sr-only">{label}</span>
    </>
  );
  return (
    <Field label={title} error={fieldState.error?.message} required={visible && required} className={className}>
      {(control) => children({ ...control, name: field.name, onBlur: field.onBlur, ref: field.ref }, field.value, field.onChange)}
    </Field>
  );
}

const load = async (query: string): Promise<readonly BomItem[]> => {
  const answer = await lookupBomItemsLookup({ query });
  if (!answer.ok) throw new Error(answer.code);
  return answer.data;
};

type ItemCellProps = GridFieldProps & { readonly onItem: (item: BomItem | null) => void };

/** The item of a row. */
export function ItemCell({ onItem, ...field }: ItemCellProps) {
  const items = useBomItems();
  const optionOf = (value: unknown): LookupOption | null => (typeof value === 'string' ? items.of(value) : null);
  return (
    <GridField {...field} show={(value) => optionOf(value)?.code}>
      {({ ref, ...control }, value, onChange) => (
        <Combobox
          {...control}
          inputRef={ref}
          load={load}
          value={optionOf(value)}
          onChange={(option) => {
            // What the look-up offers are items with their units and variants.
            const item = option && 'units' in option ? (option as BomItem) : null;
            if (item) items.learn(item);
            onChange(item?.id ?? null);
            onItem(item);
          }}
        />
      )}
    </GridField>
  );
}

/** A quantity of a row. */
export function QuantityCell({ unit, ...field }: GridFieldProps & { readonly unit?: string }) {
  return (
    <GridField {...field}>
      {({ ref, ...control }, value, onChange) => (
        <QuantityInput
          {...control}
          inputRef={ref}
          uom={unit}
          className="max-w-none"
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )}
    </GridField>
  );
}

type ChoiceCellProps = GridFieldProps & {
  readonly choices: readonly { readonly id: string; readonly code: string }[];
  readonly empty?: string;
};

/** One of a few: unit or variant. */
export function ChoiceCell({ choices, empty, ...field }: ChoiceCellProps) {
  return (
    <GridField {...field} show={(value) => choices.find(({ id }) => id === value)?.code}>
      {(control, value, onChange) => (
        <Select
          {...control}
          value={typeof value === 'string' ? value : ''}
          choices={choices.map(({ id, code }) => ({ value: id, label: code }))}
          empty={empty}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </GridField>
  );
}

/** Writes what follows from the choice of an item: its main unit, no variant. */
export function useFollowItem(at: string): (item: BomItem | null) => void {
  const { setValue, clearErrors } = useFormContext();
  return (item) => {
    setValue(`${at}.variantId`, null, { shouldDirty: true });
    setValue(`${at}.uomId`, item?.uomId ?? null, { shouldDirty: true });
    clearErrors([`${at}.variantId`, `${at}.uomId`]);
  };
}
