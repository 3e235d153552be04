import { missingForSerials } from '../templates/template.rules';
import type { FixedFlag, TemplateType } from '../templates/template.types';
import type { SerialGuideFacts, SerialGuideTemplate } from './serial-guide.types';

export const SERIAL_STEPS = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
export type SerialStepKey = (typeof SERIAL_STEPS)[number];

/** What keeps a step from being done now, and is not the step itself. */
export type SerialHint =
  | { readonly kind: 'lotsOff' | 'yearMissing' | 'periodClosed' | 'unitAndClass' | 'allGone' }
  | { readonly kind: 'after'; readonly step: SerialStepKey };

export type SerialStep = { readonly key: SerialStepKey; readonly state: 'done' | 'current' | 'open'; readonly hint: SerialHint | null };
export type SerialFix = { readonly template: SerialGuideTemplate; readonly flags: readonly FixedFlag[]; readonly needed: boolean };

export type SerialGuide = {
  readonly steps: readonly SerialStep[];
  readonly done: number;
  readonly complete: boolean;
  /** Something of serial numbers is there already. */
  readonly begun: boolean;
  readonly pair: { readonly load: SerialGuideTemplate; readonly unload: SerialGuideTemplate } | null;
  readonly fixes: readonly SerialFix[];
};

const isReady = (template: SerialGuideTemplate): boolean => missingForSerials(template).every((flag) => flag === 'traceability');

function pairOf(templates: readonly SerialGuideTemplate[], passes: (template: SerialGuideTemplate) => boolean): SerialGuide['pair'] {
  for (const load of templates.filter((one) => one.type === 'LOAD' && passes(one))) {
    const unload = templates.find((one) => one.type === 'UNLOAD' && one.warehouseId === load.warehouseId && passes(one));
    if (unload) return { load, unload };
  }
  return null;
}

/** What the templates lack, for the pair that is ready or would be nearest. Nothing is changed here. @rules GUI-02 */
function fixesOf(templates: readonly SerialGuideTemplate[], pair: SerialGuide['pair']): SerialFix[] {
  const nearest = pair ?? pairOf(templates, () => true);
  const first = (type: TemplateType) => templates.find((template) => template.type === type);
  const looked = nearest ? [nearest.load, nearest.unload] : [first('LOAD'), first('UNLOAD')].filter((one) => one !== undefined);
  return looked
    .map((template) => ({ template, flags: missingForSerials(template), needed: !isReady(template) }))
    .filter(({ flags }) => flags.length > 0);
}

type Done = Readonly<Record<SerialStepKey, boolean>>;

function calendar({ lotsOn, yearKnown, periodOpen }: SerialGuideFacts): SerialHint | null {
  if (!lotsOn) return { kind: 'lotsOff' };
  if (!yearKnown) return { kind: 'yearMissing' };
  return periodOpen ? null : { kind: 'periodClosed' };
}

function waiting(done: Done, needs: readonly SerialStepKey[]): SerialHint | null {
  const before = needs.find((step) => !done[step]);
  return before ? { kind: 'after', step: before } : null;
}

/** What stands in the way of a step that is not done. */
function hintOf(key: SerialStepKey, facts: SerialGuideFacts, done: Done): SerialHint | null {
  if (done[key]) return null;
  switch (key) {
    case 'S0':
      return calendar(facts);
    case 'S1':
      return null;
    case 'S2':
      return facts.unit === null || facts.itemClass === null ? { kind: 'unitAndClass' } : waiting(done, ['S1']);
    case 'S3':
      return facts.warehouse === null ? { kind: 'after', step: 'S0' } : null;
    case 'S4':
      return calendar(facts) ?? waiting(done, ['S2', 'S3']);
    case 'S5':
      return calendar(facts) ?? waiting(done, ['S4']) ?? (facts.counts.inStock === 0 ? { kind: 'allGone' } : null);
    case 'S6':
      return waiting(done, ['S4', 'S5']);
  }
}

/**
 * The guide for serial numbers from the facts alone (domain 4.2), never from ticks: steps done, the first that is not in work, hints for
 * those that are blocked. Voiding the load opens S4, S5 and S6 again.
 * @rules GUI-01, GUI-02
 */
export function planSerialGuide(facts: SerialGuideFacts): SerialGuide {
  const pair = pairOf(facts.templates, isReady);
  const done: Done = {
    S0: facts.lotsOn && facts.periodOpen && facts.warehouse !== null,
    S1: facts.codeType !== null,
    S2: facts.item !== null,
    S3: pair !== null,
    S4: facts.load !== null,
    S5: facts.load !== null && facts.unload !== null,
    S6: facts.load !== null && facts.unload !== null && (facts.gone?.opened ?? false),
  };
  const current = SERIAL_STEPS.find((key) => !done[key]);
  const steps = SERIAL_STEPS.map(
    (key): SerialStep => ({ key, state: done[key] ? 'done' : key === current ? 'current' : 'open', hint: hintOf(key, facts, done) }),
  );
  return {
    steps,
    done: steps.filter(({ state }) => state === 'done').length,
    complete: current === undefined,
    begun: done.S1 || done.S2 || done.S4,
    pair,
    fixes: fixesOf(facts.templates, pair),
  };
}
