'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import type { Route } from 'next';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { CodeInput } from '@/components/ui/input';
import { wedgeKey } from '@/components/ui/wedge';
import { Camera } from './camera';
import { scanHref } from '@/lib/scan/scan.params';

/** The field that takes every code; `first` is a code that lacks its goods and may be read together with the next one. */
export function ScanForm({ first, start }: { first: string | null; start: boolean }) {
  const t = useTranslations('scan');
  const router = useRouter();
  const [text, setText] = useState('');
  const [together, setTogether] = useState(true);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const go = (code: string) => {
    if (code.trim() !== '') router.push(scanHref(...(first && together ? [first] : []), code) as Route);
  };
  return (
    <>
      <form
        action="/scan"
        className="flex max-w-2xl flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          go(text);
        }}
      >
        {first && together ? <input type="hidden" name="code" value={first} /> : null}
        <div className="flex flex-wrap items-start gap-3">
          <Field label={t('field')} help={t('fieldHelp')} className="min-w-0 flex-1 basis-72">
            {(control) => (
              <CodeInput
                {...control}
                ref={input}
                name="code"
                value={text}
                maxLength={2000}
                enterKeyHint="go"
                className="h-11 text-body"
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (wedgeKey(event)) go(event.currentTarget.value);
                }}
              />
            )}
          </Field>
          <Button type="submit" kind="primary" className="h-11 sm:mt-6">
            {t('read')}
          </Button>
        </div>
        {first ? (
          <Checkbox
            label={t('readTogether')}
            checked={together}
            onChange={(event) => setTogether(event.target.checked)}
            consequence={first}
          />
        ) : null}
      </form>
      <Camera start={start} onCode={go} />
    </>
  );
}
