import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, sum } from '../kernel/quantity';
import { type EventNode, nodeIdOf, planLinks } from './link.rules';

const lot = (id: string, quantity: string, itemId = 'p'): EventNode => ({
  itemId,
  lotId: id,
  serialId: null,
  entryId: `e-${id}`,
  quantity,
});
const piece = (id: string, itemId = 'p'): EventNode => ({ itemId, lotId: null, serialId: id, entryId: `e-${id}`, quantity: '1' });
const shown = (links: ReturnType<typeof planLinks>) =>
  links.map(({ input, output, quantity }) => `${nodeIdOf(input)}→${nodeIdOf(output)} ${quantity}`);

describe('links of a transformation', () => {
  test('[TRACE-03] the example of the specification', () => {
    const links = planLinks({ inputs: [lot('A1', '50', 'a'), lot('B7', '30', 'b')], outputs: [lot('P1', '60'), lot('P2', '40')] });
    expect(shown(links)).toEqual(['A1→P1 30', 'A1→P2 20', 'B7→P1 18', 'B7→P2 12']);
  });

  test('[TRACE-03] taking apart: each component item shows the full quantity of the parent', () => {
    const links = planLinks({ inputs: [lot('F1', '10', 'f')], outputs: [lot('C1', '20', 'c'), lot('D1', '4', 'd'), lot('D2', '6', 'd')] });
    expect(shown(links)).toEqual(['F1→C1 10', 'F1→D1 4', 'F1→D2 6']);
  });

  test('[TRACE-12] a mapped piece links to its piece alone, the others to every output', () => {
    const links = planLinks({
      inputs: [piece('i1', 'i'), piece('i2', 'i')],
      outputs: [piece('o1'), piece('o2')],
      pairs: new Map([['i1', 'o2']]),
    });
    expect(shown(links)).toEqual(['i1→o2 1', 'i2→o1 0.5', 'i2→o2 0.5']);
  });

  test('[TRACE-03] what has neither lot nor number is no node', () => {
    expect(planLinks({ inputs: [{ ...lot('', '5', 'x'), lotId: null }], outputs: [lot('P1', '1')] })).toEqual([]);
  });

  test('[TRACE-03] the links of an input to the outputs of one item add up to its quantity, whatever the rounding', () => {
    const quantity = fc.integer({ min: 1, max: 10_000_000 }).map((n) => String(n / 1_000));
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 8 }), fc.array(quantity, { minLength: 1, maxLength: 8 }), (ins, outs) => {
        const inputs = ins.map((q, index) => lot(`i${index}`, q, 'in'));
        const links = planLinks({ inputs, outputs: outs.map((q, index) => lot(`o${index}`, q, index % 2 ? 'x' : 'y')) });
        for (const input of inputs)
          for (const item of ['x', 'y']) {
            const mine = links.filter((link) => link.input === input && link.output.itemId === item);
            if (mine.length > 0) expect(compare(sum(mine.map((link) => link.quantity)), input.quantity)).toBe(0);
          }
      }),
    );
  });
});
