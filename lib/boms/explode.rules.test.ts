import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, minimum, multiply, sum, ZERO } from '../kernel/quantity';
import type { AlternativeFacts, BomFacts, ComponentFacts, ComponentNeed } from './bom.types';
import { asLines, coverNeeds, explode, stockKey } from './explode.rules';

const component = (itemId: string, quantity: string, rest: Partial<ComponentFacts> = {}): ComponentFacts => ({
  id: `row-${itemId}`,
  itemId,
  variantId: null,
  code: itemId,
  description: itemId,
  lotManaged: true,
  serialManaged: false,
  withdrawalType: 'FIFO',
  uom: 'KG',
  quantity,
  factor: null,
  decimals: 3,
  whole: false,
  fixed: false,
  scrapPct: '0',
  validFrom: null,
  validTo: null,
  movable: true,
  phantom: false,
  alternatives: [],
  ...rest,
});
const bom = (itemId: string, components: ComponentFacts[], parentQty = '1'): BomFacts => ({
  id: `bom-${itemId}`,
  itemId,
  variantId: null,
  itemCode: itemId,
  code: '1',
  parentQty,
  components,
});
const alternative = (itemId: string, rest: Partial<AlternativeFacts> = {}): AlternativeFacts => ({
  itemId,
  variantId: null,
  code: itemId,
  uom: 'KG',
  lotManaged: true,
  serialManaged: false,
  withdrawalType: 'FIFO',
  ratio: '1',
  decimals: 3,
  whole: false,
  ...rest,
});
const explosionOf = (quantity: string, top: BomFacts, inner: BomFacts[] = []) =>
  explode({
    bom: top,
    quantity,
    date: '2025-03-10',
    mode: 'DIVIDE',
    bomOf: (itemId) => inner.find((each) => each.itemId === itemId) ?? null,
  });
const amounts = (needs: readonly { readonly code: string; readonly quantity: string }[]) =>
  needs.map(({ code, quantity }) => `${quantity} ${code}`);
const stock = (lines: Record<string, string>) => new Map(Object.entries(lines).map(([item, quantity]) => [stockKey(item, null), quantity]));

describe('quantities of components', () => {
  test('[BOM-03] parent ÷ parent quantity × component × scrap', () => {
    const top = bom('F', [component('C', '2', { scrapPct: '10' }), component('D', '0.5')], '4');
    expect(amounts(explosionOf('10', top))).toEqual(['5.5 C', '1.25 D']);
  });
  test('[BOM-03] a fixed component is not multiplied by the parent quantity', () => {
    expect(amounts(explosionOf('10', bom('F', [component('C', '2', { fixed: true, scrapPct: '50' })], '4')))).toEqual(['3 C']);
  });
  test('[BOM-03] half up at the decimals of the unit, whole pieces up', () => {
    const top = bom('F', [component('C', '1', { decimals: 2 }), component('S', '1', { decimals: 0, whole: true })], '3');
    expect(amounts(explosionOf('1', top))).toEqual(['0.33 C', '1 S']);
    expect(amounts(explosionOf('3', top))).toEqual(['1 C', '1 S']);
    expect(amounts(explosionOf('1', bom('F', [component('C', '0.005', { decimals: 2 })])))).toEqual(['0.01 C']);
  });
  test('[BOM-03] [UOM-02] a unit of usage becomes the main unit', () => {
    const top = bom('F', [component('C', '2', { factor: '12.5' })]);
    expect(amounts(explosionOf('3', top))).toEqual(['75 C']);
    expect(amounts(explode({ bom: top, quantity: '3', date: '2025-03-10', mode: 'MULTIPLY', bomOf: () => null }))).toEqual(['0.48 C']);
  });
  test('[BOM-04] only what is valid on the day and movable', () => {
    const parts = [
      component('A', '1', { validTo: '2025-03-09' }),
      component('B', '1', { validFrom: '2025-03-10', validTo: '2025-03-10' }),
      component('C', '1', { validFrom: '2025-03-11' }),
      component('D', '1', { movable: false }),
    ];
    expect(amounts(explosionOf('1', bom('F', parts)))).toEqual(['1 B']);
  });
});

