import { describe, expect, it } from 'vitest';
import { newId } from '../kernel/id';
import { issueToken, newClaims, readToken, seeToken } from './session-token';

const SECRET = 'a secret of at least thirty-two characters';
const now = new Date();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const limits = { idleSeconds: 600, absoluteSeconds: 3_600 };

describe('session token', () => {
  it('[S8 part] a token that was found genuine before is refused once its idle time is over', async () => {
    const claims = newClaims(newId(), 1, now);
    const token = await issueToken(claims, SECRET, now, limits);
    expect(await readToken(token, SECRET, later(1), limits)).toEqual(claims);
    expect(await readToken(token, SECRET, later(590), limits)).toEqual(claims);
    expect(await readToken(token, SECRET, later(601), limits)).toBeNull();
    expect(await seeToken(token, SECRET, later(601), limits)).toBeNull();
  });

  it('[S8 part] a genuine token is nothing under another secret, nor when a character of it changes', async () => {
    const token = await issueToken(newClaims(newId(), 1, now), SECRET, now, limits);
    expect(await readToken(token, SECRET, now, limits)).not.toBeNull();
    expect(await readToken(token, `${SECRET}x`, now, limits)).toBeNull();
    const broken = token.slice(0, 60) + (token[60] === 'A' ? 'B' : 'A') + token.slice(61);
    expect(await readToken(broken, SECRET, now, limits)).toBeNull();
  });

  it('[S8 part] a token is renewed when it is a minute old, never past the absolute end', async () => {
    const claims = newClaims(newId(), 1, now);
    const token = await issueToken(claims, SECRET, now, limits);
    expect((await seeToken(token, SECRET, later(30), limits))?.renewed).toBeNull();
    const seen = await seeToken(token, SECRET, later(120), { idleSeconds: 600, absoluteSeconds: 300 });
    expect(seen?.renewed?.maxAge).toBe(180);
  });
});
