import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCompany } from '../getting-started/create-company';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { type TestDatabase, testDatabase } from '../testing/database';
import { changePassword, signOutEverywhere } from './change-password';
import { readSession } from './read-session';
import { newClaims } from './session-token';
import { signIn } from './sign-in';

const OLD = 'quiet-lamp-river-nine';
const NEW = 'green window under seven';
let server: TestDatabase;
let db: Database;
let ada: Caller;

const change = async (current: string, password: string) => {
  const session = await sessionNow();
  if (!session) throw new Error('no session');
  return changePassword({ db, session }, { current, password }, newId());
};

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  const passwordHash = await hash(OLD, { memoryCost: 8_192, timeCost: 1 });
  const administrator = { name: 'Ada', email: 'ada@example.com', passwordHash };
  ada = await createCompany(db, { code: 'ACME', name: 'Acme', language: 'en', timeZone: 'UTC', administrator });
});

afterAll(async () => {
  await db.close();
  await server.close();
});

const sessionNow = async () => {
  const { sessionVersion } = await db.prisma.appUser.findUniqueOrThrow({
    where: { id: ada.actor.userId },
    select: { sessionVersion: true },
  });
  return sessionOf(sessionVersion);
};
const sessionOf = (version: number) => readSession(db, newClaims(ada.actor.userId, version, new Date()), null);

test('a wrong present password and a weak new one are refused on their fields, and nothing changes', async () => {
  await expect(change('no', NEW)).rejects.toMatchObject({
    fields: [{ path: 'current', code: 'E_SIGN_IN' }],
  });
  await expect(change(OLD, 'password1234')).rejects.toMatchObject({
    fields: [{ path: 'password', code: 'E_PASSWORD_WEAK' }],
  });
  expect(await sessionOf(1)).not.toBeNull();
});

test('a new password ends the sessions that are out there and is a fact of the trail, without the password', async () => {
  const { sessionVersion } = await change(OLD, NEW);
  expect(await sessionOf(1)).toBeNull();
  expect(await sessionOf(sessionVersion)).not.toBeNull();
  const [fact] = await db.prisma.auditEvent.findMany({ where: { companyId: ada.company.id, action: 'user.password' } });
  expect(fact).toMatchObject({ entityId: ada.actor.userId, changes: null });
});

test('signing out everywhere ends every session', async () => {
  const before = (await runVerb(db, ada, signOutEverywhere, undefined)).sessionVersion - 1;
  expect(await sessionOf(before)).toBeNull();
});

test('[S9 part] guesses at the present password are counted and stop, and do not keep its person from signing in', async () => {
  const guesses: unknown[] = [];
  for (let at = 0; at < 6; at++) guesses.push(await change(`guess ${at}`, OLD).catch((error) => error.fields[0].code));
  expect(guesses).toEqual([...Array(5).fill('E_SIGN_IN'), 'E_SIGN_IN_LOCKED']);
  await expect(change(NEW, OLD)).rejects.toMatchObject({ fields: [{ path: 'current', code: 'E_SIGN_IN_LOCKED' }] });
  expect(await signIn(db, { email: 'ada@example.com', password: NEW, address: '203.0.113.9' })).toMatchObject({ userId: ada.actor.userId });
});
