import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { logLine } from './log';
import { sourceStack } from './source-stack';

const folder = mkdtempSync(path.join(tmpdir(), 'filo-stack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chunk = path.join(folder, 'chunk.js');
// The second line of the chunk is the fifth of the source, from its third sign on.
writeFileSync(`${chunk}.map`, JSON.stringify({ version: 3, sources: ['lib/lots/open-lot.ts'], names: [], mappings: ';AAIE' }));

test('a fault in the log names the sources, not what they were built into; what has no map stays', () => {
  const stack = `Error: no lot\n    at a (${chunk}:2:1)\n    at b (${folder}/other.js:7:8)\n    at node:internal/process:1:2`;
  const told = `Error: no lot\n    at a (lib/lots/open-lot.ts:5:3)\n    at b (${folder}/other.js:7:8)\n    at node:internal/process:1:2`;
  expect(sourceStack(stack)).toBe(told);
  expect(sourceStack(stack)).toBe(told);
  const error = Object.assign(new Error('no lot'), { stack });
  expect(JSON.parse(logLine('error', 'request', { error }, new Date())).error.stack).toBe(told);
});
