'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { cx } from './cx';
import type { ControlProps } from './field';
import { controlClass } from './input';
import { Kbd } from './kbd';
import { lazyPart } from './lazy';
import { popupClass } from './popup';
import { useLookup } from './use-lookup';
import { scannedEnter, wedgeKey } from './wedge';

const LookupDialog = lazyPart(() => import('./lookup-dialog').then((module) => module.LookupDialog));

/** One choice of a look-up: a code, its description, and if need be why it cannot be chosen. */
export type LookupOption = {
  readonly id: string;
  readonly code: string;
  readonly description?: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

type ComboboxProps = Partial<ControlProps> & {
  /** For a thumb: as tall as the fields of a phone. */
  readonly tall?: boolean;
  readonly value: LookupOption | null;
  readonly onChange: (option: LookupOption | null) => void;
  readonly onBlur?: () => void;
  /** Answers what matches the typed text (part of the code or of the description); called with '' on opening. */
  readonly load: (query: string) => Promise<readonly LookupOption[]>;
  readonly placeholder?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly 'aria-label'?: string;
  readonly inputRef?: (element: HTMLInputElement | null) => void;
  /** Takes what a scanner sent, at Enter or Tab; `burst`: no hand types so fast. False: it is a text like any other. */
  readonly onScan?: (text: string, burst: boolean) => boolean;
  /** Takes what a scanner sent when no option fits it. */
  readonly onUnknown?: (text: string) => void;
};

const labelOf = (option: LookupOption): string => option.code;

const sameCode = (code: string, text: string): boolean => {
  const [one, other] = [code.toLocaleUpperCase(), text.trim().toLocaleUpperCase()];
  return one === other || one.endsWith(` ${other}`);
};

/** The one option that a scanned code says: the only one that can be had, or the only one with this very code. */
function theOneOf(found: readonly LookupOption[], text: string): LookupOption | null {
  const open = found.filter(({ disabled }) => !disabled);
  const exact = open.filter(({ code }) => sameCode(code, text));
  const [one] = exact.length === 1 ? exact : open;
  return one && (exact.length === 1 || open.length === 1) ? one : null;
}

/** Options from a fixed list, as a `load` function. */
export function fromList(options: readonly LookupOption[]): ComboboxProps['load'] {
  return async (query) => {
    const wanted = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return options.filter((option) => {
      const text = `${option.code} ${option.description ?? ''}`.toLocaleLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  };
}

/** A look-up: type part of a code or a description, or open the list; arrows and Enter choose. F4 opens the same choice in a window; a scanner types into it as into the search. @rules UI-04, SCAN-01 */
export function Combobox({
  value,
  onChange,
  onBlur,
  load,
  placeholder,
  name,
  disabled,
  readOnly,
  inputRef,
  onScan,
  onUnknown,
  tall = false,
  ...control
}: ComboboxProps) {
  const t = useTranslations('common');
  const { options, state, status, search, take } = useLookup(load, value);
  const [listed, setListed] = useState(false);
  const [dialog, setDialog] = useState({ open: false, label: '', query: '' });
  const input = useRef<HTMLInputElement | null>(null);
  const took = useRef(false);
  const fixed = disabled || readOnly;
  const openDialog = () => {
    const field = input.current;
    if (!field || fixed) return;
    took.current = false;
    setListed(false);
    // The name of the field is its label as the page shows it; the sign of a required one is not part of it.
    const label = control['aria-label'] ?? field.labels?.[0]?.firstChild?.textContent ?? '';
    setDialog({ open: true, label, query: value && field.value === labelOf(value) ? '' : field.value });
  };
  const choose = (option: LookupOption) => {
    took.current = true;
    setDialog({ ...dialog, open: false });
    input.current?.focus();
    onChange(option);
  };
  /** What a scanner sent chooses by itself where it says which one; else what fits is shown. */
  const scan = async (text: string) => {
    const found = await take(text);
    if (!found) return;
    const unknown = found.length === 0 ? onUnknown : undefined;
    const one = theOneOf(found, text);
    setListed(one === null && !unknown);
    unknown?.(text);
    if (one) choose(one);
  };
  /** An Enter before the list belongs to the text would choose from another list; behind a burst of keys Tab is an Enter. */
  const keyOf = (event: KeyboardEvent<HTMLInputElement>): 'scan' | 'taken' | null => {
    const text = event.currentTarget.value;
    const ended = wedgeKey(event);
    const enter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if ((ended || enter) && onScan?.(text, ended || scannedEnter(event))) return 'taken';
    const isNew = text.trim() !== '' && text !== (value ? labelOf(value) : '');
    return isNew && (ended || (enter && state === 'busy')) ? 'scan' : null;
  };
  return (
    <>
      <Base.Root
        items={options}
        filter={null}
        value={value}
        name={name}
        disabled={disabled}
        readOnly={readOnly}
        autoHighlight
        open={listed}
        itemToStringLabel={labelOf}
        itemToStringValue={(option: LookupOption) => option.id}
        isItemEqualToValue={(a: LookupOption, b: LookupOption) => a.id === b.id}
        onValueChange={(option: LookupOption | null) => onChange(option)}
        onInputValueChange={(text, { reason }) => {
          if (reason !== 'item-press') search(text, 150);
        }}
        onOpenChange={(open) => {
          setListed(open);
          if (open) search('', 0);
        }}
      >
        <Base.InputGroup className="relative block">
          <Base.Input
            ref={(element) => {
              input.current = element;
              inputRef?.(element);
            }}
            onKeyDown={(event) => {
              const key = fixed ? null : keyOf(event);
              if (key) {
                event.preventDefault();
                event.preventBaseUIHandler();
              }
              if (key === 'taken') setListed(false);
              if (key === 'scan') void scan(event.currentTarget.value);
              if (event.key !== 'F4' || event.altKey || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              openDialog();
            }}
            placeholder={placeholder}
            onBlur={onBlur}
            className={cx(controlClass, tall ? 'h-14' : 'h-9', value && !fixed ? 'pr-16' : 'pr-9', value && 'font-mono text-table')}
            {...control}
          />
          {fixed ? null : (
            <span className="absolute inset-y-0 right-1 flex items-center">
              <Base.Clear aria-label={t('clear')} className="grid size-8 place-items-center rounded-sm text-muted hover:text-ink">
                <X aria-hidden="true" className="size-4" />
              </Base.Clear>
              <Base.Trigger aria-label={t('showChoices')} className="grid size-8 place-items-center rounded-sm text-muted hover:text-ink">
                <ChevronDown aria-hidden="true" className="size-4" />
              </Base.Trigger>
            </span>
          )}
        </Base.InputGroup>
        {value?.description ? <span className="block truncate text-small text-muted">{value.description}</span> : null}
        <Base.Portal>
          <Base.Positioner sideOffset={4} className="z-50">
            <Base.Popup
              className={cx(popupClass, 'w-[max(var(--anchor-width),16rem)] max-w-[var(--available-width)]')}
              aria-busy={state === 'busy' || undefined}
            >
              <Base.Status className="px-3 py-1.5 text-table text-muted empty:hidden">{status}</Base.Status>
              <Base.List className="max-h-[min(var(--available-height),20rem)] overflow-y-auto overscroll-contain">
                {(option: LookupOption) => (
                  <Base.Item
                    key={option.id}
                    value={option}
                    disabled={option.disabled}
                    className="grid cursor-default grid-cols-[1fr_1rem] items-center gap-x-3 px-3 py-1.5 data-disabled:opacity-55 data-highlighted:bg-accent-soft"
                  >
                    <span className="min-w-0">
                      <span className="block truncate font-mono text-table">{option.code}</span>
                      {option.description ? <span className="block truncate text-small text-muted">{option.description}</span> : null}
                      {option.hint ? <span className="block truncate text-small text-warn">{option.hint}</span> : null}
                    </span>
                    <Base.ItemIndicator>
                      <Check aria-hidden="true" className="size-4 text-accent" />
                    </Base.ItemIndicator>
                  </Base.Item>
                )}
              </Base.List>
              <button
                type="button"
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={openDialog}
                className="flex w-full items-center justify-between gap-3 border-t border-line px-3 py-1.5 text-left text-table text-muted hover:text-ink"
              >
                {t('lookupWindow')}
                <Kbd>F4</Kbd>
              </button>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      <LookupDialog
        {...dialog}
        load={load}
        onOpenChange={(open) => setDialog({ ...dialog, open })}
        onChoose={choose}
        finalFocus={() => !took.current}
      />
    </>
  );
}
