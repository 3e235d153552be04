import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { Thread } from '@/components/ui/thread';
import type { SerialGuide as Plan } from '@/lib/getting-started/serial-guide.rules';
import type { SerialGuideFacts } from '@/lib/getting-started/serial-guide.types';
import type { GuideState } from '@/lib/getting-started/profiles.types';
import type { Permission } from '@/lib/kernel/permissions';
import { DismissButton } from './dismiss-button';
import { GuideTabs } from './guide-tabs';
import { SerialStep } from './serial-step';

export type SerialGuideProps = {
  readonly guide: Plan;
  readonly facts: SerialGuideFacts;
  readonly state: GuideState;
  readonly permissions: ReadonlySet<Permission>;
  readonly path: '/' | '/guide';
};

/** The thread of the guide for serial numbers. @rules GUI-01, GUI-02, GUI-04 */
export function SerialGuide({ guide, facts, state, permissions, path }: SerialGuideProps) {
  const t = useTranslations('guide');
  const may = { configure: permissions.has('config.edit'), post: permissions.has('record.post') };
  return (
    <>
      <PageHeader
        title={t('serialTitle')}
        state={t('progress', { done: String(guide.done), all: String(guide.steps.length) })}
        menu={may.configure ? <DismissButton guide="serials" dismissed={state.serialsDismissedAt !== null} /> : null}
      />
      <GuideTabs path={path} open="serials" />
      <p className="max-w-prose text-muted">
        {t('serialIntro')} {state.serialsDismissedBy ? t('away.by', { name: state.serialsDismissedBy }) : null}
      </p>
      <Thread label={t('steps')}>
        {guide.steps.map((step) => (
          <SerialStep key={step.key} step={step} guide={guide} facts={facts} may={may} />
        ))}
      </Thread>
    </>
  );
}
