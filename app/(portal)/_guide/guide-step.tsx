import { useTranslations } from 'next-intl';
import type { Guide, GuideStep as Step } from '@/lib/getting-started/guide.rules';
import type { GuideFacts } from '@/lib/getting-started/guide.types';
import type { GuideState } from '@/lib/getting-started/profiles.types';
import { Hint } from './hint';
import { Made } from './made';
import { StepShell } from './step-shell';
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

/** One step of the guide for lots. */
export function GuideStep(props: StepProps) {
  const { step, may } = props;
  const t = useTranslations('guide');
  const allowed = step.key === 'L6' || (byOperator(step.key) ? may.post : may.configure);
  return (
    <StepShell
      state={step.state}
      title={t(`${step.key}.title`)}
      why={t(`${step.key}.why`)}
      example={t(`${step.key}.example`)}
      possible={t(`${step.key}.possible`)}
      hint={<Hint {...props} />}
      work={allowed ? <StepWork {...props} /> : <p className="text-muted">{byOperator(step.key) ? t('byOperator') : t('byAdmin')}</p>}
      made={<Made {...props} />}
    />
  );
}
