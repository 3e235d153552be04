import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { WorkScreen } from '@/lib/scan-screens/scan-screens.types';

/** A screen without a template that fits, and what it needs. */
export function NoTemplates({ screen }: { screen: WorkScreen }) {
  const t = useTranslations('scanScreens');
  return (
    <EmptyState
      title={t('noTemplates')}
      action={
        <LinkButton kind="primary" className="min-h-12" href="/setup/templates">
          {t('toTemplates')}
        </LinkButton>
      }
    >
      {t(`noTemplatesBody.${screen}`)}
    </EmptyState>
  );
}
