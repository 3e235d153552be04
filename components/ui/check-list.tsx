'use client';

import { ChevronDown } from 'lucide-react';
import { type FocusEvent, useId, useState } from 'react';
import { cx } from './cx';
import { controlClass } from './input';
import type { Choice } from './select';

type CheckListProps = {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly defaultValue: readonly string[];
  /** What is shown while nothing is ticked. */
  readonly empty: string;
  /** The ticked ones in a sentence: "A or B". */
  readonly list: (labels: readonly string[]) => string;
};

/** Several values of one filter, as boxes that unfold; each ticked one is sent under the same name, also before the page is alive. */
export function CheckList({ label, name, choices, defaultValue, empty, list }: CheckListProps) {
  const id = useId();
  const [ticked, setTicked] = useState<readonly string[]>(defaultValue);
  const shown = choices.filter(({ value }) => ticked.includes(value));
  const text = shown.length === 0 ? empty : list(shown.map((choice) => choice.label));
  const leave = (event: FocusEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span id={id} className="text-table font-medium">
        {label}
      </span>
      <details className="group/list relative" onBlur={leave}>
        <summary aria-label={`${label}: ${text}`} className={cx(controlClass, 'flex h-9 list-none items-center gap-2 pr-3')} title={text}>
          <span className="min-w-0 flex-1 truncate">{text}</span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
        </summary>
        <ul
          aria-labelledby={id}
          className="absolute inset-x-0 z-20 mt-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-raised py-1 text-table"
        >
          {choices.map(({ value, label: word }) => (
            <li key={value}>
              <label className="flex min-h-8 items-center gap-2.5 px-3 py-1 hover:bg-sunken">
                <input
                  type="checkbox"
                  name={name}
                  value={value}
                  className="size-4 shrink-0 accent-accent"
                  checked={ticked.includes(value)}
                  onChange={({ target }) => setTicked(target.checked ? [...ticked, value] : ticked.filter((each) => each !== value))}
                />
                <span className="min-w-0 wrap-anywhere">{word}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
