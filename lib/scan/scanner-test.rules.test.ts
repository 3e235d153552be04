import { expect, test } from 'vitest';
import { parseGs1 } from '../gs1/parse.rules';
import { judgeScanner, TEST_TEXT } from './scanner-test.rules';

const HEAD = '010950600013435210Lot-aB12';
const TAIL = '21Ser-Yz7';

test('[SCAN-02] separator and identifier are told, and what comes in their place', () => {
  expect(judgeScanner(`]d2${HEAD}\u001d${TAIL}`, '')).toEqual({ kind: 'whole' });
  expect(judgeScanner(TEST_TEXT, '')).toEqual({ kind: 'whole' });
  expect(judgeScanner(`]d2${HEAD}~${TAIL}`, '~')).toEqual({ kind: 'whole' });
  expect(judgeScanner(`${HEAD}\u001d${TAIL}`, '')).toEqual({ kind: 'noIdentifier' });
  expect(judgeScanner(`\u001d${HEAD}\u001d${TAIL}`, '')).toEqual({ kind: 'noIdentifier' });
  expect(judgeScanner(`~${HEAD}~${TAIL}`, '~')).toEqual({ kind: 'noIdentifier' });
  expect(judgeScanner(`]d2${HEAD}${TAIL}`, '')).toEqual({ kind: 'noSeparator' });
  expect(judgeScanner(`${HEAD}{GS}${TAIL}`, '')).toEqual({ kind: 'otherSign', sign: '{GS}' });
  expect(judgeScanner(`]d2${HEAD}~${TAIL}`.toUpperCase(), '~')).toEqual({ kind: 'noCapitals' });
  expect(judgeScanner('4006381333931', '')).toEqual({ kind: 'otherCode' });
  expect(judgeScanner('', '')).toEqual({ kind: 'otherCode' });
});

test('[SCAN-02 part] the symbol of the test is a sound scan of GS1', () => {
  expect(parseGs1(TEST_TEXT, { today: '2026-11-30' })).toMatchObject({
    ok: true,
    problems: [],
    derived: { gtin: '09506000134352', lot: 'Lot-aB12', serial: 'Ser-Yz7' },
  });
});
