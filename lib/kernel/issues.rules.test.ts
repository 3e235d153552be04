import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldErrorsOf } from './issues';

const schema = z.object({
  code: z.string().min(1).max(3),
  days: z.number().int().max(10),
  kind: z.enum(['LOAD', 'UNLOAD']),
  lines: z.array(z.object({ day: z.iso.date() })),
  quantity: z.string().refine((text) => text !== '0', { message: 'E_QTY_ZERO', params: { entered: '0' } }),
});

test('complaints of a schema become codes at their places', () => {
  const parsed = schema.safeParse({ code: 'abcd', days: 11, kind: '', lines: [{ day: 'x' }, {}], quantity: '0' }, { reportInput: true });
  expect(fieldErrorsOf(parsed.error?.issues ?? [])).toEqual([
    { path: 'code', code: 'E_TOO_LONG', params: { max: '3' } },
    { path: 'days', code: 'E_NUMBER_RANGE', params: { max: '10' } },
    { path: 'kind', code: 'E_REQUIRED', params: {} },
    { path: 'lines.0.day', code: 'E_FORMAT', params: {} },
    { path: 'lines.1.day', code: 'E_REQUIRED', params: {} },
    { path: 'quantity', code: 'E_QTY_ZERO', params: { entered: '0' } },
  ]);
});

test('an empty text that must not be empty is a missing one', () => {
  const parsed = schema.safeParse({ code: '', days: 1, kind: 'LOAD', lines: [], quantity: '1' }, { reportInput: true });
  expect(fieldErrorsOf(parsed.error?.issues ?? [])).toEqual([{ path: 'code', code: 'E_REQUIRED', params: {} }]);
});
