'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LookupOption } from './combobox';
import { Dialog, type DialogProps } from './dialog';
import { Field } from './field';
import { Input } from './input';
import { useLookup } from './use-lookup';
import { wedgeKey } from './wedge';

/** Look-ups answer with no more than this at a time. */
const MOST = 20;

type LookupDialogProps = Pick<DialogProps, 'open' | 'onOpenChange' | 'finalFocus'> & {
  /** What is chosen: the label of the field. */
  readonly label: string;
  /** What was typed in the field already. */
  readonly query: string;
  readonly load: (query: string) => Promise<readonly LookupOption[]>;
  readonly onChoose: (option: LookupOption) => void;
};

/** The choice of a look-up field in a window: code and description side by side; arrows go through the rows, Enter takes one. @rules UI-04, UI-06 */
export function LookupDialog({ label, query, load, onChoose, ...dialog }: LookupDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog wide {...dialog} title={t('lookupTitle', { label })}>
      {dialog.open ? <Choice query={query} load={load} onChoose={onChoose} /> : null}
    </Dialog>
  );
}

function Choice({ query, load, onChoose }: Pick<LookupDialogProps, 'query' | 'load' | 'onChoose'>) {
  const t = useTranslations('common');
  const { found, state, status, search } = useLookup(load, null);
  const box = useRef<HTMLDivElement>(null);
  const begin = useRef(() => search(query, 0));
  useEffect(() => begin.current(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, button:not(:disabled)') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = step === undefined ? undefined : stops[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Enter' && at === 0) {
      // In the field Enter takes the first row that can be had; it sends no form around the field.
      event.preventDefault();
      const first = found.find(({ disabled }) => !disabled);
      if (first && state === 'idle') onChoose(first);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the field and the rows inside it
    <div ref={box} onKeyDown={onKeyDown} className="flex flex-col gap-3">
      <Field label={t('lookupSearch')}>
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            defaultValue={query}
            onChange={(event) => search(event.target.value, 150)}
            onKeyDown={wedgeKey}
          />
        )}
      </Field>
      <p role="status" className="text-table text-muted empty:hidden">
        {status ?? (found.length >= MOST ? t('lookupFirst', { count: String(found.length) }) : null)}
      </p>
      <ul
        aria-busy={state === 'busy' || undefined}
        className="max-h-[50dvh] divide-y divide-line overflow-y-auto rounded-md border border-line empty:hidden"
      >
        {found.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              disabled={option.disabled}
              onClick={() => onChoose(option)}
              className="grid w-full grid-cols-1 items-baseline gap-x-4 px-3 py-2 text-left hover:bg-sunken focus-visible:bg-accent-soft disabled:opacity-55 sm:grid-cols-[minmax(8rem,1fr)_2fr]"
            >
              <span className="font-mono text-table break-all">{option.code}</span>
              <span className="min-w-0 text-table text-muted">
                {option.description}
                {option.hint ? <span className="block text-small text-warn">{option.hint}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