describe('phantoms', () => {
  const phantom = (itemId: string, quantity: string) => component(itemId, quantity, { phantom: true });
  test('[BOM-05] are replaced by their own components over every level, without rounding between', () => {
    const inner = [bom('P', [phantom('Q', '1')], '3'), bom('Q', [component('C', '9')])];
    expect(amounts(explosionOf('1', bom('F', [phantom('P', '1')]), inner))).toEqual(['3 C']);
  });
  test('[BOM-05] equal components of two phantoms are one need', () => {
    const inner = [bom('P', [component('C', '12')]), bom('Q', [component('C', '12'), component('D', '1')])];
    expect(amounts(explosionOf('1', bom('F', [phantom('P', '1'), phantom('Q', '1')]), inner))).toEqual(['24 C', '1 D']);
  });
  test('[BOM-05] one without a version on the day is refused', () => {
    expect(() => explosionOf('1', bom('F', [phantom('P', '1')]))).toThrow(
      expect.objectContaining({ code: 'E_NO_BOM', params: { item: 'P' } }),
    );
  });
  test('[BOM-05] a circle is refused with its path', () => {
    const inner = [bom('P', [phantom('Q', '1')]), bom('Q', [phantom('P', '1')])];
    expect(() => explosionOf('1', bom('F', [phantom('P', '1')]), inner)).toThrow(
      expect.objectContaining({ code: 'E_BOM_CYCLE', params: { path: 'F › P › Q › P' } }),
    );
  });
  test('[BOM-05] a fixed phantom is needed once, whatever the parent quantity', () => {
    const inner = [bom('P', [component('C', '4')], '2')];
    expect(amounts(explosionOf('50', bom('F', [component('P', '1', { phantom: true, fixed: true })]), inner))).toEqual(['2 C']);
  });

  const share = fc.integer({ min: 1, max: 12 });
  test('[BOM-05] a phantom gives what its components inside the parent would give', () => {
    fc.assert(
      fc.property(share, share, share, share, fc.integer({ min: 0, max: 40 }), (parent, per, inside, innerParent, scrap) => {
        const part = { scrapPct: String(scrap), decimals: 6 };
        const nested = explosionOf(String(parent), bom('F', [phantom('P', String(per))]), [
          bom('P', [component('C', String(inside), part)], String(innerParent)),
        ]);
        const flat = explosionOf(
          String(parent),
          bom('F', [component('C', multiply(String(per), String(inside)), part)], String(innerParent)),
        );
        expect(amounts(nested)).toEqual(amounts(flat));
      }),
    );
  });
});

