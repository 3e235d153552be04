import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { controlClass } from './input';

export type Choice = { readonly value: string; readonly label: string; readonly disabled?: boolean };

/** The browser's own list: fast, known and good on phones. `empty` is the text of the choice "nothing". */
export function Select({
  choices,
  empty,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & { choices: readonly Choice[]; empty?: string }) {
  return (
    <span className="relative block">
      <select className={cx(controlClass, 'h-9 appearance-none pr-9', className)} {...rest}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted" />
    </span>
  );
}
