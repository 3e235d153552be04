import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '../label-design.rules';
import { type LabelDesign, LABEL_SUBJECTS, TEXT_SIZES } from '../label.types';
import { DESIGNS } from '../starting-designs.types';
import { layoutLabel } from './layout.rules';

const measure = (text: string, size: number) => [...text].length * size * 0.5;

const designs = fc
  .record({
    kind: fc.constantFrom(...LABEL_SUBJECTS),
    widthMm: fc.integer({ min: 20, max: 200 }),
    heightMm: fc.integer({ min: 15, max: 200 }),
    carrier: fc.constantFrom('DATAMATRIX' as const, 'CODE128' as const, 'QR' as const),
    dpi: fc.constantFrom(203, 300, 600),
  })
  .map((given): LabelDesign => ({ ...DESIGNS.lotSmall, ...given }));

test('[LAB-05 part] symbol and texts stay on the label, the symbol has light around it, and its modules are whole dots', () => {
  fc.assert(
    fc.property(
      designs,
      fc.integer({ min: 10, max: 44 }),
      fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 7 }),
      (design, side, values) => {
        const linear = design.carrier === 'CODE128';
        const shape = { columns: linear ? side * 4 : side, rows: linear ? 1 : side, quiet: linear ? 10 : 4 };
        const known = fieldsOf(design.kind);
        const fields = values.map((value, at) => ({
          field: known[at % known.length] ?? 'HRI',
          size: TEXT_SIZES[at % 4] ?? 'NORMAL',
          word: at % 2 ? 'Word' : '',
          value,
        }));
        const { symbol, texts, tight, cut } = layoutLabel(design, fields, shape, measure);
        if (!symbol) throw new Error('no symbol');
        const dots = (symbol.module / 25.4) * design.dpi;
        expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6);
        if (tight) return;
        const light = shape.quiet * symbol.module - 1e-6;
        expect(symbol.x).toBeGreaterThanOrEqual(light);
        expect(design.widthMm - symbol.x - symbol.width).toBeGreaterThanOrEqual(light);
        if (!linear) {
          expect(symbol.y).toBeGreaterThanOrEqual(light);
          expect(design.heightMm - symbol.y - symbol.height).toBeGreaterThanOrEqual(light);
        }
        if (cut) return;
        for (const text of texts) {
          expect(text.x + measure(text.text, text.size)).toBeLessThanOrEqual(design.widthMm);
          expect(text.y).toBeLessThanOrEqual(design.heightMm);
          const beside =
            text.x >= symbol.x + symbol.width + light || text.y <= symbol.y + 1e-6 || text.y - text.size >= symbol.y + symbol.height;
          expect(beside).toBe(true);
        }
      },
    ),
  );
});

test('a code is never cut: it breaks into lines and is written whole', () => {
  const code = 'L'.repeat(50);
  const { texts } = layoutLabel(
    { ...DESIGNS.lotSmall, carrier: 'NONE' },
    [{ field: 'LOT_CODE', size: 'HUGE', word: 'Lot', value: code }],
    null,
    measure,
  );
  expect(
    texts
      .filter(({ weight }) => weight === 'bold')
      .map(({ text }) => text)
      .join(''),
  ).toBe(code);
});

test('a description that has no room says that it is cut', () => {
  const field = {
    field: 'ITEM_NAME',
    size: 'LARGE',
    word: '',
    value: 'A very long description of goods that nobody would print '.repeat(8),
  } as const;
  expect(layoutLabel({ ...DESIGNS.lotSmall, carrier: 'NONE', widthMm: 30, heightMm: 12 }, [field], null, measure).cut).toBe(true);
});
