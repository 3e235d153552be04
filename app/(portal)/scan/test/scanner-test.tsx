'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Band, type BandKind } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { CodeInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/text-link';
import { wedgeKey } from '@/components/ui/wedge';
import { judgeScanner, passesTest, type ScannerVerdict, TEST_TEXT } from '@/lib/scan/scanner-test.rules';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { passScannerTestAction } from './actions';

const KINDS: Readonly<Record<ScannerVerdict['kind'], BandKind>> = {
  whole: 'good',
  noIdentifier: 'good',
  noSeparator: 'bad',
  otherSign: 'warn',
  noCapitals: 'warn',
  otherCode: 'bad',
};

/** The field that the scanner types into, and the verdict: what arrived, what is missing, what to change. */
export function ScannerTest({ separator, maySetUp, noted }: { separator: string; maySetUp: boolean; noted: boolean }) {
  const t = useTranslations('scan');
  const [text, setText] = useState('');
  const [received, setReceived] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const note = useNote();
  useEffect(() => input.current?.focus(), []);
  const end = (value: string) => {
    if (value.trim() === '') return;
    setReceived(value);
    setText('');
    if (!noted && passesTest(value, separator)) note(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end(text);
  };
  const again = () => {
    setReceived(null);
    input.current?.focus();
  };
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-1 basis-80 flex-col gap-4">
      <Field label={t('test.field')} help={t('test.fieldHelp')}>
        {(control) => (
          <CodeInput
            {...control}
            ref={input}
            value={text}
            maxLength={500}
            className="h-11 text-body"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (wedgeKey(event)) end(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div role="status" className="flex flex-col gap-4">
        {received === null ? (
          <p className="text-muted">{t('test.nothing')}</p>
        ) : (
          <Verdict received={received} separator={separator} maySetUp={maySetUp} />
        )}
      </div>
      {received === null ? null : (
        <Button className="self-start" onClick={again}>
          {t('test.again')}
        </Button>
      )}
    </form>
  );
}

/** Lets the guide know that a scanner passed; a note that is lost is told, and the next scan sends it again. */
function useNote(): (received: string) => void {
  const [common, errorText] = [useTranslations('common'), useErrorText()];
  return (received) =>
    void passScannerTestAction({ received })
      .catch(() => null)
      .then((result) => {
        if (!result?.ok) notify({ title: result ? errorText(result.code, result.params) : common('lost'), kind: 'bad' });
      });
}

function Verdict({ received, separator, maySetUp }: { received: string; separator: string; maySetUp: boolean }) {
  const t = useTranslations('scan');
  const verdict = judgeScanner(received, separator);
  const sign = verdict.kind === 'otherSign' ? verdict.sign : '';
  const sets = maySetUp && (verdict.kind === 'otherSign' || verdict.kind === 'noSeparator');
  return (
    <>
      <Band
        kind={KINDS[verdict.kind]}
        title={t(`test.${verdict.kind}`, { sign })}
        action={sets ? <TextLink href={'/setup/scanning' as Route}>{t('settingsLink')}</TextLink> : undefined}
      >
        {t(`test.${verdict.kind}Body`, { sign, expected: TEST_TEXT })}
      </Band>
      <p className="text-table text-muted">
        {t('test.arrived')} <code className="break-all text-ink">{received.replaceAll('\u001d', '\u241d')}</code>
      </p>
    </>
  );
}
