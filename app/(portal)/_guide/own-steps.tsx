import { useTranslations } from 'next-intl';
import { Thread } from '@/components/ui/thread';
import { planOwnData } from '@/lib/getting-started/own-data.rules';
import type { OwnDataFacts } from '@/lib/getting-started/own-data.types';
import type { Permission } from '@/lib/kernel/permissions';
import { OwnMade } from './own-made';
import { OwnWork } from './own-work';
import { StepShell } from './step-shell';

type OwnStepsProps = {
  readonly facts: OwnDataFacts;
  /** The guide before them is through, so that these come next. */
  readonly after: boolean;
  readonly permissions: ReadonlySet<Permission>;
  /** Only while one of them is neither done nor left out. */
  readonly whileOpen?: boolean;
};

/** What leads on from the guides: the own items, the scanner, the first label. None is needed, and none counts in the guides. @rules GUI-01, GUI-04 */
export function OwnSteps({ facts, after, permissions, whileOpen = false }: OwnStepsProps) {
  const t = useTranslations('guide.own');
  const { steps, settled } = planOwnData(facts, after);
  if (whileOpen && settled) return null;
  return (
    <section aria-labelledby="own-title" className="flex flex-col gap-4">
      <div>
        <h2 id="own-title" className="text-body font-semibold">
          {t('title')}
        </h2>
        <p className="max-w-prose text-table text-muted">{t('intro')}</p>
      </div>
      <Thread label={t('steps')}>
        {steps.map(({ key, state }) => (
          <StepShell
            key={key}
            state={state === 'skipped' ? 'open' : state}
            title={t(`${key}.title`)}
            note={state === 'skipped' ? t('skipped') : undefined}
            why={t(`${key}.why`)}
            example={t(`${key}.example`)}
            possible={t(`${key}.possible`)}
            hint={null}
            work={<OwnWork step={key} state={state} facts={facts} permissions={permissions} />}
            made={state === 'done' ? <OwnMade step={key} facts={facts} /> : null}
          />
        ))}
      </Thread>
    </section>
  );
}
