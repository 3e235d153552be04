import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeKey } from '../kernel/code';
import { AppError } from '../kernel/errors';
import { MOST_SERIALS, nextSerialCode, parseSerials, serialSequence } from './serial-range.rules';

const fault = (reason: string, position: number, part?: string) =>
  expect.objectContaining({ code: 'E_SERIAL_RANGE', params: expect.objectContaining({ reason, position, ...(part ? { part } : {}) }) });
const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

describe('the code after a serial code', () => {
  test.each([
    ['SN-009-A', 'SN-010-A'],
    ['99', '100'],
    ['0099', '0100'],
    ['A9Z', 'A10Z'],
    ['2025-X7', '2025-X8'],
    ['ABC', 'ABC-1'],
    ['ABC-1', 'ABC-2'],
    ['', '-1'],
    ['٣', '٣-1'],
    ['9'.repeat(49), `1${'0'.repeat(49)}`],
  ])('[SER-09 part] %s is followed by %s', (code, next) => {
    expect(nextSerialCode(code)).toBe(next);
  });

  test('[SER-09 part] a number does not grow over 50 characters', () => {
    expect(refusal(() => nextSerialCode('9'.repeat(50)))).toEqual(expect.objectContaining({ code: 'E_CODE_TOO_LONG' }));
    expect(refusal(() => serialSequence(`${'X'.repeat(48)}98`, 3))).toEqual(expect.objectContaining({ code: 'E_CODE_TOO_LONG' }));
  });

  test('[SER-09] codes that exist are skipped, whatever their case', () => {
    expect(serialSequence('sn-8', 4, new Set(['SN-8', 'SN-10']))).toEqual(['sn-9', 'sn-11', 'sn-12', 'sn-13']);
    expect(serialSequence('ABC', 3)).toEqual(['ABC', 'ABC-1', 'ABC-2']);
    expect(serialSequence('SN-1', 0)).toEqual([]);
  });
});

describe('ranges in one field', () => {
  test.each([
    ['SN-010..SN-012', ['SN-010', 'SN-011', 'SN-012']],
    ['SN-010 .. 012', ['SN-010', 'SN-011', 'SN-012']],
    ['SN-010..12', ['SN-010', 'SN-011', 'SN-012']],
    ['sn-1…SN-3', ['sn-1', 'sn-2', 'sn-3']],
    ['98...101', ['98', '99', '100', '101']],
    ['SN-009-A..SN-011-A', ['SN-009-A', 'SN-010-A', 'SN-011-A']],
    ['10+3', ['10', '11', '12', '13']],
    ['SN-1 + 2', ['SN-1', 'SN-2', 'SN-3']],
    ['ABC+2', ['ABC', 'ABC-1', 'ABC-2']],
    ['7..7', ['7']],
    ['A, B ;C\nD\r\n\tE,,;', ['A', 'B', 'C', 'D', 'E']],
    ['X1, 5..6; 9+1', ['X1', '5', '6', '9', '10']],
    ['A+B', ['A+B']],
    ['  ', []],
    ['A, a', ['A', 'a']],
  ])('[SER-09 part] %j', (text, codes) => {
    expect(parseSerials(text)).toEqual(codes);
  });

  test.each([
    ['SN-010..SN-25', 'SHAPE', 1],
    ['SN-1..XX-5', 'SHAPE', 1],
    ['ABC..ABD', 'SHAPE', 1],
    ['1..2..3', 'SHAPE', 1],
    ['..5', 'SHAPE', 1],
    ['5..', 'SHAPE', 1],
    ['A1, B9..B2', 'ORDER', 5],
    ['1..1000000', 'LARGE', 1],
    ['1+100000', 'LARGE', 1],
    [`A;  1+${'9'.repeat(5000)}`, 'LARGE', 5],
    [`x\n${'9'.repeat(50)}+1`, 'LONG', 3],
    ['1..100000, A', 'LARGE', 12],
  ])('[SER-09 part] what is not understood is named with its place: %j', (text, reason, position) => {
    expect(refusal(() => parseSerials(text))).toEqual(fault(reason, position));
  });

  test('[SER-09 part] ten thousand codes are the most', () => {
    expect(parseSerials(`1..${MOST_SERIALS}`)).toHaveLength(MOST_SERIALS);
    expect(parseSerials(Array.from({ length: MOST_SERIALS }, (_, at) => `C${at}`).join('\n'))).toHaveLength(MOST_SERIALS);
  });
});

