'use client';

import { useEffect, useRef } from 'react';
import { useFormats } from '@/lib/i18n/use-words';
import { useKit } from './kit';

/** On paper: whose list it is, what it was narrowed to, and when it was printed. */
export function PrintHead({ filters }: { filters: readonly string[] }) {
  const kit = useKit();
  const { moment } = useFormats();
  const time = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stamp = () => {
      if (time.current) time.current.textContent = moment(new Date());
    };
    stamp();
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, [moment]);
  return (
    <p className="hidden justify-between gap-8 text-table print:flex">
      <span>{[kit?.company, ...filters].filter(Boolean).join(' · ')}</span>
      <span ref={time} className="shrink-0" />
    </p>
  );
}
