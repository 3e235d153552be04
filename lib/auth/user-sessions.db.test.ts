import { afterAll, beforeAll, expect, test } from 'vitest';
import { testMember } from '../testing/company';
import { type Workbench, workbench } from '../testing/workbench';
import { runVerb } from '../server/run-verb';
import { signOutEverywhere } from './change-password';
import { deviceOf } from './device.rules';
import { readSession } from './read-session';
import { USUAL_LIMITS } from './session-limits';
import { newClaims } from './session-token';
import { endOwnSession, listSessions, recordSession } from './user-sessions';

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0';
const from = (agent: string | null) => ({ agent, address: '203.0.113.5' });

test('[S8 part] a person sees the own sessions, ends one of them or all, and none of somebody else', async () => {
  const { db, caller, run } = bench;
  const { userId } = caller.actor;
  const [here, there] = [newClaims(userId, 1, new Date()), newClaims(userId, 1, new Date())];
  await recordSession(db, here, from(FIREFOX));
  await recordSession(db, there, from(null));
  const seen = async () => (await listSessions(db, userId, USUAL_LIMITS)).map(({ id }) => id).sort();
  expect(await seen()).toEqual([here.sessionId, there.sessionId].sort());
  expect((await listSessions(db, userId, USUAL_LIMITS)).map(({ device }) => device).sort()).toEqual(['', 'Firefox, Windows']);
  const bea = await testMember(db, caller, ['ADMIN']);
  await expect(runVerb(db, bea, endOwnSession, { id: there.sessionId })).rejects.toThrow('E_NOT_FOUND');
  await run(endOwnSession, { id: there.sessionId });
  expect(await readSession(db, there, null)).toBeNull();
  expect(await readSession(db, here, null)).not.toBeNull();
  expect(await seen()).toEqual([here.sessionId]);
  await run(signOutEverywhere, null as never);
  expect(await seen()).toEqual([]);
});

test('a session that rests longer than it may is not listed, and use is noted once a minute', async () => {
  const { db, caller } = bench;
  const bea = await testMember(db, caller, ['VIEWER']);
  const claims = newClaims(bea.actor.userId, 1, new Date());
  await recordSession(db, claims, from(FIREFOX));
  const used = async () => (await db.prisma.userSession.findUniqueOrThrow({ where: { id: claims.sessionId } })).lastSeenAt.getTime();
  const first = await used();
  await readSession(db, claims, null);
  expect(await used()).toBe(first);
  await db.prisma.userSession.update({ where: { id: claims.sessionId }, data: { lastSeenAt: new Date(Date.now() - 3_600_000) } });
  expect(await listSessions(db, bea.actor.userId, USUAL_LIMITS)).toEqual([]);
  await readSession(db, claims, null);
  expect(await listSessions(db, bea.actor.userId, USUAL_LIMITS)).toHaveLength(1);
});

test('a device is called as people call it, and nothing that the browser makes up is kept', () => {
  const names = [
    [FIREFOX, 'Firefox, Windows'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['<script>alert(1)</script>', ''],
    ['', ''],
  ] as const;
  for (const [agent, name] of names) expect(deviceOf(agent)).toBe(name);
});
