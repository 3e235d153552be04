import { expect, inject, test } from 'vitest';
import type {} from '../../lib/testing/global-setup';
import { schemaDiff } from './schema-diff';

test('the migrations lead to the schema, and the engine that says so is asked by two at once', async () => {
  const { adminUrl } = inject('testServer');
  const [diff, whole] = await Promise.all([schemaDiff(adminUrl), schemaDiff(adminUrl, true)]);
  expect(diff).toBe('');
  expect(whole).toContain('CREATE TABLE "lot"');
});
