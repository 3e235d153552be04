import { OWN_STEPS, type OwnDataFacts, type OwnStepKey } from './own-data.types';

export type OwnStep = { readonly key: OwnStepKey; readonly state: 'done' | 'skipped' | 'current' | 'open' };
export type OwnData = { readonly steps: readonly OwnStep[]; readonly settled: boolean };

/**
 * The optional steps from the facts alone: what was done counts as done also where it had been left out; the first that is neither is in
 * work, unless a guide with steps that are needed comes before.
 * @rules GUI-01
 */
export function planOwnData(facts: OwnDataFacts, afterGuide: boolean): OwnData {
  const done: Readonly<Record<OwnStepKey, boolean>> = {
    import: facts.imported !== null,
    scanner: facts.scannerTested !== null,
    label: facts.printed !== null,
  };
  const isOpen = (key: OwnStepKey) => !done[key] && !facts.skipped.includes(key);
  const current = afterGuide ? OWN_STEPS.find(isOpen) : undefined;
  const steps = OWN_STEPS.map((key): OwnStep => {
    if (done[key]) return { key, state: 'done' };
    return { key, state: isOpen(key) ? (key === current ? 'current' : 'open') : 'skipped' };
  });
  return { steps, settled: !OWN_STEPS.some(isOpen) };
}
