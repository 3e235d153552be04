'use client';

import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';

/** With more pieces than these a look at all of them takes longer than the pause between two keys. */
const MANY = 5_000;
const REST = 500;

/** What is typed, for what looks at all of it: right after it is on the screen; with very many pieces once the hand rests. */
export function useSettledValues(): RecordFormValues {
  const { control } = useFormContext<RecordFormValues>();
  const live = useWatch({ control }) as RecordFormValues;
  const many = live.lines.reduce((sum, { serials }) => sum + serials.length, 0) > MANY;
  const [rested, setRested] = useState<RecordFormValues | null>(null);
  const before = useRef(live);
  if (!many) before.current = live;
  useEffect(() => {
    if (!many) return setRested(null);
    const timer = setTimeout(() => setRested(live), REST);
    return () => clearTimeout(timer);
  }, [live, many]);
  return useDeferredValue(many ? (rested ?? before.current) : live);
}
