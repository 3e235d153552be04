import { CircleSlash2, CloudOff, SearchX } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Sight } from './sight';
import { Button, LinkButton } from './ui/button';

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

/** A fault of ours, with the number under which it was noted. */
export function FailedSight({ incident, retry }: { incident?: string; retry: () => void }) {
  const t = useTranslations('sights');
  return (
    <Sight
      icon={<CloudOff aria-hidden="true" className={iconClass} strokeWidth={1.5} />}
      title={t('failedTitle')}
      action={
        <>
          <Button kind="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <LinkButton href={HOME}>{t('goHome')}</LinkButton>
        </>
      }
      note={incident ? t('failedIncident', { id: incident }) : null}
    >
      {t('failedBody')}
    </Sight>
  );
}
