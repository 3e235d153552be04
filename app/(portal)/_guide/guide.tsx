import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { Thread } from '@/components/ui/thread';
import type { Guide as GuidePlan } from '@/lib/getting-started/guide.rules';
import type { GuideFacts } from '@/lib/getting-started/guide.types';
import type { GuideState } from '@/lib/getting-started/profiles.types';
import type { Permission } from '@/lib/kernel/permissions';
import { DismissButton } from './dismiss-button';
import { GuideStep } from './guide-step';
import { GuideTabs } from './guide-tabs';
import { Profiles } from './profiles';

export type GuideProps = {
  readonly guide: GuidePlan;
  readonly facts: GuideFacts;
  readonly state: GuideState;
  readonly permissions: ReadonlySet<Permission>;
  readonly path: '/' | '/guide';
  /** Whether the guide for serial numbers is offered beside it. */
  readonly tabs?: boolean;
};

/** The thread of the guide, with the question before its first step, and the way to take it from the home page. @rules GUI-04 */
export function Guide({ guide, facts, state, permissions, path, tabs = true }: GuideProps) {
  const t = useTranslations('guide');
  const { steps } = guide;
  // Who has an item with lots has answered by it.
  const answered = steps.some(({ key, state: stands }) => key === 'L2' && stands === 'done');
  const [done, all] = [String(guide.done), String(steps.length)];
  const may = { configure: permissions.has('config.edit'), post: permissions.has('record.post') };
  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('progress', { done, all })}
        menu={may.configure ? <DismissButton dismissed={state.dismissedAt !== null} /> : null}
      />
      {tabs ? <GuideTabs path={path} open="lots" /> : null}
      <p className={tabs ? 'max-w-prose text-muted' : '-mt-3 max-w-prose text-muted'}>
        {t('intro')} {state.dismissedBy ? t('away.by', { name: state.dismissedBy }) : null}
      </p>
      {answered && !state.profile ? null : <Profiles state={state} mayConfigure={may.configure} />}
      <Thread label={t('steps')}>
        {steps.map((step) => (
          <GuideStep key={step.key} step={step} guide={guide} facts={facts} state={state} may={may} />
        ))}
      </Thread>
    </>
  );
}
