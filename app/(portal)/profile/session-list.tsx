import { Laptop } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MomentText } from '@/components/ui/moment';
import type { OwnSession } from '@/lib/auth/user-sessions';
import { EndSession } from './end-session';
import { SignOutEverywhere } from './sign-out-everywhere';

type Props = { readonly sessions: readonly OwnSession[]; readonly current: string; readonly now: Date };

/** The devices on which the person is signed in, each of which can be signed out. */
export function SessionList({ sessions, current, now }: Props) {
  const t = useTranslations('auth');
  return (
    <>
      <ul aria-label={t('everywhere')} className="flex flex-col divide-y divide-line border-y border-line">
        {sessions.map(({ id, device, address, startedAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <Laptop aria-hidden="true" className="size-5 shrink-0 text-muted" strokeWidth={1.75} />
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">
                {device || t('unknownDevice')} {id === current ? <span className="text-table text-good">{t('thisDevice')}</span> : null}
              </p>
              <p className="text-table text-muted">
                {t('sessionFrom', { address })} · {t('sessionStart')} <MomentText value={startedAt.toISOString()} />
                {id === current ? null : (
                  <>
                    {' '}
                    · {t('sessionSeen')} <MomentText value={lastSeenAt.toISOString()} now={now.toISOString()} />
                  </>
                )}
              </p>
            </div>
            {id === current ? null : <EndSession id={id} device={device || t('unknownDevice')} />}
          </li>
        ))}
      </ul>
      <div>
        <SignOutEverywhere />
      </div>
    </>
  );
}
