import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCompany } from '../getting-started/create-company';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { type TestDatabase, testDatabase } from '../testing/database';
import { changePassword, signOutEverywhere } from './change-password';
import { readSession } from './read-session';
import { newClaims } from './session-token';

const OLD = 'quiet-lamp-river-nine';
const NEW = 'green window under seven';
let server: TestDatabase;
let db: Database;
let ada: Caller;

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

const sessionOf = (version: number) => readSession(db, newClaims(ada.actor.userId, version, new Date()), null);

test('a wrong present password and a weak new one are refused on their fields, and nothing changes', async () => {
  await expect(runVerb(db, ada, changePassword, { current: 'no', password: NEW })).rejects.toMatchObject({
    fields: [{ path: 'current', code: 'E_SIGN_IN' }],
  });
  await expect(runVerb(db, ada, changePassword, { current: OLD, password: 'password1234' })).rejects.toMatchObject({
    fields: [{ path: 'password', code: 'E_PASSWORD_WEAK' }],
  });
  expect(await sessionOf(1)).not.toBeNull();
});

test('a new password ends the sessions that are out there and is a fact of the trail, without the password', async () => {
  const { sessionVersion } = await runVerb(db, ada, changePassword, { current: OLD, password: NEW });
  expect(await sessionOf(1)).toBeNull();
  expect(await sessionOf(sessionVersion)).not.toBeNull();
  const [fact] = await db.prisma.auditEvent.findMany({ where: { companyId: ada.company.id, action: 'user.password' } });
  expect(fact).toMatchObject({ entityId: ada.actor.userId, changes: null });
});

test('signing out everywhere ends every session', async () => {
  const before = (await runVerb(db, ada, signOutEverywhere, undefined)).sessionVersion - 1;
  expect(await sessionOf(before)).toBeNull();
});
