import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxDay, minDay } from '../kernel/day';
import { operators as en } from '../i18n/operators/en';
import { operators as it_ } from '../i18n/operators/it';
import { LOT_OPERATORS } from '../lots/lot-operators';
import { lotFilters } from '../lots/lot-register.params';
import { MOVEMENT_OPERATORS } from '../movements/movement-operators';
import { movementRegisterParams } from '../movements/movement-register.params';
import { RECORD_OPERATORS } from '../record-register/record-operators';
import { recordRegisterParams } from '../record-register/record-register.params';
import { SERIAL_OPERATORS } from '../serials/serial-operators';
import { serialFilters } from '../serials/serial-register.params';
import { STOCK_OPERATORS } from '../stock-view/stock-operators';
import { stockViewParams } from '../stock-view/stock-view.params';
import { addressOf, operatorParams, readOperators, writeOperators } from './operators.rules';
import type { Asked, Operator, Operators } from './operators.types';

const WH1 = '019a0000-0000-7000-8000-000000000001';
const WH2 = '019a0000-0000-7000-8000-000000000002';
const [L1, L2] = ['019a0000-0000-7000-8000-000000000011', '019a0000-0000-7000-8000-000000000012'];
const coded = {
  warehouses: [
    { id: WH1, code: 'WH1' },
    { id: WH2, code: 'WH 2' },
  ],
  templates: [
    { id: L1, code: 'WH1/L01' },
    { id: L2, code: 'WH 2/L01' },
  ],
};
const told = { today: '2026-11-30', own: en, all: [en, it_], coded };
const read = (text: string, operators: Operators = LOT_OPERATORS) => readOperators(text, operators, told);
const asked = (text: string, operators?: Operators) => read(text, operators)?.asked;

const LISTS = {
  lots: [LOT_OPERATORS, lotFilters],
  serials: [SERIAL_OPERATORS, serialFilters],
  records: [RECORD_OPERATORS, recordRegisterParams],
  movements: [MOVEMENT_OPERATORS, movementRegisterParams],
  stock: [STOCK_OPERATORS, stockViewParams],
} as const;

describe('filters typed into the search field', () => {
  it('[UI-01 part] become the same filters as the chips, and what is left is searched for', () => {
    expect(read('oak status:held expires:<30d old')).toEqual({ asked: { held: ['1'], expiry: ['d30'] }, rest: 'oak old' });
    expect(asked('status:quarantine')).toEqual({ status: ['kind:QUARANTINE'] });
    expect(asked('supplier:"Mill of the North" supplier-lot:none')).toEqual({ supplier: ['Mill of the North'], supplierLot: ['-'] });
  });

  it('several values of one filter stand behind one colon', () => {
    expect(asked('status:QUA,"released",none')).toEqual({ status: ['QUA', 'released', '-'] });
    expect(asked('status:QUA status:BLK')).toEqual({ status: ['QUA', 'BLK'] });
    expect(asked('warehouse:wh1,"WH 2"', RECORD_OPERATORS)).toEqual({ warehouse: [WH1, WH2] });
  });

  it('a code of a template is that of every warehouse, unless the warehouse stands before it', () => {
    expect(asked('template:L01', RECORD_OPERATORS)).toEqual({ template: [L1, L2] });
    expect(asked('template:WH1/L01', RECORD_OPERATORS)).toEqual({ template: [L1] });
  });

  it.each([
    ['<45d', { expiryFrom: ['2026-11-30'], expiryTo: ['2027-01-14'] }],
    ['<30g', { expiry: ['d30'] }],
    ['>30d', { expiryFrom: ['2026-12-31'] }],
    ['2026-12', { expiryFrom: ['2026-12-01'], expiryTo: ['2026-12-31'] }],
    ['2027', { expiryFrom: ['2027-01-01'], expiryTo: ['2027-12-31'] }],
    ['<2026-12', { expiryTo: ['2026-11-30'] }],
    ['<=2026-12-05', { expiryTo: ['2026-12-05'] }],
    ['>2026-12', { expiryFrom: ['2027-01-01'] }],
    ['2026-12-01..2027-01', { expiryFrom: ['2026-12-01'], expiryTo: ['2027-01-31'] }],
    ['expired', { expiry: ['expired'] }],
  ])('expires:%s', (value, filters) => expect(asked(`expires:${value}`)).toEqual(filters));

  it('days of the past count back', () => {
    expect(asked('date:<7d', RECORD_OPERATORS)).toEqual({ from: ['2026-11-23'], to: ['2026-11-30'] });
    expect(asked('started:>7d')).toEqual({ startTo: ['2026-11-22'] });
  });

  it('Italian words are read on English pages and the other way round', () => {
    expect(asked('stato:quarantena scade:<30g fornitore:Molino')).toEqual({
      status: ['kind:QUARANTINE'],
      expiry: ['d30'],
      supplier: ['Molino'],
    });
  });

  it('what is no operator is searched for as it stands', () => {
    for (const text of ['oak', 'color:red', '"status:held"', 'expires:soon', 'warehouse:', 'a:b:c', ':', '']) expect(read(text)).toBeNull();
    expect(read('color:red status:held')).toEqual({ asked: { held: ['1'] }, rest: 'color:red' });
    expect(asked('warehouse:WH1,WH9', RECORD_OPERATORS)).toBeUndefined();
  });

  it('the address keeps the filters that were there and begins at its first page', () => {
    const found = read('status:QUA oak');
    const before: Asked = { q: ['status:QUA oak'], view: ['all'], status: ['BLK'], after: ['x'], page: ['3'], open: [WH1] };
    if (!found) throw new Error('nothing was read');
    expect(addressOf('/lots', before, found)).toBe('/lots?view=all&status=QUA&q=oak');
  });
});

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[A-Za-z0-9%_./-]{1,12}$/).filter((text) => text.trim() !== '' && text !== '-');

