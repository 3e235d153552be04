'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';

type Answered<T> = { readonly data: T | null; readonly fault: string | null };

/** Asks by itself, again when the input is another: `data` once it is there, `fault` in words when it was refused or no answer came. */
export function useAnswer<I, T>(ask: (input: I) => Promise<ActionResult<T>>, input: I): Answered<T> {
  const common = useTranslations('common');
  const errorText = useErrorText();
  const [answer, setAnswer] = useState<ActionResult<T> | 'lost' | null>(null);
  const asked = JSON.stringify(input);
  useEffect(() => {
    let left = false;
    ask(JSON.parse(asked))
      .catch(() => 'lost' as const)
      .then((came) => {
        if (!left) setAnswer(came);
      });
    return () => {
      left = true;
    };
  }, [ask, asked]);
  if (answer === null) return { data: null, fault: null };
  if (answer === 'lost') return { data: null, fault: common('lost') };
  return answer.ok ? { data: answer.data, fault: null } : { data: null, fault: errorText(answer.code, answer.params) };
}
