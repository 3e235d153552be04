import { expect, test } from 'vitest';
import { scannedPart } from './scanned-part.rules';

test('[SCAN-01 part] a look-up takes its part of a scan, and everything else as it was typed', () => {
  const scan = ']d2010400638133393110L1\u241d21S1';
  expect(scannedPart(scan, 'gtin')).toBe('04006381333931');
  expect(scannedPart(scan, 'lot')).toBe('L1');
  expect(scannedPart(scan, 'serial')).toBe('S1');
  expect(scannedPart('(01)04006381333931(10)L1', 'serial')).toBe('(01)04006381333931(10)L1');
  for (const text of ['', 'L1', 'oak board', '20261130', '12345678901']) expect(scannedPart(text, 'lot')).toBe(text);
});
