import type { KeyboardEvent } from 'react';

/** The picture of the separator GS: a field shows it, and it survives an address. */
const SEPARATOR = '\u241d';
/** Keys of a scanner follow each other faster than anybody types. */
const FASTEST_TYPING_MS = 35;
const SHORTEST_SCAN = 4;

/** The separator as keyboards of scanners send it: Ctrl+], or F8 where they cannot. */
const isSeparator = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === '\u001d' || key === 'F8' || (ctrlKey && !altKey && !metaKey && (key === ']' || key === '\u001d'));

const pace = new WeakMap<EventTarget, { readonly from: number; readonly keys: number }>();

/** Puts the separator where the caret stands, so that the form learns of it as of any key. */
function insert(input: HTMLInputElement): void {
  input.setRangeText(SEPARATOR, input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Whether the keys before this one came as fast as only a scanner types. */
function endsBurst({ currentTarget, timeStamp: now }: KeyboardEvent<HTMLInputElement>): boolean {
  const { from, keys } = pace.get(currentTarget) ?? { from: now, keys: 0 };
  return keys >= SHORTEST_SCAN && now - from <= FASTEST_TYPING_MS * (keys + 1);
}

/** True when an Enter ends what a scanner typed, and not what a hand did. @rules SCAN-01 */
export const scannedEnter = (event: KeyboardEvent<HTMLInputElement>): boolean => event.key === 'Enter' && endsBurst(event);

/**
 * Makes a field take what a scanner types: the separator is kept, and a Tab right behind a burst of keys ends the scan as Enter does.
 * @returns true when a scan has just ended with Tab
 * @rules SCAN-01
 */
export function wedgeKey(event: KeyboardEvent<HTMLInputElement>): boolean {
  const input = event.currentTarget;
  const now = event.timeStamp;
  if (isSeparator(event)) {
    event.preventDefault();
    insert(input);
    return false;
  }
  const { from, keys } = pace.get(input) ?? { from: now, keys: 0 };
  if (event.key.length === 1)
    pace.set(input, now - from > FASTEST_TYPING_MS * (keys + 1) ? { from: now, keys: 1 } : { from, keys: keys + 1 });
  if (event.key !== 'Tab' || event.shiftKey || !endsBurst(event)) return false;
  event.preventDefault();
  pace.delete(input);
  return true;
}