describe('alternatives', () => {
  const needs = explosionOf('10', bom('F', [component('C', '2', { alternatives: [alternative('ALT1'), alternative('ALT2')] })]));
  const usable = stock({ C: '15', ALT1: '10', ALT2: '30' });

  test('[BOM-08] the example: refused, whole, mixed', () => {
    const refused = coverNeeds(needs, usable, { mode: 'NONE' });
    expect(refused.shortages).toEqual([{ itemId: 'C', variantId: null, code: 'C', uom: 'KG', need: '20', usable: '15', missing: '5' }]);
    expect(amounts(refused.lines)).toEqual(['20 C']);
    const whole = coverNeeds(needs, usable, { mode: 'WHOLE' });
    expect([amounts(whole.lines), whole.shortages]).toEqual([['20 ALT2'], []]);
    expect(whole.lines[0]?.insteadOf).toEqual(['C']);
    const mixed = coverNeeds(needs, usable, { mode: 'MIXED' });
    expect([amounts(mixed.lines), mixed.shortages]).toEqual([['15 C', '5 ALT1'], []]);
  });
  test('[BOM-08] the ratio says how much of the alternative stands for one of the component', () => {
    const [need] = explosionOf('10', bom('F', [component('C', '1', { alternatives: [alternative('A', { ratio: '1.5' })] })]));
    expect(amounts(coverNeeds(need ? [need] : [], stock({ A: '15' }), { mode: 'WHOLE' }).lines)).toEqual(['15 A']);
    expect(coverNeeds(need ? [need] : [], stock({ A: '14' }), { mode: 'WHOLE' }).shortages).toHaveLength(1);
    expect(amounts(coverNeeds(need ? [need] : [], stock({ C: '4', A: '9' }), { mode: 'MIXED' }).lines)).toEqual(['4 C', '9 A']);
  });
  test('[BOM-08] nothing covers all: the component is short by the rest', () => {
    const { lines, shortages } = coverNeeds(needs, stock({ C: '1', ALT1: '2', ALT2: '3' }), { mode: 'MIXED' });
    expect(shortages).toEqual([{ itemId: 'C', variantId: null, code: 'C', uom: 'KG', need: '20', usable: '1', missing: '14' }]);
    expect(amounts(lines)).toEqual(['15 C', '2 ALT1', '3 ALT2']);
  });
  test('[BOM-05] needs share the stock: what one took the next does not count on', () => {
    const two: ComponentNeed[] = ['X', 'Y'].map((code) => ({
      itemId: code,
      variantId: null,
      code,
      uom: 'KG',
      quantity: '8',
      alternatives: [alternative('ALT')],
      decimals: 3,
      whole: false,
      lotManaged: true,
      serialManaged: false,
      withdrawalType: 'FIFO',
    }));
    const { lines, shortages } = coverNeeds(two, stock({ ALT: '10' }), { mode: 'WHOLE' });
    expect(amounts(lines)).toEqual(['8 ALT', '8 Y']);
    expect(shortages.map(({ code }) => code)).toEqual(['Y']);
  });
  test('[POST-10] what may go below zero is never short', () => {
    const cover = coverNeeds(needs, stock({}), { mode: 'NONE', unlimited: new Set([stockKey('C', null)]) });
    expect([amounts(cover.lines), cover.shortages]).toEqual([['20 C'], []]);
  });

  const quantity = fc.integer({ min: 0, max: 60 }).map(String);
  test('[BOM-08] never more than there is, and all of the need or a shortage', () => {
    fc.assert(
      fc.property(
        quantity,
        quantity,
        quantity,
        fc.integer({ min: 1, max: 60 }).map(String),
        fc.constantFrom('WHOLE' as const, 'MIXED' as const),
        (c, a, b, need, mode) => {
          const wanted: ComponentNeed = {
            itemId: 'C',
            variantId: null,
            code: 'C',
            uom: 'KG',
            quantity: need,
            alternatives: [alternative('A'), alternative('B')],
            decimals: 3,
            whole: false,
            lotManaged: true,
            serialManaged: false,
            withdrawalType: 'FIFO',
          };
          const there = stock({ C: c, A: a, B: b });
          const { lines, shortages } = coverNeeds([wanted], there, { mode });
          expect(sum(lines.map((line) => line.quantity))).toBe(need);
          if (shortages.length === 0)
            for (const line of lines) expect(compare(line.quantity, there.get(stockKey(line.itemId, null)) ?? ZERO)).toBeLessThanOrEqual(0);
          else if (mode === 'MIXED') expect(add(sum([...there.values()]), shortages[0]?.missing ?? ZERO)).toBe(need);
          if (mode === 'MIXED') expect(shortages.length > 0).toBe(compare(sum([...there.values()]), need) < 0);
        },
      ),
    );
  });
  test('[BOM-07 part] components that are loaded are the needs themselves', () => {
    expect(amounts(asLines(needs))).toEqual(['20 C']);
    expect(minimum(divide('1', '3', 2), '1')).toBe('0.33');
  });
});
