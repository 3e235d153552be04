'use client';

import { CloudOff, DatabaseZap } from 'lucide-react';
import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { awaySince, incidentOf } from './incident';
import { Sight } from './sight';
import { Button, LinkButton } from './ui/button';

const HOME = '/' as Route;
const iconClass = 'size-10';

type Failed = { readonly error: unknown; readonly retry: () => void };

/** A page that could not be shown: the database is away, or a fault of ours with the number under which it was noted. */
export function FailedSight({ error, retry }: Failed) {
  const since = awaySince(error);
  return since ? <AwaySight since={since} retry={retry} /> : <FaultSight incident={incidentOf(error)} retry={retry} />;
}

const LOOK_AGAIN_MS = 2_000;

/** What happened, since when, and that the page comes by itself as soon as the database is back. */
function AwaySight({ since, retry }: { since: string; retry: () => void }) {
  const t = useTranslations('sights');
  const locale = useLocale();
  const at = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(since));
  const back = useRef(retry);
  back.current = retry;
  useEffect(() => {
    const timer = setInterval(() => {
      fetch('/api/readyz', { cache: 'no-store' }).then(
        ({ ok }) => ok && back.current(),
        () => undefined,
      );
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Sight
      icon={<DatabaseZap aria-hidden="true" className={iconClass} strokeWidth={1.5} />}
      title={t('awayTitle')}
      action={
        <Button kind="primary" onClick={retry}>
          {t('retry')}
        </Button>
      }
      note={<span suppressHydrationWarning>{t('awaySince', { at })}</span>}
    >
      {t('awayBody')}
    </Sight>
  );
}

/** A fault of ours, with the number under which it was noted. */
function FaultSight({ incident, retry }: { incident?: string; retry: () => void }) {
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
