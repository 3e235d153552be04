'use client';

import { useContext, useState } from 'react';
import type { ActionResult } from '@/lib/kernel/result';
import { Combobox, type LookupOption } from '../ui/combobox';
import { BoundField, type FormFieldProps } from './fields';
import { FormNames } from './form-context';

/** A look-up action as a `load` function; a refusal shows as a list that did not arrive. */
export function fromAction(search: (query: string) => Promise<ActionResult<readonly LookupOption[]>>): LookupFieldProps['load'] {
  return async (query) => {
    const result = await search(query);
    if (!result.ok) throw new Error(result.code);
    return result.data;
  };
}

type LookupFieldProps = FormFieldProps & {
  readonly load: (query: string) => Promise<readonly LookupOption[]>;
  /** Known options, at least the one chosen at the start: the form itself holds only the id. */
  readonly known?: readonly LookupOption[];
  readonly placeholder?: string;
  /** Fills linked fields (UI-04). */
  readonly onChoose?: (option: LookupOption | null) => void;
};

/** A look-up whose value in the form is the id of the option (null when empty). */
export function LookupField({ load, known = [], placeholder, onChoose, ...field }: LookupFieldProps) {
  const [chosen, setChosen] = useState<LookupOption | null>(null);
  const names = useContext(FormNames);
  const optionOf = (value: unknown) =>
    value ? ([...(chosen ? [chosen] : []), ...known, ...names].find((option) => option.id === value) ?? null) : null;
  return (
    <BoundField {...field} show={(value) => (value ? optionOf(value)?.code : '')}>
      {({ ref, onChange, ...control }, value) => (
        <Combobox
          {...control}
          inputRef={ref}
          load={load}
          placeholder={placeholder}
          value={optionOf(value)}
          onChange={(option) => {
            setChosen(option);
            onChange(option?.id ?? null);
            onChoose?.(option);
          }}
        />
      )}
    </BoundField>
  );
}
