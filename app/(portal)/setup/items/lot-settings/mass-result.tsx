'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { Button, LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import { useErrorText } from '@/lib/i18n/use-words';
import type { MassReport } from '@/lib/items-at-once/mass-edit.types';

/** What became of the items: how many changed, and which stayed as they were and why. */
export function MassResult({ report, onAgain }: { report: MassReport; onAgain: () => void }) {
  const t = useTranslations('items');
  const errorText = useErrorText();
  const { changed, unchanged, refused, named } = report;
  return (
    <div className="flex max-w-[40rem] flex-col gap-6">
      <div role="status">
        <Band kind={refused > 0 ? 'warn' : 'good'} title={t('massChanged', { count: changed })}>
          {unchanged > 0 ? t('massUnchanged', { count: unchanged }) : null} {refused > 0 ? t('massRefused', { count: refused }) : null}
        </Band>
      </div>
      {named.length > 0 ? (
        <ul aria-label={t('massRefusedList')} className="flex flex-col gap-2 text-table">
          {named.map(({ id, code, reason, field }) => (
            <li key={id} className="border-b border-line pb-2">
              <TextLink href={`/setup/items/${id}?tab=lots` as Route}>
                <code>{code}</code>
              </TextLink>
              <span className="block text-muted">{errorText(reason, { item: code, field })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {refused > named.length ? <p className="text-table text-muted">{t('massMore', { count: refused - named.length })}</p> : null}
      <div className="flex flex-wrap gap-2">
        <LinkButton kind="primary" href="/setup/items">
          {t('cancel')}
        </LinkButton>
        <Button onClick={onAgain}>{t('massAgain')}</Button>
      </div>
    </div>
  );
}
