'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LookupOption } from './combobox';

type Load = (query: string) => Promise<readonly LookupOption[]>;

/** Asks for what fits the typed text; of several answers only that of the last question counts. `status` says how it stands, null while there are rows. */
export function useLookup(load: Load, value: LookupOption | null) {
  const t = useTranslations('common');
  const [found, setFound] = useState<readonly LookupOption[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [query, setQuery] = useState('');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (text: string, delay: number) => {
    turn.current += 1;
    const mine = turn.current;
    setQuery(text);
    setState('busy');
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      try {
        const options = await load(text);
        if (mine !== turn.current) return;
        setFound(options);
        setState('idle');
      } catch {
        if (mine === turn.current) setState('failed');
      }
    }, delay);
  };
  const options = useMemo(() => (value && !found.some((each) => each.id === value.id) ? [value, ...found] : found), [found, value]);
  const nothing = query ? t('noMatch', { text: query }) : t('nothingToChoose');
  const told = { busy: t('searching'), failed: t('lookupFailed'), idle: found.length > 0 ? null : nothing };
  return { options, found, state, status: told[state], search };
}
