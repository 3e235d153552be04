import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Knot } from '@/components/ui/thread';

type StepShellProps = {
  readonly state: 'done' | 'current' | 'open';
  readonly title: string;
  /** How it stands beside done or not, after the title. */
  readonly note?: string;
  readonly why: string;
  readonly example: string;
  /** What has become possible; said once the step is done. */
  readonly possible: string;
  readonly hint: ReactNode;
  /** The way to do the step, or who does it. */
  readonly work: ReactNode;
  readonly made: ReactNode;
};

/** One knot: its title, what was made, and opened the why, the way to the form, an example and what comes of it. One is open at a time. */
export function StepShell({ state, title, note, why, example, possible, hint, work, made }: StepShellProps) {
  const t = useTranslations('guide');
  return (
    <Knot state={state}>
      <details name="guide-step" open={state === 'current'} className="group/step -mt-1.5">
        <summary
          className={cx(
            'flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-md py-1 hover:text-accent-strong',
            state === 'current' ? 'text-title font-semibold' : 'text-body font-medium',
          )}
        >
          <h2>{title}</h2>
          {note ? <span className="text-table font-normal text-muted">{note}</span> : null}
          <ChevronDown aria-hidden="true" className="size-4 text-muted transition-transform group-open/step:rotate-180" />
        </summary>
        <div className="mt-2 mb-4 grid gap-6 rounded-lg border border-line bg-raised p-5 lg:grid-cols-[minmax(0,1fr)_minmax(14rem,20rem)]">
          <div className="flex min-w-0 flex-col gap-4">
            <p className="max-w-prose">{why}</p>
            {hint}
            {work}
            {state === 'done' ? (
              <p className="text-table text-muted">
                <span className="font-medium text-ink">{t('afterwards')}: </span>
                {possible}
              </p>
            ) : null}
          </div>
          <details className="self-start rounded-lg bg-sunken px-4 py-2 text-table">
            <summary className="min-h-7 cursor-pointer py-1 font-medium">{t('showExample')}</summary>
            <p className="pt-1 pb-2">{example}</p>
          </details>
        </div>
      </details>
      {made}
    </Knot>
  );
}
