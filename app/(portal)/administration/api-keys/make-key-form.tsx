'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IntegerField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button, LinkButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { ApiScope } from '@/lib/api-keys/api-key.rules';
import { makeApiKeySchema } from '@/lib/api-keys/api-key.schema';
import type { MadeApiKey } from '@/lib/api-keys/make-api-key';
import { useFormats } from '@/lib/i18n/use-words';
import { makeApiKeyAction } from './actions';
import { ScopesField } from './scopes-field';

type Values = { name: string; days: string; scopes: ApiScope[] };
type Made = MadeApiKey & { readonly name: string };

const EMPTY: Values = { name: '', days: '90', scopes: ['read'] };

/** Name, time and rights of a new key; afterwards the key, this once. */
export function MakeKeyForm({ origin, offered }: { origin: string; offered: readonly ApiScope[] }) {
  const t = useTranslations('apiKeys');
  const [made, setMade] = useState<Made | null>(null);
  const form = useActionForm<Values, MadeApiKey>({
    id: 'api-key',
    schema: makeApiKeySchema,
    action: makeApiKeyAction,
    defaults: EMPTY,
    onDone: (key, { name }) => {
      setMade({ ...key, name });
      form.form.reset(EMPTY);
    },
  });
  if (made) return <MadeKey made={made} origin={origin} again={() => setMade(null)} />;
  return (
    <Form form={form} action={t('make')}>
      <TextField {...form.at('name')} label={t('name')} help={t('nameHelp')} required autoFocus />
      <IntegerField {...form.at('days')} label={t('days')} unit={t('dayUnit')} help={t('daysHelp')} required />
      <ScopesField offered={offered} />
    </Form>
  );
}

function MadeKey({ made, origin, again }: { made: Made; origin: string; again: () => void }) {
  const t = useTranslations('apiKeys');
  const { moment } = useFormats();
  const example = `curl -H "Authorization: Bearer ${made.key}" ${origin}/api/v1/me`;
  return (
    <section className="flex max-w-[40rem] flex-col gap-4">
      <h2 className="font-semibold">{t('madeTitle', { name: made.name })}</h2>
      <div role="status" className="flex flex-col gap-2 rounded-lg border border-accent bg-accent-soft px-4 py-3">
        <p className="text-table font-medium">{t('copyNow')}</p>
        <p className="flex items-start gap-2">
          <code className="min-w-0 font-mono text-table break-all select-all">{made.key}</code>
          <CopyButton text={made.key} />
        </p>
        <p className="text-table text-muted">{t('worksUntil', { until: moment(made.expiresAt) })}</p>
      </div>
      <div className="flex flex-col gap-1">
        <p className="text-table font-medium">{t('tryIt')}</p>
        <p className="flex items-start gap-2">
          <code className="min-w-0 font-mono text-table break-all">{example}</code>
          <CopyButton text={example} />
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton kind="primary" href="/programs">
          {t('reference')}
        </LinkButton>
        <Button onClick={again}>{t('another')}</Button>
        <LinkButton href="/administration/api-keys">{t('toList')}</LinkButton>
      </div>
    </section>
  );
}
