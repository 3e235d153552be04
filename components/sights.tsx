import { CircleSlash2, SearchX } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Sight } from './sight';
import { LinkButton } from './ui/button';

const HOME = '/' as Route;
const iconClass = 'size-10';

/** Nothing at this address, or nothing that this person may see. */
export function NotFoundSight() {
  const t = useTranslations('sights');
  return (
    <Sight
      icon={<SearchX aria-hidden="true" className={iconClass} strokeWidth={1.5} />}
      title={t('notFoundTitle')}
      action={<LinkButton href={HOME}>{t('goHome')}</LinkButton>}
    >
      {t('notFoundBody')}
    </Sight>
  );
}

/** It exists, but not for this role. */
export function ForbiddenSight() {
  const t = useTranslations('sights');
  return (
    <Sight
      icon={<CircleSlash2 aria-hidden="true" className={iconClass} strokeWidth={1.5} />}
      title={t('forbiddenTitle')}
      action={<LinkButton href={HOME}>{t('goHome')}</LinkButton>}
    >
      {t('forbiddenBody')}
    </Sight>
  );
}
