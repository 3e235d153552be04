import { decode, encode } from 'next-auth/jwt';
import { isId, newId } from '../kernel/id';
import { type SessionLimits, USUAL_LIMITS } from './session-limits';

/** A token younger than this is not renewed, so that a busy page does not set a cookie with every answer. */
const RENEW_SECONDS = 60;

/** What the session cookie says; whether it still holds is asked of the database on every request. */
export type SessionClaims = {
  readonly userId: string;
  readonly sessionVersion: number;
  readonly sessionId: string;
  /** Seconds since 1970 of the sign-in. */
  readonly startedAt: number;
};

const inSeconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** The claims of a sign-in at this moment. */
export const newClaims = (userId: string, sessionVersion: number, now: Date): SessionClaims => ({
  userId,
  sessionVersion,
  sessionId: newId(),
  startedAt: inSeconds(now),
});

/** Seconds that a token issued now may live: the idle time, cut at the absolute end. */
const lifetime = (claims: SessionClaims, now: Date, { idleSeconds, absoluteSeconds }: SessionLimits): number =>
  Math.min(idleSeconds, claims.startedAt + absoluteSeconds - inSeconds(now));

/** The claims as the payload of next-auth's token. */
export const toPayload = ({ userId, sessionVersion, sessionId, startedAt }: SessionClaims): Record<string, unknown> => ({
  sub: userId,
  sv: sessionVersion,
  sid: sessionId,
  start: startedAt,
});

/** The claims inside a payload; null when it is not one of ours. */
export function fromPayload(payload: Readonly<Record<string, unknown>> | null): SessionClaims | null {
  if (!payload) return null;
  const { sub, sv, sid, start } = payload;
  if (typeof sub !== 'string' || !isId(sub) || typeof sid !== 'string' || !isId(sid)) return null;
  if (typeof sv !== 'number' || typeof start !== 'number') return null;
  return { userId: sub, sessionVersion: sv, sessionId: sid, startedAt: start };
}

/** A cookie's value for these claims; what next-auth itself would issue. */
export function issueToken(claims: SessionClaims, secret: string, now: Date, limits = USUAL_LIMITS): Promise<string> {
  return encode({ token: toPayload(claims), secret, maxAge: lifetime(claims, now, limits) });
}

type Payload = Readonly<Record<string, unknown>>;

/** Tokens found genuine a moment ago: a person sends the same one for a minute, and deriving the key and decrypting cost more than asking the database who it is. */
const genuine = new Map<string, Payload>();
const GENUINE_MAX = 2_000;

const isOver = ({ exp }: Payload, now: Date): boolean => typeof exp === 'number' && exp <= inSeconds(now);

async function payloadOf(token: string, secret: string, now: Date): Promise<Payload | null> {
  const key = `${secret}.${token}`;
  const known = genuine.get(key);
  if (known) return isOver(known, now) ? null : known;
  try {
    const payload = await decode({ token, secret });
    if (genuine.size >= GENUINE_MAX) genuine.clear();
    if (payload) genuine.set(key, payload);
    return payload;
  } catch {
    return null; // expired, damaged or made with another key: all the same, nobody is signed in
  }
}

/** The claims of a token that is genuine, not idle for too long and within its absolute time; else null. */
export async function readToken(token: string, secret: string, now: Date, limits = USUAL_LIMITS): Promise<SessionClaims | null> {
  const claims = fromPayload(await payloadOf(token, secret, now));
  return claims && lifetime(claims, now, limits) > 0 ? claims : null;
}

/** A session as its cookie tells it: until when it lasts without a request and in any case (seconds since 1970), and a fresh token where one is due. */
export type SeenToken = {
  readonly claims: SessionClaims;
  readonly until: number;
  readonly end: number;
  readonly renewed: { readonly token: string; readonly maxAge: number } | null;
};

/** Looks at the token of a request and makes a fresh one when it is a minute old; null when it does not hold any more. */
export async function seeToken(token: string, secret: string, now: Date, limits = USUAL_LIMITS): Promise<SeenToken | null> {
  const payload = await payloadOf(token, secret, now);
  const claims = fromPayload(payload);
  const issuedAt = payload?.iat;
  if (!claims || typeof issuedAt !== 'number') return null;
  const maxAge = lifetime(claims, now, limits);
  if (maxAge <= 0) return null;
  const end = claims.startedAt + limits.absoluteSeconds;
  if (inSeconds(now) - issuedAt < RENEW_SECONDS) {
    const expires = typeof payload?.exp === 'number' ? payload.exp : end;
    return { claims, until: Math.min(expires, end), end, renewed: null };
  }
  return { claims, until: inSeconds(now) + maxAge, end, renewed: { token: await issueToken(claims, secret, now, limits), maxAge } };
}
