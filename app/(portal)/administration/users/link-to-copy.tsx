'use client';

import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { CopyButton } from '@/components/ui/copy-button';
import { useFormats } from '@/lib/i18n/use-words';
import type { SentLink } from '@/lib/users/link.types';

export type LinkToCopyProps = {
  /** Address of the portal. */
  readonly origin: string;
  readonly path: '/invitation' | '/reset';
  readonly link: SentLink;
};

/** A link that works once, and what became of the mail with it. It is shown now and never again: the portal keeps its fingerprint only. */
export function LinkToCopy({ origin, path, link }: LinkToCopyProps) {
  const t = useTranslations('users');
  const { moment } = useFormats();
  const { token, expiresAt, mail, email } = link;
  const url = `${origin}${path}?token=${token}`;
  return (
    <div role="status" className="flex flex-col gap-3">
      {mail === 'sent' ? (
        <Band kind="good" title={t('mailSent', { email })}>
          {t('mailSentWhy')}
        </Band>
      ) : null}
      {mail === 'failed' ? (
        <Band kind="warn" title={t('mailFailed', { email })}>
          {t('mailFailedWhy')}
        </Band>
      ) : null}
      <div className="flex flex-col gap-2 rounded-lg border border-accent bg-accent-soft px-4 py-3">
        {mail === 'sent' ? null : <p className="text-table font-medium">{t('linkTitle')}</p>}
        <p className="flex items-start gap-2">
          <code className="min-w-0 font-mono text-table break-all select-all">{url}</code>
          <CopyButton text={url} />
        </p>
        <p className="text-table text-muted">{t('linkWhy', { until: moment(expiresAt) })}</p>
      </div>
    </div>
  );
}
