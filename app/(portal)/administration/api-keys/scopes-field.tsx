'use client';

import { useTranslations } from 'next-intl';
import { useController } from 'react-hook-form';
import { useFieldFact } from '@/components/form/form-context';
import { Checkbox } from '@/components/ui/checkbox';
import type { ApiScope } from '@/lib/api-keys/api-key.rules';

const isScopes = (value: unknown): value is readonly ApiScope[] => Array.isArray(value);

/** What the key is good for, each with its consequence. */
export function ScopesField({ offered }: { offered: readonly ApiScope[] }) {
  const t = useTranslations('apiKeys');
  const { field, fieldState } = useController({ name: 'scopes' });
  useFieldFact('scopes', t('mayDo'), true);
  const chosen = isScopes(field.value) ? field.value : [];
  const error = fieldState.error?.message;
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? 'scopes-error' : undefined}>
      <legend className="mb-2 text-table font-medium">{t('mayDo')}</legend>
      {offered.map((scope, at) => (
        <Checkbox
          key={scope}
          ref={at === 0 ? field.ref : undefined}
          label={t(`scopes.${scope.replace('.', '_') as 'read'}.name`)}
          consequence={t(`scopes.${scope.replace('.', '_') as 'read'}.may`)}
          checked={chosen.includes(scope)}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))}
        />
      ))}
      {error ? (
        <p id="scopes-error" className="text-table text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
