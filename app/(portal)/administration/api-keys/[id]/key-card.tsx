'use client';

import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { MomentText } from '@/components/ui/moment';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import type { ApiKeyRow } from '@/lib/api-keys/api-keys.query';
import { AskedAction } from '../../users/asked-action';
import { revokeApiKeyAction } from '../actions';
import { KeyState } from '../key-state';

/** The facts of a key; the key itself is not among them, as the portal does not have it. */
export function KeyCard({ found }: { found: ApiKeyRow }) {
  const t = useTranslations('apiKeys');
  const { list } = useFormats();
  const { id, version, name, state, prefix, scopes, person, createdAt, expiresAt, lastUsedAt } = found;
  return (
    <div className="flex max-w-[40rem] flex-col gap-6">
      <DescriptionList
        details={[
          { key: 'state', term: t('state'), value: <KeyState state={state} /> },
          { key: 'begins', term: t('begins'), value: <code className="text-table">{`filo_${prefix}_…`}</code> },
          { key: 'mayDo', term: t('mayDo'), value: list(scopes.map((scope) => t(`scopes.${scope.replace('.', '_') as 'read'}.name`))) },
          { key: 'person', term: t('person'), value: person },
          { key: 'made', term: t('made'), value: <MomentText value={createdAt} /> },
          { key: 'until', term: t('until'), value: <MomentText value={expiresAt} /> },
          { key: 'lastUsed', term: t('lastUsed'), value: lastUsedAt ? <MomentText value={lastUsedAt} /> : t('never') },
        ]}
      />
      {state === 'revoked' ? null : (
        <AskedAction
          label={t('revoke')}
          why={t('revokeWhy')}
          question={t('revokeAsk', { name })}
          danger
          run={() => revokeApiKeyAction({ id, version })}
          onDone={() => notify({ title: t('revoked', { name }) })}
        />
      )}
    </div>
  );
}
