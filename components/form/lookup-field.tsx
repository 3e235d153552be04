'use client';

import { useState } from 'react';
import type { ActionResult } from '@/lib/kernel/result';
import { Combobox, type LookupOption } from '../ui/combobox';
import { BoundField, type FormFieldProps } from './fields';

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
  return (
    <BoundField {...field}>
      {({ ref, onChange, ...control }, value) => (
        <Combobox
          {...control}
          inputRef={ref}
          load={load}
          placeholder={placeholder}
          value={[...(chosen ? [chosen] : []), ...known].find((option) => option.id === value) ?? null}
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
