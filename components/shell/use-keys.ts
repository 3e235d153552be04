'use client';

import { useEffect, useRef } from 'react';
import { areSingleKeysOn } from './preferences';

/** What the keys of every page do. */
export type KeyDeeds = {
  readonly search: () => void;
  readonly help: () => void;
  readonly create: () => void;
  /** `g` and a letter; false where no place has it. */
  readonly go: (letter: string) => boolean;
};

const SEQUENCE_MILLISECONDS = 1_500;

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input,textarea,select,[role=combobox]') !== null);

/** Something lies over the page and hears its own keys: a dialog, a menu, a list of choices. */
export const isCovered = (): boolean => document.querySelector('[data-open]:is([role=dialog],[role=alertdialog],[role=menu])') !== null;

/** The one form of the page, from wherever the focus is; inside it the form hears the keys itself. */
function submitPage(event: KeyboardEvent): void {
  const forms = document.querySelectorAll<HTMLFormElement>('#content form[data-page-form]');
  const [form] = forms;
  event.preventDefault();
  if (forms.length === 1 && form && !isCovered()) form.requestSubmit();
}

/**
 * The keys of every page. Ctrl or Command with K, S and Enter always work; the single ones (`/ ? c g`) only outside of fields, and not at
 * all for who has switched them off.
 */
export function useKeys(deeds: KeyDeeds): void {
  const act = useRef(deeds);
  act.current = deeds;
  useEffect(() => {
    let begun = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command) {
        if (key === 'k' && !event.shiftKey) {
          event.preventDefault();
          act.current.search();
        } else if (key === 's' && !event.shiftKey) submitPage(event);
        else if (event.key === 'Enter' && !isTyping(event.target)) submitPage(event);
        return;
      }
      if (!areSingleKeysOn() || isTyping(event.target) || isCovered()) return;
      const isSecond = event.timeStamp - begun < SEQUENCE_MILLISECONDS;
      begun = Number.NEGATIVE_INFINITY;
      if (isSecond && act.current.go(key)) return event.preventDefault();
      const deed = { '/': act.current.search, '?': act.current.help, c: act.current.create }[event.key];
      if (deed) {
        event.preventDefault();
        deed();
      } else if (event.key === 'g') begun = event.timeStamp;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
