import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { awaySince, incidentOf } from './incident';
import { Sight, WayHome } from './sight';
import { buttonClass } from './ui/button-class';

type Words = {
  readonly retry: string;
  readonly goHome: string;
  readonly failedTitle: string;
  readonly failedBody: string;
  readonly failedIncident: (id: string) => string;
  readonly awayTitle: string;
  readonly awayBody: string;
  readonly awaySince: (at: string) => string;
};
type Failed = { readonly retry: () => void; readonly words: Words; readonly locale: string };

/** A page that could not be shown: the database is away, or a fault of ours with the number under which it was noted. */
export function FailedPage({ error, ...rest }: Failed & { readonly error: unknown }) {
  const since = awaySince(error);
  return since ? <AwaySight since={since} {...rest} /> : <FaultSight incident={incidentOf(error)} {...rest} />;
}

const LOOK_AGAIN_MS = 2_000;

/** What happened, since when, and that the page comes by itself as soon as the database is back. */
function AwaySight({ since, retry, words, locale }: Failed & { since: string }) {
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
      sign="away"
      title={words.awayTitle}
      action={<Retry retry={retry}>{words.retry}</Retry>}
      note={<span suppressHydrationWarning>{words.awaySince(at)}</span>}
    >
      {words.awayBody}
    </Sight>
  );
}

/** A fault of ours, with the number under which it was noted. */
function FaultSight({ incident, retry, words }: Failed & { incident?: string }) {
  return (
    <Sight
      sign="fault"
      title={words.failedTitle}
      action={
        <>
          <Retry retry={retry}>{words.retry}</Retry>
          <WayHome>{words.goHome}</WayHome>
        </>
      }
      note={incident ? words.failedIncident(incident) : null}
    >
      {words.failedBody}
    </Sight>
  );
}

function Retry({ retry, children }: { retry: () => void; children: string }) {
  return (
    <button type="button" className={buttonClass('primary')} onClick={retry}>
      {children}
    </button>
  );
}

type PartFailedProps = {
  /** Somebody asked for the part and waits for it. */
  readonly focused: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** Says that a part of the page did not arrive. It needs no code that is not there already. */
export function PartFailed({ focused, onRetry, onClose }: PartFailedProps) {
  const t = useTranslations('common');
  const again = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    if (focused) again.current?.focus();
  }, [focused]);
  // What had the focus gets it back, so that a dialog that comes after all returns it there.
  const leave = (then: () => void) => () => {
    if (before.current instanceof HTMLElement) before.current.focus();
    then();
  };
  return createPortal(
    <div
      role="alert"
      className="fixed right-4 bottom-20 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-3 rounded-lg border border-line bg-raised px-4 py-3 shadow-[0_4px_16px_rgb(0_0_0/0.12)] print:hidden"
    >
      <p className="text-table">
        <span className="block font-medium">{t('partFailed')}</span>
        <span className="text-muted">{t('partFailedBody')}</span>
      </p>
      <p className="flex flex-wrap justify-end gap-2">
        <button type="button" className={buttonClass('quiet', 'small')} onClick={leave(onClose)}>
          {t('close')}
        </button>
        <button ref={again} type="button" className={buttonClass('primary', 'small')} onClick={leave(onRetry)}>
          {t('tryAgain')}
        </button>
      </p>
    </div>,
    document.body,
  );
}
