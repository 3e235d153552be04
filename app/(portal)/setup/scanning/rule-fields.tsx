'use client';

import { Trash2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Control, useFieldArray, useWatch } from 'react-hook-form';
import { CodeField, IntegerField, SelectField, TextField } from '@/components/form/fields';
import { Button, IconButton } from '@/components/ui/button';
import { ownCode } from '@/lib/scan/own-code.rules';
import { TOKEN_KINDS, type TokenKind } from '@/lib/scan/scan-settings.types';

type Token = { kind: TokenKind; length: number | null };
export type ScanningValues = {
  readonly version: number;
  separator: string;
  rules: { name: string; prefix: string; separator: string; tokens: Token[] }[];
};

type RuleProps = { readonly control: Control<ScanningValues>; readonly at: number; readonly onRemove: () => void };

/** One rule: its name, what the code begins with, its parts in their order, and how such a code would look. */
export function RuleFields({ control, at, onRemove }: RuleProps) {
  const t = useTranslations('scanning');
  const tokens = useFieldArray({ control, name: `rules.${at}.tokens`, keyName: 'rowKey' });
  const rule = useWatch({ control, name: `rules.${at}` });
  const summary = (name: string) => t('ofRule', { rule: rule.name || String(at + 1), field: name });
  const free = TOKEN_KINDS.find((kind) => !rule.tokens.some((token) => token.kind === kind));
  const example = ownCode(rule, Object.fromEntries(TOKEN_KINDS.map((kind) => [kind, t(`examples.${kind}`)])));
  return (
    <section aria-label={rule.name || t('ruleNew')} className="flex flex-col gap-4 rounded-lg border border-line p-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem_7rem_auto]">
        <TextField name={`rules.${at}.name`} label={t('name')} summary={summary(t('name'))} required />
        <CodeField name={`rules.${at}.prefix`} label={t('prefix')} summary={summary(t('prefix'))} required />
        <CodeField name={`rules.${at}.separator`} label={t('between')} summary={summary(t('between'))} required />
        <IconButton className="self-end" label={t('removeRule', { rule: rule.name || String(at + 1) })} onClick={onRemove}>
          <Trash2 aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      <ol className="flex flex-col gap-3">
        {tokens.fields.map((token, place) => (
          <li key={token.rowKey} className="grid grid-cols-[1fr_auto_auto] items-end gap-3">
            <SelectField
              name={`rules.${at}.tokens.${place}.kind`}
              label={t('part', { place: String(place + 1) })}
              summary={summary(t('part', { place: String(place + 1) }))}
              choices={TOKEN_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              required
            />
            <IntegerField
              name={`rules.${at}.tokens.${place}.length`}
              label={t('length')}
              summary={summary(t('lengthOf', { place: String(place + 1) }))}
            />
            <IconButton
              label={t('removePart', { place: String(place + 1), rule: rule.name || String(at + 1) })}
              disabled={tokens.fields.length === 1}
              onClick={() => tokens.remove(place)}
            >
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {free ? <Button onClick={() => tokens.append({ kind: free, length: null })}>{t('addPart')}</Button> : null}
        <p className="text-table text-muted">
          {t('looks')} <code className="text-ink">{example}</code>
        </p>
      </div>
    </section>
  );
}
