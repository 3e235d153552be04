import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, sum } from '../kernel/quantity';
import { type EventNode, nodeIdOf, planLinks, planLinksOfPieces } from './link.rules';

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
      mapped: { pairs: [{ input: 'i1', output: 'o2' }], told: 'INPUT' },
    });
    expect(shown(links)).toEqual(['i1→o2 1', 'i2→o1 0.5', 'i2→o2 0.5']);
  });

  test('[TRACE-12] taking apart: a piece gives the pieces that were mapped to it; those of which nothing was said come from every one', () => {
    const links = planLinks({
      inputs: [piece('f1', 'f'), piece('f2', 'f')],
      outputs: [piece('a1', 'a'), piece('a2', 'a'), piece('b1', 'b'), piece('b2', 'b'), piece('b3', 'b')],
      mapped: {
        pairs: [
          { input: 'f1', output: 'a2' },
          { input: 'f2', output: 'a1' },
          { input: 'f1', output: 'b1' },
        ],
        told: 'OUTPUT',
      },
    });
    expect(shown(links)).toEqual(['f1→a2 1', 'f1→b1 0.333333', 'f1→b2 0.333333', 'f1→b3 0.333334', 'f2→a1 1', 'f2→b2 0.5', 'f2→b3 0.5']);
  });

  test('[LFL-09] [TRACE-03] lots between which pieces change are linked by the pieces that really went from one to the other', () => {
    const holding = (node: EventNode, pieces: readonly string[]) => ({ ...node, pieces });
    const links = planLinksOfPieces(
      [holding(lot('L1', '2'), ['p1', 'p2']), holding(lot('L2', '1'), ['p3'])],
      [holding(lot('X', '2'), ['p1', 'p3']), holding(lot('Y', '1'), ['p2'])],
    );
    expect(shown(links)).toEqual(['L1→X 1', 'L1→Y 1', 'L2→X 1']);
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
