import { useTranslations } from 'next-intl';
import type { Named } from '@/lib/getting-started/guide.types';
import { FixTemplate } from './fix-template';
import { SERIAL_LINKS } from './serial-links';
import type { SerialStepProps } from './serial-step';
import { Action, type Part, Parts } from './step-parts';

/** The way to do a step: the real form with sensible values filled in, or the fix that is offered. @rules GUI-02 */
export function SerialWork({ step, guide, facts }: SerialStepProps) {
  const t = useTranslations('guide');
  const current = step.state === 'current';
  const part = (key: 'unit' | 'itemClass' | 'warehouse', made: Named | null, label: string, href: string): Part => ({
    ...{ key, made, label, href },
  });
  const unit = part('unit', facts.unit, t('L0.unit', { code: 'PCS' }), SERIAL_LINKS.unit(t('S0.unitName')));
  const itemClass = part('itemClass', facts.itemClass, t('L0.itemClass', { code: 'FIN' }), SERIAL_LINKS.itemClass(t('S0.className')));
  const warehouse = part('warehouse', facts.warehouse, t('L0.warehouse', { code: 'WH1' }), SERIAL_LINKS.warehouse(t('L0.warehouseName')));
  const blocked = step.hint !== null;
  switch (step.key) {
    case 'S0':
      return <Parts parts={[unit, itemClass, warehouse]} current={current} />;
    case 'S1':
      return facts.codeType ? null : <Action href={SERIAL_LINKS.codeType(t('S1.codeName'))} label={t('S1.action')} current={current} />;
    case 'S2':
      if (step.hint?.kind === 'unitAndClass') return <Parts parts={[unit, itemClass]} current={current} />;
      return facts.item || blocked ? null : (
        <Action href={SERIAL_LINKS.item(t('S2.itemName'), facts)} label={t('S2.action')} current={current} />
      );
    case 'S3':
      return blocked ? null : <Templates {...{ step, guide, facts }} />;
    case 'S4':
      return facts.load || blocked ? null : <Action href={SERIAL_LINKS.load(facts, guide.pair)} label={t('S4.action')} current={current} />;
    case 'S5':
      return facts.unload || blocked ? null : (
        <Action href={SERIAL_LINKS.unload(facts, guide.pair)} label={t('S5.action')} current={current} />
      );
    case 'S6':
      return facts.gone && !blocked ? (
        <Action href={`/serials/${facts.gone.id}`} label={t('S6.action', { code: facts.gone.code })} current={current} />
      ) : null;
  }
}

/** A template of each kind, or what the existing ones lack. */
function Templates({ step, guide, facts }: Pick<SerialStepProps, 'step' | 'guide' | 'facts'>) {
  const t = useTranslations('guide');
  const needed = guide.fixes.filter(({ needed: isNeeded }) => isNeeded);
  const load = guide.pair?.load ?? facts.templates.find(({ type }) => type === 'LOAD') ?? null;
  const place = load?.warehouseId ?? facts.templates[0]?.warehouseId ?? facts.warehouse?.id;
  const unload = guide.pair?.unload ?? facts.templates.find(({ type, warehouseId }) => type === 'UNLOAD' && warehouseId === place) ?? null;
  const part = (type: 'LOAD' | 'UNLOAD', made: Named | null, label: string, name: string): Part => ({
    key: type,
    made,
    lacking: needed.some(({ template }) => template.id === made?.id),
    label,
    href: SERIAL_LINKS.template(type, name, place),
  });
  const parts = [part('LOAD', load, t('L3.load'), t('L3.loadName')), part('UNLOAD', unload, t('L3.unload'), t('L3.unloadName'))];
  return (
    <>
      <Parts parts={parts} current={step.state === 'current' && needed.length === 0} />
      {guide.fixes.map((fix) => (
        <FixTemplate key={fix.template.id} fix={fix} />
      ))}
    </>
  );
}
