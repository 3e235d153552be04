import { expect, test } from 'vitest';
import { carriersOf, designErrors, fieldsOf, fieldsText, readFields } from './label-design.rules';
import { LABEL_SUBJECTS } from './label.types';
import { saveLabelDesignSchema } from './save-label-design.schema';
import { DESIGNS, STARTING_DESIGNS } from './starting-designs.types';

const codes = (design: Parameters<typeof designErrors>[0]) => designErrors(design).map(({ path, code }) => [path, code]);

test.each(STARTING_DESIGNS)('the ready design %s is right as it is, and passes its own form', (key) => {
  expect(designErrors(DESIGNS[key])).toEqual([]);
  const typed = { ...DESIGNS[key], description: key, isDefault: true, active: true };
  expect(saveLabelDesignSchema.parse(typed)).toMatchObject({ widthMm: DESIGNS[key].widthMm, lines: DESIGNS[key].lines });
});

test('[LAB-08] a label of a location or a record has no GS1 symbol, as it names no item; that of a transport unit has GS1-128 alone', () => {
  expect(codes({ ...DESIGNS.location, carrier: 'GS1_DATAMATRIX' })).toEqual([['carrier', 'E_LABEL_CARRIER']]);
  for (const kind of LABEL_SUBJECTS) expect(carriersOf(kind).includes('GS1_128')).toBe(['LOT', 'SERIAL', 'UNIT'].includes(kind));
  expect(carriersOf('UNIT')).toEqual(['GS1_128', 'NONE']);
});

test('a field of another kind and a field twice are pointed out, and a label with nothing on it', () => {
  const lines = [
    { field: 'LOT_CODE', size: 'LARGE' },
    { field: 'LOCATION_CODE', size: 'SMALL' },
    { field: 'LOT_CODE', size: 'SMALL' },
  ] as const;
  expect(codes({ ...DESIGNS.lotSmall, lines })).toEqual([
    ['lines.1.field', 'E_LABEL_FIELD'],
    ['lines.2.field', 'E_LABEL_FIELD'],
  ]);
  expect(codes({ ...DESIGNS.lotSmall, lines: [], carrier: 'NONE' })).toEqual([['lines', 'E_LABEL_EMPTY']]);
});

test('labels that do not fit their sheet are refused with both lengths', () => {
  expect(designErrors({ ...DESIGNS.lotSheet, sheetColumns: 4 })).toEqual([
    { path: 'sheetColumns', code: 'E_LABEL_SHEET', params: { required: '268.7', available: '210' } },
  ]);
  expect(designErrors({ ...DESIGNS.lotSmall, sheetColumns: 40 })).toEqual([]);
});

test('lines are stored as one text and read back; what is no line is left out', () => {
  for (const kind of LABEL_SUBJECTS) {
    const lines = fieldsOf(kind).map((field) => ({ field, size: 'NORMAL' }) as const);
    expect(readFields(fieldsText(lines))).toEqual(lines);
  }
  expect(readFields('LOT_CODE:LARGE NONSENSE:LARGE EXPIRY:TINY EXPIRY')).toEqual([{ field: 'LOT_CODE', size: 'LARGE' }]);
});

test.each([
  ['63.5', 63.5],
  ['63,5', 63.5],
  ['0', null],
  ['1e2', null],
  ['301', null],
  ['12.345', null],
])('%s as a width is %s', (typed, read) => {
  const parsed = saveLabelDesignSchema.safeParse({ ...DESIGNS.lotSmall, description: 'x', isDefault: false, active: true, widthMm: typed });
  expect(parsed.success ? parsed.data.widthMm : null).toBe(read);
});
