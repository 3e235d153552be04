import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** No lot at all (a load makes the first), or none with anything on hand. @rules LOT-04 */
export function EmptyLots({ any }: { any: boolean }) {
  const t = useTranslations('lots');
  return any ? (
    <EmptyState title={t('noOpenTitle')} action={<LinkButton href={'/lots?view=all' as Route}>{t('noOpenAction')}</LinkButton>}>
      {t('noOpenBody')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <LinkButton kind="primary" href={'/records/new' as Route}>
          {t('emptyAction')}
        </LinkButton>
      }
    >
      {t('emptyBody')}
    </EmptyState>
  );
}
