import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/page-header';
import { Thread } from '@/components/ui/thread';
import type { Guide as GuidePlan } from '@/lib/getting-started/guide.rules';
import type { GuideFacts } from '@/lib/getting-started/guide.types';
import type { Permission } from '@/lib/kernel/permissions';
import { GuideStep } from './guide-step';

type GuideProps = {
  readonly guide: GuidePlan;
  readonly facts: GuideFacts;
  readonly permissions: ReadonlySet<Permission>;
  readonly end: ReactNode;
};

/** The thread of the guide; once everything is done it folds and leaves the place to what was made. */
export function Guide({ guide, facts, permissions, end }: GuideProps) {
  const t = useTranslations('guide');
  const { complete, steps } = guide;
  const [done, all] = [String(guide.done), String(steps.length)];
  const may = { configure: permissions.has('config.edit'), post: permissions.has('record.post') };
  const thread = (
    <Thread label={t('steps')}>
      {steps.map((step) => (
        <GuideStep key={step.key} step={step} guide={guide} facts={facts} may={may} />
      ))}
    </Thread>
  );
  return (
    <>
      <PageHeader title={complete ? t('homeTitle') : t('title')} state={complete ? null : t('progress', { done, all })} />
      {complete ? null : <p className="-mt-3 max-w-prose text-muted">{t('intro')}</p>}
      {end}
      {complete ? (
        <details className="rounded-lg border border-line bg-raised px-5 py-3">
          <summary className="min-h-8 cursor-pointer py-1 font-medium">{t('wayBack', { all })}</summary>
          <div className="pt-4">{thread}</div>
        </details>
      ) : (
        thread
      )}
    </>
  );
}
