'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ENCODINGS, SEPARATORS, type Separator } from '@/lib/import-files/file.types';
import type { DecimalSign } from '@/lib/import-files/value.rules';
import type { ImportView } from '@/lib/imports/import.types';
import { readAgainAction } from '../actions';
import { useStep } from './use-step';

const NAMES: Readonly<Record<Separator, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

type Props = { readonly view: ImportView; readonly decimal: DecimalSign; readonly onDecimal: (sign: DecimalSign) => void };

/** How the file is read: what was found out, to be changed. */
export function Reading({ view: { id, version, settings }, decimal, onDecimal }: Props) {
  const t = useTranslations('imports.reading');
  const { busy, run } = useStep();
  const [asked, setAsked] = useState(settings);
  const changed = asked.encoding !== settings.encoding || asked.separator !== settings.separator || asked.sheet !== settings.sheet;
  const { encoding, separator, sheet } = asked;
  return (
    <section className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4">
      <h2 className="text-body font-semibold">{t('title')}</h2>
      <p className="text-table text-muted">{t('found')}</p>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {encoding === null ? null : (
          <Choose
            label={t('encoding')}
            value={encoding}
            choices={ENCODINGS.map((value) => ({ value, label: t(`encodings.${value}`) }))}
            onChange={(next) => setAsked({ ...asked, encoding: next })}
          />
        )}
        {separator === null ? null : (
          <Choose
            label={t('separator')}
            value={separator}
            choices={SEPARATORS.map((value) => ({ value, label: t(`separators.${NAMES[value]}`) }))}
            onChange={(next) => setAsked({ ...asked, separator: next })}
          />
        )}
        {sheet === null || settings.sheets.length < 2 ? null : (
          <Choose
            label={t('sheet')}
            value={sheet}
            choices={settings.sheets.map((value) => ({ value, label: value }))}
            onChange={(next) => setAsked({ ...asked, sheet: next })}
          />
        )}
        <Choose
          label={t('decimal')}
          value={decimal}
          choices={[
            { value: 'comma', label: t('decimals.comma') },
            { value: 'point', label: t('decimals.point') },
          ]}
          onChange={onDecimal}
        />
      </div>
      {settings.hiddenSheets.length > 0 ? (
        <p className="text-table text-warn">{t('hidden', { names: settings.hiddenSheets.join(', ') })}</p>
      ) : null}
      {changed ? (
        <div>
          <Button disabled={busy} onClick={() => run(() => readAgainAction({ id, version, encoding, separator, sheet, decimal }))}>
            {t('again')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type ChooseProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

function Choose<Value extends string>({ label, value, choices, onChange }: ChooseProps<Value>) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value}
          choices={choices}
          onChange={(event) => {
            const next = choices.find((one) => one.value === event.target.value);
            if (next) onChange(next.value);
          }}
        />
      )}
    </Field>
  );
}
