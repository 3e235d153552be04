import { isPositive } from '../kernel/quantity';
import type { SoftReason } from '../availability/withdrawal.rules';
import { missingForLots } from '../templates/template.rules';
import type { FlagForLots, TemplateType } from '../templates/template.types';
import type { GuideFacts, GuideLot, GuideTemplate } from './guide.types';

export const GUIDE_STEPS = ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const;
export type GuideStepKey = (typeof GUIDE_STEPS)[number];

export type LotReason = Extract<SoftReason, 'STATUS' | 'NOT_SELLABLE' | 'EXPIRED'> | 'CLOSED' | 'NO_STOCK';

/** What keeps a step from being done now, and is not the step itself. */
export type GuideHint =
  | { readonly kind: 'lotsOff' | 'yearMissing' | 'periodClosed' | 'unitAndClass' }
  | { readonly kind: 'itemPhantom' | 'itemMoved'; readonly item: string; readonly id: string }
  | { readonly kind: 'after'; readonly step: GuideStepKey }
  | { readonly kind: 'lot'; readonly lot: string; readonly reasons: readonly LotReason[] };

export type GuideStep = { readonly key: GuideStepKey; readonly state: 'done' | 'current' | 'open'; readonly hint: GuideHint | null };

/** A template that would do, and the switches it lacks: those that are needed, and the one that is advised. */
export type TemplateFix = { readonly template: GuideTemplate; readonly flags: readonly FlagForLots[]; readonly needed: boolean };
export type TemplatePair = { readonly load: GuideTemplate; readonly unload: GuideTemplate };

export type Guide = {
  readonly steps: readonly GuideStep[];
  readonly done: number;
  readonly complete: boolean;
  readonly pair: TemplatePair | null;
  readonly fixes: readonly TemplateFix[];
  readonly missingType: TemplateType | null;
};

const isReady = (template: GuideTemplate): boolean => template.visibleLogistics && template.lotManagement;

/** One load and one unload template of one warehouse, both of which pass. */
function pairOf(templates: readonly GuideTemplate[], passes: (template: GuideTemplate) => boolean): TemplatePair | null {
  for (const load of templates.filter((one) => one.type === 'LOAD' && passes(one))) {
    const unload = templates.find((one) => one.type === 'UNLOAD' && one.warehouseId === load.warehouseId && passes(one));
    if (unload) return { load, unload };
  }
  return null;
}

/**
 * What the templates lack, switch by switch, for the pair that is ready or would be nearest: nothing is changed here, the person sees
 * the list and decides. Traceability is advised, not needed.
 * @rules GUI-02
 */
export function templateFixes(templates: readonly GuideTemplate[]): TemplateFix[] {
  const pair = pairOf(templates, isReady) ?? pairOf(templates, () => true);
  const looked = pair ? [pair.load, pair.unload] : templates.slice(0, 2);
  return looked
    .map((template) => ({ template, flags: missingForLots(template), needed: !isReady(template) }))
    .filter(({ flags }) => flags.length > 0);
}

/** Why nothing may be taken from the lot today; empty when something may. @rules WTH-01 */
export function lotReasons(lot: GuideLot, today: string): LotReason[] {
  const holds: Record<LotReason, boolean> = {
    CLOSED: lot.closed,
    NO_STOCK: !lot.closed && !isPositive(lot.onHand),
    STATUS: lot.excludes,
    NOT_SELLABLE: !lot.sellable,
    EXPIRED: lot.usableUntil !== null && lot.usableUntil < today,
  };
  return (['CLOSED', 'NO_STOCK', 'STATUS', 'NOT_SELLABLE', 'EXPIRED'] as const).filter((reason) => holds[reason]);
}

/** Which step is done, by the data alone (domain 4.1). @rules GUI-01 */
function doneSteps(facts: GuideFacts, pair: TemplatePair | null): Record<GuideStepKey, boolean> {
  return {
    L0: facts.lotsOn && facts.periodOpen && facts.warehouse !== null,
    L1: facts.codeType !== null,
    L2: facts.item !== null,
    L3: pair !== null,
    L4: facts.load !== null,
    L5: facts.unload !== null,
    L6: facts.load !== null && facts.unload !== null && (facts.lot?.opened ?? false),
  };
}

function posting(facts: GuideFacts, done: Record<GuideStepKey, boolean>, needs: readonly GuideStepKey[]): GuideHint | null {
  if (!facts.lotsOn) return { kind: 'lotsOff' };
  if (!facts.yearKnown) return { kind: 'yearMissing' };
  if (!facts.periodOpen) return { kind: 'periodClosed' };
  const before = needs.find((step) => !done[step]);
  return before ? { kind: 'after', step: before } : null;
}

/** What stands in the way of each step that is not done. */
function hintOf(key: GuideStepKey, facts: GuideFacts, done: Record<GuideStepKey, boolean>): GuideHint | null {
  if (done[key]) return null;
  if (key === 'L0')
    return facts.lotsOn
      ? facts.yearKnown
        ? facts.periodOpen
          ? null
          : { kind: 'periodClosed' }
        : { kind: 'yearMissing' }
      : { kind: 'lotsOff' };
  if (key === 'L2') {
    if (facts.unit === null || facts.itemClass === null) return { kind: 'unitAndClass' };
    const other = facts.otherItem;
    if (other?.phantom || other?.moved) return { kind: other.phantom ? 'itemPhantom' : 'itemMoved', item: other.code, id: other.id };
    return done.L1 ? null : { kind: 'after', step: 'L1' };
  }
  if (key === 'L3') return facts.warehouse === null ? { kind: 'after', step: 'L0' } : null;
  if (key === 'L4') return posting(facts, done, ['L2', 'L3']);
  if (key === 'L5') {
    const reasons = facts.lot ? lotReasons(facts.lot, facts.today) : [];
    return posting(facts, done, ['L4']) ?? (reasons.length > 0 && facts.lot ? { kind: 'lot', lot: facts.lot.code, reasons } : null);
  }
  return key === 'L6' && !done.L4 ? { kind: 'after', step: 'L4' } : key === 'L6' && !done.L5 ? { kind: 'after', step: 'L5' } : null;
}

/**
 * The guide for lots from the facts alone, never from ticks: steps done, the first one that is not in work, hints for those that are
 * blocked. Voiding the load opens L4, L5 and L6 again.
 * @rules GUI-01, GUI-02
 */
export function planGuide(facts: GuideFacts): Guide {
  const pair = pairOf(facts.templates, isReady);
  const done = doneSteps(facts, pair);
  const current = GUIDE_STEPS.find((key) => !done[key]);
  const steps = GUIDE_STEPS.map(
    (key): GuideStep => ({ key, state: done[key] ? 'done' : key === current ? 'current' : 'open', hint: hintOf(key, facts, done) }),
  );
  const has = (type: TemplateType) => facts.templates.some((template) => template.type === type);
  const missingType = has('LOAD') ? (has('UNLOAD') ? null : 'UNLOAD') : 'LOAD';
  return {
    steps,
    done: steps.filter(({ state }) => state === 'done').length,
    complete: current === undefined,
    pair,
    fixes: templateFixes(facts.templates),
    missingType,
  };
}
