'use client';

import { Keyboard, ScanLine } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CodeInput } from '@/components/ui/input';
import { wedgeKey } from '@/components/ui/wedge';
import { editableQuantity } from '@/lib/i18n/formats';
import { parseQuantity } from '@/lib/kernel/quantity';

/** Between the keys of a scanner passes less than this. */
const BURST_GAP_MS = 50;
const SHORTEST_SCAN = 4;
const SEPARATOR = '\u241d';

type ScanFieldProps = {
  readonly label: string;
  /** The quantity that stands proposed; null where a code is asked for. */
  readonly quantity: string | null;
  /** News: the field takes the focus and the proposal again. */
  readonly news: string;
  readonly onScan: (text: string) => void;
  readonly onQuantity: (quantity: string) => void;
};

/** What came in one go, as a scanner types it; it is a scan whatever the field asks for. */
function useBurst() {
  const burst = useRef({ text: '', at: 0 });
  const key = (event: KeyboardEvent) => {
    const add = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key : null;
    const separator = event.key === 'F8' || (event.ctrlKey && (event.key === ']' || event.key === '\u001d'));
    const sign = separator ? SEPARATOR : add;
    if (sign === null) return;
    const { text, at } = burst.current;
    burst.current = { text: event.timeStamp - at > BURST_GAP_MS ? sign : text + sign, at: event.timeStamp };
  };
  /** Keyboards of some phones hand over a scan as one piece of text. */
  const piece = (text: string, at: number) => {
    burst.current = { text, at };
  };
  /** Whether a scan has just ended. */
  const end = (at: number): boolean => {
    const { text, at: last } = burst.current;
    burst.current = { text: '', at: 0 };
    return text.length >= SHORTEST_SCAN && at - last <= 4 * BURST_GAP_MS;
  };
  return { key, piece, end };
}

const EDITABLE = 'input, textarea, select, [contenteditable], [role="dialog"] *';

/** A scan that begins while the focus stands on a button comes into the field all the same, and is no key of the page. */
function useStrayKeys(input: RefObject<HTMLInputElement | null>, onStray: (sign: string, at: number) => void) {
  const stray = useRef(onStray);
  stray.current = onStray;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isSign = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isSign || (event.target instanceof Element && event.target.matches(EDITABLE))) return;
      event.stopPropagation();
      // The sign itself goes to where the focus is now.
      input.current?.focus();
      stray.current(event.key, event.timeStamp);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [input]);
}

/** The one field of a screen: it has the focus at every step, and takes scans and quantities. */
export function ScanField({ label, quantity, news, onScan, onQuantity }: ScanFieldProps) {
  const t = useTranslations('scanScreens');
  const locale = useLocale();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [keyboard, setKeyboard] = useState(false);
  const burst = useBurst();
  const proposal = quantity === null ? '' : editableQuantity(locale, quantity);
  const touched = useRef(false);
  /** What stood in the field, not selected, when the first sign of a scan came: it is no part of it. */
  const before = useRef('');
  const noteBefore = () => {
    const field = input.current;
    if (touched.current || !field) return;
    const isSelected = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    before.current = isSelected ? '' : field.value;
  };
  useStrayKeys(input, (sign, at) => {
    noteBefore();
    burst.piece(sign, at);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer, also one that proposes the same, gives the field its focus back
  useEffect(() => {
    // A scan that is just coming in is not cut off.
    if (touched.current) return;
    setText(proposal);
    input.current?.focus();
  }, [proposal, news]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the proposal is selected once it stands there
  useEffect(() => {
    if (!touched.current && text === proposal && proposal !== '') input.current?.select();
  }, [text, proposal, news]);
  const go = (at: number) => {
    const isScan = burst.end(at);
    const whole = input.current?.value ?? '';
    const typed = (isScan && whole.startsWith(before.current) ? whole.slice(before.current.length) : whole).trim();
    touched.current = false;
    before.current = '';
    setText('');
    if (typed === '') return;
    const number = !isScan && quantity !== null ? parseQuantity(typed) : null;
    if (number !== null) return onQuantity(number);
    setKeyboard(false);
    onScan(typed);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        go(event.timeStamp);
      }}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="flex gap-2">
        <span className="relative min-w-0 flex-1">
          <ScanLine aria-hidden="true" className="pointer-events-none absolute top-4 left-3 size-6 text-accent" />
          <CodeInput
            id={id}
            ref={input}
            value={text}
            maxLength={2_000}
            placeholder={t('field')}
            enterKeyHint="go"
            inputMode={keyboard ? (quantity === null ? 'text' : 'decimal') : 'none'}
            className="h-14 pl-11 text-body"
            onPointerDown={() => quantity !== null && setKeyboard(true)}
            onChange={(event) => {
              const { value } = event.target;
              if (value.length - text.length >= SHORTEST_SCAN) burst.piece(value, event.timeStamp);
              touched.current = value !== '';
              setText(value);
            }}
            onKeyDown={(event) => {
              noteBefore();
              burst.key(event);
              if (wedgeKey(event)) go(event.timeStamp);
            }}
          />
        </span>
        <Button
          className="size-14 shrink-0 p-0"
          aria-label={t('keyboard')}
          title={t('keyboard')}
          aria-pressed={keyboard}
          onClick={() => {
            setKeyboard(!keyboard);
            input.current?.focus();
          }}
        >
          <Keyboard aria-hidden="true" className="size-6" />
        </Button>
        <Button type="submit" className="h-14 shrink-0 px-4">
          {t('enter')}
        </Button>
      </div>
    </form>
  );
}
