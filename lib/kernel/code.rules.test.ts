import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeKey } from './code';

const written = (code: string): string | null => code.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase() || null;

test('the key of any text is its normal form, trimmed, with single spaces, in capitals; plain ones take a short way to the same', () => {
  const plain = fc.stringMatching(/^[!-~]{1,30}$/);
  fc.assert(
    fc.property(fc.oneof(plain, fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 })), (code) => {
      expect(codeKey(code)).toBe(written(code));
    }),
    { numRuns: 2_000 },
  );
  expect([codeKey(null), codeKey(''), codeKey(' \t '), codeKey('ﬁ  x'), codeKey('sn-1')]).toEqual([null, null, null, 'FI X', 'SN-1']);
});
