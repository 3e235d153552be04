import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Knot } from '@/components/ui/thread';
import { cx } from '@/components/ui/cx';
import type { Guide, GuideStep as Step } from '@/lib/getting-started/guide.rules';
import type { GuideFacts } from '@/lib/getting-started/guide.types';
import type { GuideState } from '@/lib/getting-started/profiles.types';
import { Hint } from './hint';
import { Made } from './made';
import { StepWork } from './step-work';

/** What the person who looks may do. */
export type May = { readonly configure: boolean; readonly post: boolean };
export type StepProps = {
  readonly step: Step;
  readonly guide: Guide;
  readonly facts: GuideFacts;
  readonly state: GuideState;
  readonly may: May;
};

const byOperator = (key: Step['key']): boolean => key === 'L4' || key === 'L5';

/** One knot: its title, what was made, and opened the why, the way to the form, an example and what comes of it. One is open at a time. */
export function GuideStep(props: StepProps) {
  const { step, may } = props;
  const t = useTranslations('guide');
  const allowed = step.key === 'L6' || (byOperator(step.key) ? may.post : may.configure);
  return (
    <Knot state={step.state}>
      <details name="guide-step" open={step.state === 'current'} className="group/step -mt-1.5">
        <summary
          className={cx(
            'flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-md py-1 hover:text-accent-strong',
            step.state === 'current' ? 'text-title font-semibold' : 'text-body font-medium',
          )}
        >
          <h2>{t(`${step.key}.title`)}</h2>
          <ChevronDown aria-hidden="true" className="size-4 text-muted transition-transform group-open/step:rotate-180" />
        </summary>
        <div className="mt-2 mb-4 grid gap-6 rounded-lg border border-line bg-raised p-5 lg:grid-cols-[minmax(0,1fr)_minmax(14rem,20rem)]">
          <div className="flex min-w-0 flex-col gap-4">
            <p className="max-w-prose">{t(`${step.key}.why`)}</p>
            <Hint {...props} />
            {allowed ? <StepWork {...props} /> : <p className="text-muted">{byOperator(step.key) ? t('byOperator') : t('byAdmin')}</p>}
            {step.state === 'done' ? (
              <p className="text-table text-muted">
                <span className="font-medium text-ink">{t('afterwards')}: </span>
                {t(`${step.key}.possible`)}
              </p>
            ) : null}
          </div>
          <details className="self-start rounded-lg bg-sunken px-4 py-2 text-table">
            <summary className="min-h-7 cursor-pointer py-1 font-medium">{t('showExample')}</summary>
            <p className="pt-1 pb-2">{t(`${step.key}.example`)}</p>
          </details>
        </div>
      </details>
      <Made {...props} />
    </Knot>
  );
}
