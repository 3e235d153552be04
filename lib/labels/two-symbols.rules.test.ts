import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GS1_128_LENGTH } from '../gs1/characters.rules';
import { elementString } from '../gs1/format.rules';
import { combineReads, parseGs1 } from '../gs1/parse.rules';
import { symbolsOf128 } from './two-symbols.rules';

const today = '2026-12-01';
const code = fc.stringMatching(/^[A-Za-z0-9/.-]{1,20}$/);

test('[LAB-04] what is too long for one GS1-128 goes into two, whole elements each, and read together they say the same', () => {
  const seed = Number(process.env.FILO_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed of the long contents: ${seed}`);
  fc.assert(
    fc.property(code, code, (lot, serial) => {
      const pairs = [
        { ai: '01', value: '09521234543213' },
        { ai: '17', value: '270531' },
        { ai: '10', value: lot },
        { ai: '21', value: serial },
      ];
      const data = elementString(pairs);
      const symbols = symbolsOf128(data);
      expect(symbols).toHaveLength(data.length > GS1_128_LENGTH ? 2 : 1);
      for (const symbol of symbols) expect(symbol.length).toBeLessThanOrEqual(GS1_128_LENGTH);
      const reads = symbols.map((symbol) => parseGs1(`]C1${symbol}`, { today }));
      const [one] = reads;
      const read = reads.length === 1 && one ? one : combineReads(reads);
      expect(read.ok).toBe(true);
      expect(read.elements.map(({ ai, value }) => ({ ai, value }))).toEqual(pairs);
    }),
    { seed },
  );
});
