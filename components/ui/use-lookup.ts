'use client';

import { useTranslations } from 'next-intl';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { isScanText } from '@/lib/kernel/scan-text';
import type { LookupOption } from './combobox';
import { ScanTellerContext } from './scan-teller';

type Load = (query: string) => Promise<readonly LookupOption[]>;

/**
 * Asks for what fits the typed text; of several answers only that of the last question counts. `status` says how it stands, null while there
 * are rows; where nothing fits a code that was scanned, it says what the code is.
 */
export function useLookup(load: Load, value: LookupOption | null) {
  const t = useTranslations('common');
  const [found, setFound] = useState<readonly LookupOption[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [query, setQuery] = useState('');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useContext(ScanTellerContext);
  const [says, setSays] = useState<string | null>(null);
  const begin = (text: string): number => {
    turn.current += 1;
    setQuery(text);
    setSays(null);
    setState('busy');
    clearTimeout(timer.current);
    return turn.current;
  };
  const ask = async (text: string, mine: number, scanned: boolean): Promise<readonly LookupOption[] | null> => {
    try {
      const options = await load(text);
      const words = options.length === 0 && scanned ? await tell(text) : null;
      if (mine !== turn.current) return null;
      setFound(options);
      setSays(words);
      setState('idle');
      return options;
    } catch {
      if (mine === turn.current) setState('failed');
      return null;
    }
  };
  const search = (text: string, delay: number): void => {
    const mine = begin(text);
    timer.current = setTimeout(() => void ask(text, mine, isScanText(text)), delay);
  };
  /** Asks at once for what a scanner sent; null when the answer did not come or another question overtook it. */
  const take = (text: string) => ask(text, begin(text), true);
  const options = useMemo(() => (value && !found.some((each) => each.id === value.id) ? [value, ...found] : found), [found, value]);
  const nothing = says ?? (query ? t('noMatch', { text: query }) : t('nothingToChoose'));
  const told = { busy: t('searching'), failed: t('lookupFailed'), idle: found.length > 0 ? null : nothing };
  return { options, found, state, status: told[state], search, take };
}
