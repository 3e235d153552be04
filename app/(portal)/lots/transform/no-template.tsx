import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { newTemplateHref } from './template-link';

/** No template makes lots from lots yet: what is missing, and where it is made. @rules LFL-01 */
export function NoTemplate({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations('transform');
  const make = (
    <LinkButton kind="primary" href={newTemplateHref(null)}>
      {t('noTemplateAction')}
    </LinkButton>
  );
  return (
    <EmptyState title={t('noTemplateTitle')} action={mayEdit ? make : null}>
      {mayEdit ? t('noTemplateBody') : `${t('noTemplateBody')} ${t('noTemplateAsk')}`}
    </EmptyState>
  );
}
