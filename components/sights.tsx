import { useTranslations } from 'next-intl';
import { Sight, WayHome } from './sight';

/** Nothing at this address, or nothing that this person may see. */
export function NotFoundSight() {
  const t = useTranslations('sights');
  return (
    <Sight sign="notFound" title={t('notFoundTitle')} action={<WayHome>{t('goHome')}</WayHome>}>
      {t('notFoundBody')}
    </Sight>
  );
}

/** It exists, but not for this role. */
export function ForbiddenSight() {
  const t = useTranslations('sights');
  return (
    <Sight sign="forbidden" title={t('forbiddenTitle')} action={<WayHome>{t('goHome')}</WayHome>}>
      {t('forbiddenBody')}
    </Sight>
  );
}
