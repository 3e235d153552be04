'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { SESSION_END_COOKIE } from '@/lib/kernel/habits';
import { Button, buttonClass } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { type ClockState, clockState, readSessionEnd } from './session-clock.rules';

type SessionClockProps = {
  /** Last part of the id of the person whose page this is. */
  readonly who: string;
  /** The server's time when the page was made, in milliseconds: the clock of this device may be wrong. */
  readonly serverNow: number;
  /** Any request of one's own makes the session go on. */
  readonly onExtend: (nothing: null) => Promise<unknown>;
};

const EVERY_MS = 1_000;

const cookieText = (): string | undefined =>
  document.cookie
    .split('; ')
    .find((each) => each.startsWith(`${SESSION_END_COOKIE}=`))
    ?.slice(SESSION_END_COOKIE.length + 1);

/** How the session stands, looked at once a second; all tabs see the same cookie, so work in one keeps the others calm. */
function useClock({ who, serverNow }: Pick<SessionClockProps, 'who' | 'serverNow'>): { state: ClockState; left: number } {
  const [view, setView] = useState<{ state: ClockState; left: number }>({ state: 'calm', left: 0 });
  const ahead = useRef<number | null>(null);
  useEffect(() => {
    ahead.current ??= Date.now() - serverNow;
    const look = () => {
      const now = Math.floor((Date.now() - (ahead.current ?? 0)) / 1_000);
      const seen = readSessionEnd(cookieText());
      const state = clockState(seen, who, now);
      const left = state === 'calm' ? 0 : Math.max(0, (seen?.until ?? now) - now);
      setView((old) => (old.state === state && old.left === left ? old : { state, left }));
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [who, serverNow]);
  return view;
}

const inMinutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * Warns three minutes before the session ends and lets it go on; when it has ended, covers the page and lets the person sign in beside it, so
 * that nothing typed is lost. A page of somebody who is no longer the one signed in is loaded anew.
 */
export function SessionClock({ onExtend, ...clock }: SessionClockProps) {
  const t = useTranslations('session');
  const path = usePathname();
  const { state, left } = useClock(clock);
  const [busy, startTransition] = useTransition();
  const [quiet, setQuiet] = useState<ClockState | null>(null);
  useEffect(() => {
    if (state === 'other') location.reload();
    if (state === 'calm') setQuiet(null);
  }, [state]);
  const signIn = (
    <a
      href={`/sign-in?again=1&callbackUrl=${encodeURIComponent(path)}`}
      target="_blank"
      rel="noreferrer"
      className={buttonClass('primary')}
    >
      {t('signInAgain')}
    </a>
  );
  if (state === 'over') {
    return (
      <div
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="session-over"
        className="fixed inset-0 z-[60] grid place-items-center bg-bg p-6"
      >
        <div className="flex max-w-md flex-col items-start gap-4">
          <h2 id="session-over" className="text-title font-semibold">
            {t('overTitle')}
          </h2>
          <p className="text-muted">{t('overBody')}</p>
          {signIn}
        </div>
      </div>
    );
  }
  const warned = state === 'resting' || state === 'closing';
  return (
    <Dialog
      open={warned && quiet !== state}
      onOpenChange={(open) => setQuiet(open ? null : state)}
      title={state === 'closing' ? t('closingTitle') : t('restingTitle')}
      description={<p>{state === 'closing' ? t('closingBody') : t('restingBody')}</p>}
      actions={
        state === 'closing' ? (
          signIn
        ) : (
          <Button kind="primary" aria-disabled={busy || undefined} onClick={() => startTransition(async () => void (await onExtend(null)))}>
            {t('goOn')}
          </Button>
        )
      }
    >
      <p role="timer" className="text-title font-semibold tabular-nums">
        {inMinutes(left)}
      </p>
    </Dialog>
  );
}