/** Values that an operator can set, as the pages set them. */
function valuesOf(operator: Operator): fc.Arbitrary<Asked> {
  const worded = 'values' in operator && operator.values ? Object.values(operator.values) : [];
  const one = worded.map(([param, value]) => fc.constant<Asked>({ [param]: [value] }));
  if (operator.kind === 'text') return word.map((text) => ({ [operator.param]: [text] }));
  if (operator.kind === 'coded')
    return fc
      .subarray([...(operator.of === 'warehouses' ? [WH1, WH2] : [L1, L2])], { minLength: 1 })
      .map((ids) => ({ [operator.param]: ids }));
  if (operator.kind === 'days') {
    const range = fc.tuple(days, days).map(([a, b]): Asked => ({ [operator.from]: [minDay(a, b)], [operator.to]: [maxDay(a, b)] }));
    return fc.oneof(
      range,
      days.map((day): Asked => ({ [operator.to]: [day] })),
      ...one,
    );
  }
  const { free } = operator;
  return fc.oneof(...one, ...(free ? [fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((all): Asked => ({ [free]: all }))] : []));
}

describe.each(Object.entries(LISTS))('the operators of the %s', (_list, [operators, params]) => {
  it('have a word of their own in each language', () => {
    for (const { names, values } of [en, it_] as const) {
      const known: Readonly<Record<string, string>> = names;
      const words = Object.keys(operators).map((key) => known[key]);
      expect(words).not.toContain(undefined);
      expect(new Set(words).size).toBe(words.length);
      for (const operator of Object.values(operators)) {
        const valueWords =
          'values' in operator && operator.values ? Object.keys(operator.values).map((key) => Reflect.get(values, key)) : [];
        expect(valueWords).not.toContain(undefined);
        expect(new Set(valueWords).size).toBe(valueWords.length);
      }
    }
  });

  it('set parameters that the list has', () => {
    expect(operatorParams(operators).filter((param) => !(param in params.shape))).toEqual([]);
  });

  it.each([
    ['English', en],
    ['Italian', it_],
  ])('what is written in %s is read again as the same filters', (_language, own) => {
    const filters = fc
      .subarray(Object.values(operators))
      .chain((some) => fc.tuple(...some.map(valuesOf)))
      .map((all) => Object.assign({}, ...all) as Asked);
    fc.assert(
      fc.property(filters, (before) => {
        const text = writeOperators({ ...before, q: ['oak'] }, operators, { ...told, own });
        const again = readOperators(text, operators, told);
        const sorted = (asked: Asked) => Object.fromEntries(Object.entries(asked).map(([name, values]) => [name, [...values].sort()]));
        expect(sorted(again?.asked ?? {})).toEqual(sorted(before));
        if (again) expect(again.rest).toBe('oak');
      }),
    );
  });
});
