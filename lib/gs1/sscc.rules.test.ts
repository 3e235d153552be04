import { expect, test } from 'vitest';
import { parseGs1 } from './parse.rules';
import { ssccCapacity, ssccOf } from './sscc.rules';

test('[LAB-08] extension digit, prefix and reference fill seventeen digits, and the check digit makes them whole', () => {
  expect(ssccOf('1', '0614141', 234567890n)).toBe('106141412345678908');
  expect(ssccOf('0', '952123', 1n)).toMatch(/^09521230000000001\d$/);
  for (const prefix of ['9521', '952123456789']) {
    expect(ssccOf('3', prefix, ssccCapacity(prefix) - 1n)).toHaveLength(18);
    expect(ssccOf('3', prefix, ssccCapacity(prefix))).toHaveLength(19);
  }
});

test('[LAB-08] what is made is read as an SSCC without complaint, alone in its symbol', () => {
  const sscc = ssccOf('0', '9521234', 42n);
  const { ok, elements, derived } = parseGs1(`]C100${sscc}`, { today: '2026-12-01' });
  expect({ ok, elements: elements.length, sscc: derived.sscc }).toEqual({ ok: true, elements: 1, sscc });
});
