import { AI_TABLE } from './ai-table.rules';
import type { Gs1Element, Gs1Problem } from './gs1.types';

/** The identifier itself and the patterns that it answers to: 3103 is `310n` and `31nn` too. */
const patternsOf = (ai: string): string[] => (ai.length === 4 ? [ai, `${ai.slice(0, 3)}n`, `${ai.slice(0, 2)}nn`] : [ai]);

const about = (
  element: Gs1Element,
  code: Gs1Problem['code'],
  severity: Gs1Problem['severity'],
  params: Gs1Problem['params'],
): Gs1Problem => ({
  ai: element.ai,
  code,
  severity,
  offset: element.offset,
  params,
});

/** The same identifier twice with two values. */
function repeated(elements: readonly Gs1Element[]): Gs1Problem[] {
  const first = new Map<string, string>();
  return elements.flatMap((element) => {
    const before = first.get(element.ai);
    if (before === undefined) first.set(element.ai, element.value);
    return before === undefined || before === element.value ? [] : [about(element, 'E_GS1_REPEATED', 'error', { old: before })];
  });
}

/** An identifier that bars one which is there; a pattern does not bar its own identifier. */
function barred(element: Gs1Element, present: ReadonlyMap<string, ReadonlySet<string>>): Gs1Problem[] {
  const others = (AI_TABLE.get(element.ai)?.bars ?? []).flatMap((bar) => [...(present.get(bar) ?? [])]);
  const other = others.find((ai) => ai !== element.ai);
  return other === undefined ? [] : [about(element, 'E_GS1_BARS', 'error', { wanted: other })];
}

function lacking(element: Gs1Element, present: ReadonlyMap<string, unknown>, alone: boolean): Gs1Problem[] {
  const needs = AI_TABLE.get(element.ai)?.needs;
  const holds = !needs || needs.some((group) => group.split('+').every((ai) => present.has(ai)));
  return holds ? [] : [about(element, 'E_GS1_NEEDS', alone ? 'warning' : 'error', { wanted: needs.join(', ') })];
}

/**
 * What the identifiers on the same goods say against each other. What lacks its companion is no error while it may stand on another symbol.
 * @param whole true when these are all symbols of the goods
 * @rules GS1-10, GS1-11
 */
export function associationProblems(elements: readonly Gs1Element[], whole = false): Gs1Problem[] {
  const present = new Map<string, Set<string>>();
  for (const { ai } of elements) {
    for (const pattern of patternsOf(ai)) present.set(pattern, (present.get(pattern) ?? new Set()).add(ai));
  }
  const once = [...new Map(elements.map((element) => [element.ai, element])).values()];
  return [
    ...repeated(elements),
    ...once.flatMap((element) => barred(element, present)),
    ...once.flatMap((element) => lacking(element, present, !whole)),
  ];
}
