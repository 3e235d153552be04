'use client';

import { useWatch } from 'react-hook-form';
import { SwitchField } from '@/components/form/fields';

type ChoiceSwitchProps = {
  readonly name: string;
  readonly label: string;
  readonly on: string;
  readonly off: string;
  /** Why it cannot change now; it is disabled then. */
  readonly frozen?: string | false;
};

/** A switch with what each side means, live; a frozen one says why. */
export function ChoiceSwitch({ name, label, on, off, frozen }: ChoiceSwitchProps) {
  const value = useWatch({ name }) === true;
  const consequence = (
    <>
      {value ? on : off}
      {frozen ? <span className="block text-small">{frozen}</span> : null}
    </>
  );
  return <SwitchField name={name} label={label} disabled={Boolean(frozen)} consequence={consequence} />;
}