const affix = fc.stringMatching(/^[A-Z#/-]{0,8}$/);
const run = fc.record({
  before: affix,
  after: affix,
  from: fc.nat(99_999),
  width: fc.integer({ min: 1, max: 8 }),
  count: fc.integer({ min: 1, max: 60 }),
});
type RunOf = typeof run extends fc.Arbitrary<infer T> ? T : never;
const codesIn = ({ before, after, from, width, count }: RunOf): string[] =>
  Array.from({ length: count }, (_, at) => before + String(from + at).padStart(width, '0') + after);

describe('properties of ranges', () => {
  test('[SER-09 part] a sequence keeps what stands around the number, never narrows it, and never repeats', () => {
    fc.assert(
      fc.property(run, (one) => {
        const codes = serialSequence(codesIn(one)[0] ?? '', one.count);
        expect(codes).toEqual(codesIn(one));
        for (const [at, code] of codes.slice(1).entries()) expect(nextSerialCode(codes[at] ?? '')).toBe(code);
        expect(new Set(codes.map((code) => codeKey(code))).size).toBe(one.count);
      }),
    );
  });

  test('[SER-09 part] whatever is taken, as many free codes come as were asked for, in order', () => {
    fc.assert(
      fc.property(run, fc.array(fc.nat(80)), (one, offsets) => {
        const taken = new Set(
          offsets.map((offset) => codeKey(one.before + String(one.from + offset).padStart(one.width, '0') + one.after) ?? ''),
        );
        const codes = serialSequence(codesIn(one)[0] ?? '', one.count, taken);
        const all = codesIn({ ...one, count: one.count + offsets.length });
        expect(codes).toEqual(all.filter((code) => !taken.has(codeKey(code) ?? code)).slice(0, one.count));
      }),
    );
  });

  test('[SER-09 part] written as a range, as a first code and further ones, or one by one, in any mixture, it is the same', () => {
    const written = fc.tuple(run, fc.constantFrom('range', 'short', 'count', 'list'), fc.constantFrom(',', ';', '\n', ' , ', '\r\n'));
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (parts) => {
        const text = parts.map(([one, way, separator]) => {
          const codes = codesIn(one);
          const [first = '', last = ''] = [codes[0], codes.at(-1)];
          const end = one.after === '' ? String(one.from + one.count - 1) : last;
          const ways = {
            range: `${first}..${last}`,
            short: `${first}..${end}`,
            count: `${first}+${one.count - 1}`,
            list: codes.join(separator),
          };
          return ways[way as keyof typeof ways] + separator;
        });
        expect(parseSerials(text.join(''))).toEqual(parts.flatMap(([one]) => codesIn(one)));
      }),
    );
  });

  test('[SER-09 part] any text is understood or refused with a place inside it, never more than the most', () => {
    const any = fc.array(fc.constantFrom('1', '9', 'A', '-', '.', '..', '+', ',', ';', '\n', ' ', '…', '99999999'), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(
          any.map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        (text) => {
          const found = refusal(() => expect(parseSerials(text).length).toBeLessThanOrEqual(MOST_SERIALS));
          if (found === null) return;
          if (!(found instanceof AppError)) throw found;
          const { position } = found.params;
          expect(found.code).toBe('E_SERIAL_RANGE');
          expect(position).toBeGreaterThanOrEqual(1);
          expect(position).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
