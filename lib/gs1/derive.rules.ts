import type { Day } from '../kernel/day';
import type { Gs1Derived, Gs1Element } from './gs1.types';

/**
 * What sound elements say about goods; of a repeated identifier the first counts.
 * @rules GS1-22
 */
export function derive(elements: readonly Gs1Element[]): Gs1Derived {
  const byAi = new Map<string, Gs1Element>();
  for (const element of elements) if (!byAi.has(element.ai)) byAi.set(element.ai, element);
  const first = (...ais: string[]): Gs1Element | undefined => {
    const ai = ais.find((each) => byAi.has(each));
    return ai === undefined ? undefined : byAi.get(ai);
  };
  const value = (...ais: string[]): string | null => first(...ais)?.value ?? null;
  const day = (...ais: string[]): Day | null => {
    const meaning = first(...ais)?.interpreted;
    return meaning?.kind === 'day' ? meaning.day : null;
  };
  const number = (element: Gs1Element | undefined): string | null =>
    element?.interpreted?.kind === 'number' ? element.interpreted.number : null;
  return {
    gtin: value('01', '03') ?? value('8006')?.slice(0, 14) ?? null,
    contentGtin: value('02') ?? value('8026')?.slice(0, 14) ?? null,
    lot: value('10'),
    serial: value('21'),
    expiry: day('17', '7003'),
    bestBefore: day('15'),
    production: day('11', '8008'),
    packed: day('13'),
    sellBy: day('16'),
    count: number(first('30', '37')),
    netWeight: number(elements.find(({ ai }) => ai.startsWith('310'))),
    sscc: value('00'),
    gln: value('414'),
    glnExtension: value('254'),
  };
}
