import { expect, test } from 'vitest';
import { auditRegisterParams } from './audit-register.params';

test('the kind of thing is a word of the trail, and no property that every object has', () => {
  expect(auditRegisterParams.parse({ entity: 'stock_record' }).entity).toBe('stock_record');
  for (const entity of ['constructor', 'toString', '__proto__', 'a b', 'x'.repeat(41)]) {
    expect(auditRegisterParams.parse({ entity }).entity).toBe('');
  }
});
