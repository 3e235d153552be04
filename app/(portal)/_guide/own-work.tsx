import { useTranslations } from 'next-intl';
import type { OwnStep } from '@/lib/getting-started/own-data.rules';
import type { OwnDataFacts, OwnStepKey } from '@/lib/getting-started/own-data.types';
import type { Permission } from '@/lib/kernel/permissions';
import { PrintButton } from '../labels/print-button';
import { SkipStep } from './skip-step';
import { Action } from './step-parts';

type OwnWorkProps = {
  readonly step: OwnStepKey;
  readonly state: OwnStep['state'];
  readonly facts: OwnDataFacts;
  readonly permissions: ReadonlySet<Permission>;
};

/** The way to do an optional step, and the way round it. */
export function OwnWork({ step, state, facts, permissions }: OwnWorkProps) {
  const t = useTranslations('guide.own');
  const current = state === 'current';
  const by = { import: 'import.run', label: 'label.print' } as const;
  const allowed = step === 'scanner' || permissions.has(by[step]);
  return (
    <div className="flex flex-col items-start gap-3">
      {allowed ? null : <p className="text-muted">{t(step === 'import' ? 'byImporter' : 'byPrinter')}</p>}
      {allowed && step === 'import' ? <Action href="/imports/new?kind=items" label={t('import.action')} current={current} /> : null}
      {step === 'scanner' ? <Action href="/scan/test" label={t('scanner.action')} current={current} /> : null}
      {allowed && step === 'label' ? <LabelWork {...{ facts, current, permissions }} /> : null}
      {state !== 'done' && permissions.has('config.edit') ? <SkipStep step={step} skipped={state === 'skipped'} /> : null}
    </div>
  );
}

/** A label needs something to be stuck on and a design; what is missing comes first. @rules GUI-02 */
function LabelWork({ facts: { thing, design }, current, permissions }: Omit<OwnWorkProps, 'step' | 'state'> & { current: boolean }) {
  const [t, guide, print] = [useTranslations('guide.own.label'), useTranslations('guide'), useTranslations('labelPrint')];
  if (!thing)
    return (
      <>
        <p className="text-muted">{t('nothing')}</p>
        {permissions.has('record.post') ? <Action href="/records/new?next=/guide" label={t('load')} current={false} /> : null}
      </>
    );
  if (design)
    return (
      <PrintButton
        kinds={[thing.kind]}
        what={{ of: 'ids', ids: [thing.id] }}
        count={1}
        title={print('printTitle', { count: 1, code: thing.code })}
      />
    );
  if (!permissions.has('config.edit')) return <p className="text-muted">{guide('byAdmin')}</p>;
  const ready = thing.kind === 'LOT' ? 'lotSmall' : 'serialSmall';
  return (
    <>
      <p className="text-muted">{t('design')}</p>
      <Action href={`/setup/labels/new?ready=${ready}&next=${encodeURIComponent('/guide')}`} label={t('make')} current={current} />
    </>
  );
}
