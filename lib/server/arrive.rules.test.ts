import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { issueToken, newClaims, readToken } from '../auth/session-token';
import { USUAL_LIMITS } from '../auth/session-limits';
import { newId } from '../kernel/id';
import { cookiesToKeepAlive, placeOf, readableOf } from './arrive';

const house = {
  publicUrl: 'https://filo.example.com',
  secret: 'a secret of more than thirty-two letters',
  limits: USUAL_LIMITS,
  trusts: () => false,
};
const signedInAt = new Date();
const later = (seconds: number) => new Date(signedInAt.getTime() + seconds * 1000);

test.each([
  ['/lots?view=all&_rsc=1a2b', '/lots?view=all'],
  ['/lots?_rsc=1a2b', '/lots'],
  ['/lots', '/lots'],
  ['/%E0%A4%A', '/%E0%A4%A'],
  ['/lots?q=a?b', '/lots?q=a%3Fb'],
])('%s is the place %s', (address, place) => expect(placeOf(address)).toBe(place));

test.each([
  ['/lots/%E0%A4%A', '/lots/%25E0%25A4%25A'],
  ['/api/v1/lots/%?q=%E0%A4%A', '/api/v1/lots/%25?q=%E0%A4%A'],
  ['/lots/%C3%A9?q=%', '/lots/%C3%A9?q=%'],
  ['/lots', '/lots'],
])('%s is read as %s', (address, readable) => expect(readableOf(address)).toBe(readable));

describe('cookies that keep a session alive', () => {
  const claims = newClaims(newId(), 1, signedInAt);
  // next-auth stamps a token by the clock of the machine, which stands still here.
  beforeAll(() => void vi.useFakeTimers({ now: signedInAt, toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());
  const token = () => issueToken(claims, house.secret, signedInAt);

  test('the page of a fresh session is told its end once, by a cookie that scripts can read', async () => {
    const cookie = `__Host-filo.session=${await token()}`;
    const made = await cookiesToKeepAlive(cookie, house, later(10));
    const until = Math.floor(signedInAt.getTime() / 1000) + USUAL_LIMITS.idleSeconds;
    expect(made).toEqual([expect.stringMatching(new RegExp(`^filo.until=${until}\\.\\d+\\.${claims.userId.slice(-12)};`))]);
    expect(made[0]).toMatch(/Path=\/.*Secure.*SameSite=Lax/);
    expect(made[0]).not.toContain('HttpOnly');
    const [told = ''] = made[0]?.split(';') ?? [];
    expect(await cookiesToKeepAlive(`${cookie}; ${told}`, house, later(20))).toEqual([]);
  });

  test('a token older than a minute is replaced by a fresh one of the same session, which scripts cannot read', async () => {
    const [made = ''] = await cookiesToKeepAlive(`a=b; __Host-filo.session=${await token()}`, house, later(61));
    expect(made).toMatch(/^__Host-filo\.session=.*HttpOnly.*Secure/);
    const fresh = decodeURIComponent(made.slice(made.indexOf('=') + 1, made.indexOf(';')));
    expect(await readToken(fresh, house.secret, later(61))).toEqual(claims);
  });

  test.each([
    ['nobody is signed in', undefined],
    ['the token is not genuine', '__Host-filo.session=abc'],
    ['the cookie is that of another name', 'filo.session=abc'],
  ])('when %s no cookie is set', async (_name, header) => expect(await cookiesToKeepAlive(header, house, later(61))).toEqual([]));
});
