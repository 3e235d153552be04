import { expect, test } from 'vitest';
import { logLine } from './log';

const AT = new Date('2026-01-02T03:04:05.678Z');

test('an event is one line of JSON', () => {
  expect(JSON.parse(logLine('info', 'signed in', { requestId: 'r1', userId: 'u1' }, AT))).toEqual({
    at: '2026-01-02T03:04:05.678Z',
    level: 'info',
    event: 'signed in',
    requestId: 'r1',
    userId: 'u1',
  });
});

test('nobody writes a line of their own', () => {
  const line = logLine('warn', 'x', { name: 'a\r\n{"level":"error"}\u2028\u0085\u001b[2J' }, AT);
  expect(line).not.toMatch(/[\r\n\u2028\u0085\u001b]/);
  expect(JSON.parse(line).name).toBe('a\r\n{"level":"error"}\u2028\u0085\u001b[2J');
});

test('of an error only name, message, stack and cause are written', () => {
  const error = Object.assign(new Error('no'), { password: 'canary', cause: new Error('why') });
  const line = logLine('error', 'x', { error }, AT);
  expect(line).toContain('"message":"no"');
  expect(line).toContain('"message":"why"');
  expect(line).not.toContain('canary');
});

test('an error with a thousand faults in it is told by its beginning and its end', () => {
  const error = new Error(`first ${'x'.repeat(1_000_000)} last`);
  const line = logLine('error', 'x', { error }, AT);
  expect(line.length).toBeLessThan(10_000);
  expect(JSON.parse(line).error.message).toMatch(/^first x+ … x+ last$/);
  expect(JSON.parse(line).error.stack).toContain('log.rules.test.ts');
});
