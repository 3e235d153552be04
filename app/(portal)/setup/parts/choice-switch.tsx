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

type ChoiceSwitchesProps<Name extends string> = {
  readonly names: readonly Name[];
  /** The texts: the name itself, and with `On` and `Off` what each side means. */
  readonly words: (key: Name | `${Name}On` | `${Name}Off`) => string;
  readonly frozen?: Partial<Record<Name, string | false>>;
};

/** Switches whose texts are called after them. */
export function ChoiceSwitches<Name extends string>({ names, words, frozen = {} }: ChoiceSwitchesProps<Name>) {
  return names.map((name) => (
    <ChoiceSwitch key={name} name={name} label={words(name)} on={words(`${name}On`)} off={words(`${name}Off`)} frozen={frozen[name]} />
  ));
}
