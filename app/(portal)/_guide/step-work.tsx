import { useTranslations } from 'next-intl';
import type { Named } from '@/lib/getting-started/guide.types';
import { FixTemplate } from './fix-template';
import type { StepProps } from './guide-step';
import { LINKS } from './guide-links';
import { Action, Parts } from './step-parts';

/** The way to do a step: the real form with sensible values filled in, or the fix that is offered. @rules GUI-02 */
export function StepWork({ step, guide, facts, state }: StepProps) {
  const t = useTranslations('guide');
  const current = step.state === 'current';
  const unit = { key: 'unit', made: facts.unit, label: t('L0.unit', { code: 'KG' }), href: LINKS.unit(t('L0.unitName')) };
  const itemClass = {
    key: 'class',
    made: facts.itemClass,
    label: t('L0.itemClass', { code: 'RAW' }),
    href: LINKS.itemClass(t('L0.className')),
  };
  const warehouse = {
    key: 'warehouse',
    made: facts.warehouse,
    label: t('L0.warehouse', { code: 'WH1' }),
    href: LINKS.warehouse(t('L0.warehouseName')),
  };
  const blocked = step.hint !== null && step.hint.kind !== 'itemPhantom' && step.hint.kind !== 'itemMoved';
  switch (step.key) {
    case 'L0':
      return <Parts parts={[unit, itemClass, warehouse]} current={current} />;
    case 'L1':
      return facts.codeType ? null : <Action href={LINKS.codeType(t('L2.codeName'))} label={t('L1.action')} current={current} />;
    case 'L2':
      if (step.hint?.kind === 'unitAndClass') return <Parts parts={[unit, itemClass]} current={current} />;
      return facts.item || blocked ? null : (
        <Action href={LINKS.item(t('L2.itemName'), facts, state)} label={t('L2.action')} current={current} />
      );
    case 'L3':
      return blocked ? null : <Templates {...{ step, guide, facts }} />;
    case 'L4':
      return facts.load || blocked ? null : <Action href={LINKS.load(facts, guide.pair)} label={t('L4.action')} current={current} />;
    case 'L5':
      return facts.unload || blocked ? null : <Action href={LINKS.unload(facts, guide.pair)} label={t('L5.action')} current={current} />;
    case 'L6':
      return facts.lot && !blocked ? (
        <Action href={`/lots/${facts.lot.id}`} label={t('L6.action', { code: facts.lot.code })} current={current} />
      ) : null;
  }
}

/** A template of each kind, or what the existing ones lack. */
function Templates({ step, guide, facts }: Pick<StepProps, 'step' | 'guide' | 'facts'>) {
  const t = useTranslations('guide');
  const needed = guide.fixes.filter(({ needed: isNeeded }) => isNeeded);
  const load = guide.pair?.load ?? facts.templates.find(({ type }) => type === 'LOAD') ?? null;
  const place = load?.warehouseId ?? facts.templates[0]?.warehouseId ?? facts.warehouse?.id;
  const unload = guide.pair?.unload ?? facts.templates.find(({ type, warehouseId }) => type === 'UNLOAD' && warehouseId === place) ?? null;
  const lacks = (made: Named | null) => needed.some(({ template }) => template.id === made?.id);
  const parts = [
    { key: 'load', made: load, lacking: lacks(load), label: t('L3.load'), href: LINKS.template('LOAD', t('L3.loadName'), place) },
    {
      key: 'unload',
      made: unload,
      lacking: lacks(unload),
      label: t('L3.unload'),
      href: LINKS.template('UNLOAD', t('L3.unloadName'), place),
    },
  ];
  return (
    <>
      <Parts parts={parts} current={step.state === 'current' && needed.length === 0} />
      {guide.fixes.map((fix) => (
        <FixTemplate key={fix.template.id} fix={fix} />
      ))}
    </>
  );
}
