import { expect, test } from 'vitest';
import { clockState, readSessionEnd, WARN_SECONDS } from './session-clock.rules';

const WHO = '0123456789ab';
const at = (until: number, end = 100_000) => ({ until, end, who: WHO });

test('[S8 part] the warning comes at least two minutes before the end, and says whether the session can go on', () => {
  expect(WARN_SECONDS).toBeGreaterThanOrEqual(120);
  expect(clockState(at(5_000), WHO, 5_000 - WARN_SECONDS - 1)).toBe('calm');
  expect(clockState(at(5_000), WHO, 5_000 - WARN_SECONDS)).toBe('resting');
  expect(clockState(at(5_000, 5_000), WHO, 4_900)).toBe('closing');
  expect(clockState(at(5_000), WHO, 5_000)).toBe('over');
  expect(clockState(at(5_000), 'ba9876543210', 10)).toBe('other');
  expect(clockState(null, WHO, 10)).toBe('calm');
});

test('what is no such cookie says nothing', () => {
  expect(readSessionEnd(`12.34.${WHO}`)).toEqual({ until: 12, end: 34, who: WHO });
  for (const text of [undefined, '', '12.34', `12.34.${WHO}!`, `-1.34.${WHO}`, '<b>']) expect(readSessionEnd(text)).toBeNull();
});
