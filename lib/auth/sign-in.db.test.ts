import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCompany } from '../getting-started/create-company';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { type TestDatabase, testDatabase } from '../testing/database';
import { endSession } from './end-session';
import { readSession } from './read-session';
import { restoreAtConsole } from './restore-administrator';
import { issueToken, newClaims, readToken, seeToken } from './session-token';
import { signIn } from './sign-in';

const PASSWORD = 'quiet-lamp-river-nine';
const SECRET = 'a secret of the tests, 32 bytes or more';
let server: TestDatabase;
let db: Database;
let email: string;
let userId: string;
let companyId: number;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 8);
});

afterAll(async () => {
  await db.close();
  await server.close();
});

beforeEach(async () => {
  const unique = newId();
  email = `Ada-${unique}@example.com`;
  const passwordHash = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1 });
  const { actor, company } = await createCompany(db, {
    code: unique.slice(-9),
    name: 'One',
    language: 'en',
    timeZone: 'UTC',
    administrator: { name: 'Ada', email, passwordHash },
  });
  userId = actor.userId;
  companyId = company.id;
});

const attempt = (password: string, address = '203.0.113.1', name = email) => signIn(db, { email: name, password, address });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );

describe('signing in', () => {
  test('the right password signs in, whatever the case of the address, and renews a hash of lower cost', async () => {
    expect(await attempt(PASSWORD, undefined, ` ${email.toUpperCase()} `)).toEqual({ userId, sessionVersion: 1 });
    const { passwordHash } = await db.prisma.appUser.findUniqueOrThrow({ where: { id: userId } });
    expect(passwordHash).toContain('m=65536,t=3');
    expect(await attempt(PASSWORD)).toMatchObject({ userId });
  });

  test('a wrong password, an unknown name, an inactive user and one without a company get the same answer', async () => {
    expect(await codeOf(attempt('wrong'))).toBe('E_SIGN_IN');
    expect(await codeOf(attempt(PASSWORD, undefined, `nobody-${email}`))).toBe('E_SIGN_IN');
    await db.prisma.appUser.update({ where: { id: userId }, data: { active: false } });
    expect(await codeOf(attempt(PASSWORD))).toBe('E_SIGN_IN');
    await db.prisma.appUser.update({ where: { id: userId }, data: { active: true } });
    await db.prisma.membership.deleteMany({ where: { companyId, userId } });
    expect(await codeOf(attempt(PASSWORD))).toBe('E_SIGN_IN');
  });
});

describe('guessing', () => {
  test('[S9 part] the fifth failure makes the account wait at this address, also for the right password and after a restart; another address is free', async () => {
    for (let i = 0; i < 5; i++) expect(await codeOf(attempt('wrong', '203.0.113.2'))).toBe('E_SIGN_IN');
    expect(await codeOf(attempt(PASSWORD, '203.0.113.2'))).toBe('E_SIGN_IN_LOCKED');
    const restarted = openDatabase(server.appUrl, 2);
    expect(await codeOf(signIn(restarted, { email, password: PASSWORD, address: '203.0.113.2' }))).toBe('E_SIGN_IN_LOCKED');
    await restarted.close();
    expect(await codeOf(attempt(PASSWORD, '203.0.113.3'))).toBe('ok');
  });

  test('[S9 part] an unknown name is locked just the same', async () => {
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await codeOf(attempt('wrong', '203.0.113.4', `nobody-${email}`)));
    expect(answers).toEqual([...Array(5).fill('E_SIGN_IN'), 'E_SIGN_IN_LOCKED']);
  });

  test('[S9 part] thirty guesses at once are not more than five', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => codeOf(attempt('wrong', '203.0.113.5'))));
    expect(answers.filter((code) => code === 'E_SIGN_IN')).toHaveLength(5);
    expect(answers.filter((code) => code === 'E_SIGN_IN_LOCKED')).toHaveLength(25);
  });

  test('[S9 part] a success forgives the account and does not count for the address', async () => {
    for (let i = 0; i < 4; i++) await codeOf(attempt('wrong', '203.0.113.6'));
    expect(await codeOf(attempt(PASSWORD, '203.0.113.6'))).toBe('ok');
    for (let i = 0; i < 4; i++) expect(await codeOf(attempt('wrong', '203.0.113.6'))).toBe('E_SIGN_IN');
    expect(await db.prisma.signInThrottle.findUnique({ where: { key: 'address:203.0.113.6' } })).toMatchObject({ failures: 8 });
  });

  test('[S9 part] a hundred failures from one address, each for another name, close the portal to it', async () => {
    await db.prisma.signInThrottle.create({ data: { key: 'address:203.0.113.7', failures: 99, windowStart: new Date() } });
    expect(await codeOf(attempt('wrong', '203.0.113.7', `a-${email}`))).toBe('E_SIGN_IN');
    expect(await codeOf(attempt(PASSWORD, '203.0.113.7'))).toBe('E_SIGN_IN_LOCKED');
  });
});

describe('an administrator restored at the console', () => {
  test('[SEC-03 part] signs in with the new password, is active, an administrator and not locked; older sessions are over and the trail says so', async () => {
    const claims = newClaims(userId, 1, new Date());
    for (let i = 0; i < 6; i++) await codeOf(attempt('wrong', '203.0.113.8'));
    await db.prisma.appUser.update({ where: { id: userId }, data: { active: false } });
    await db.prisma.membership.update({ where: { companyId_userId: { companyId, userId } }, data: { roles: ['VIEWER'] } });
    const { code } = await db.prisma.company.findUniqueOrThrow({ where: { id: companyId } });
    const password = 'green window under seven';
    await restoreAtConsole(db, { email, password, companyCode: code });
    expect(await codeOf(attempt(password, '203.0.113.8'))).toBe('ok');
    expect(await readSession(db, claims, null)).toBeNull();
    const session = await readSession(db, newClaims(userId, 2, new Date()), companyId);
    expect(session?.actor.permissions.has('user.manage')).toBe(true);
    const facts = await db.prisma.auditEvent.findMany({ where: { companyId, action: 'user.restore-administrator' } });
    expect(facts).toMatchObject([{ actorName: 'Console', entityId: userId }]);
  });

  test('[SEC-03 part] an unknown address, an unknown company and an unclear one change nothing', async () => {
    const password = 'green window under seven';
    expect(await codeOf(restoreAtConsole(db, { email: `nobody-${email}`, password, companyCode: 'NONE' }))).toBe('E_NOT_FOUND');
    expect(await codeOf(restoreAtConsole(db, { email, password }))).toBe('E_NOT_FOUND');
    expect(await codeOf(attempt(PASSWORD))).toBe('ok');
  });
});

describe('a session', () => {
  const claims = () => newClaims(userId, 1, new Date());

  test('it is who, in which company, with what rights, as the database has it now', async () => {
    const session = await readSession(db, claims(), null);
    expect(session).toMatchObject({
      actor: { userId, name: 'Ada', companyId },
      company: { id: companyId, timeZone: 'UTC', name: 'One' },
      user: { email },
      companies: [{ id: companyId }],
    });
    expect(session?.actor.permissions.has('user.manage')).toBe(true);
    await db.prisma.membership.update({ where: { companyId_userId: { companyId, userId } }, data: { roles: ['VIEWER'] } });
    expect([...((await readSession(db, claims(), null))?.actor.permissions ?? [])]).toEqual(['export.run']);
  });

  test('it ends with the sign-out, with a new session version, when the user is switched off and with the last membership', async () => {
    const first = claims();
    await endSession(db, first, new Date());
    await endSession(db, first, new Date());
    expect(await readSession(db, first, null)).toBeNull();
    expect(await readSession(db, claims(), null)).not.toBeNull();
    await db.prisma.appUser.update({ where: { id: userId }, data: { sessionVersion: 2 } });
    expect(await readSession(db, claims(), null)).toBeNull();
    const second = newClaims(userId, 2, new Date());
    await db.prisma.appUser.update({ where: { id: userId }, data: { active: false } });
    expect(await readSession(db, second, null)).toBeNull();
    await db.prisma.appUser.update({ where: { id: userId }, data: { active: true } });
    await db.prisma.membership.deleteMany({ where: { companyId, userId } });
    expect(await readSession(db, second, null)).toBeNull();
  });

  test('a company is chosen among the memberships alone', async () => {
    const other = await createCompany(db, {
      code: newId().slice(-9),
      name: 'Two',
      language: 'it',
      timeZone: 'UTC',
      administrator: { name: 'Eve', email: `eve-${email}`, passwordHash: '-' },
    });
    expect((await readSession(db, claims(), other.company.id))?.company.id).toBe(companyId);
    await db.prisma.membership.create({ data: { companyId: other.company.id, userId, roles: ['QUALITY'] } });
    const session = await readSession(db, claims(), other.company.id);
    expect(session).toMatchObject({ company: { id: other.company.id, name: 'Two' }, actor: { companyId: other.company.id } });
    expect(session?.actor.permissions.has('user.manage')).toBe(false);
    expect(session?.companies.map(({ id }) => id).sort()).toEqual([companyId, other.company.id].sort());
  });
});

describe('the token of a session', () => {
  const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

  test('it is read back, and not with another key, damaged, empty or of another kind', async () => {
    const claims = newClaims(userId, 3, new Date());
    const token = await issueToken(claims, SECRET, new Date());
    expect(await readToken(token, SECRET, new Date())).toEqual(claims);
    expect(await readToken(token, `${SECRET}!`, new Date())).toBeNull();
    expect(await readToken(`${token.slice(0, -4)}AAAA`, SECRET, new Date())).toBeNull();
    expect(await readToken('', SECRET, new Date())).toBeNull();
    expect(await readToken('eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', SECRET, new Date())).toBeNull();
  });

  test('[S8 part] it ends twelve hours after the sign-in, however busy it was', async () => {
    const claims = newClaims(userId, 1, later(-43_190));
    const token = await issueToken(claims, SECRET, new Date());
    expect(await readToken(token, SECRET, new Date())).toEqual(claims);
    expect(await readToken(token, SECRET, later(11))).toBeNull();
    expect(await seeToken(token, SECRET, later(11))).toBeNull();
  });

  test('it is renewed after a minute, as the same session with the same start', async () => {
    const claims = newClaims(userId, 1, new Date());
    const token = await issueToken(claims, SECRET, new Date());
    const young = await seeToken(token, SECRET, later(30));
    expect(young).toMatchObject({ claims, renewed: null, end: claims.startedAt + 43_200 });
    const seen = await seeToken(token, SECRET, later(61));
    expect(seen?.renewed?.maxAge).toBe(1_800);
    expect((seen?.until ?? 0) - (young?.until ?? 0)).toBeGreaterThanOrEqual(60);
    expect(await readToken(seen?.renewed?.token ?? '', SECRET, new Date())).toEqual(claims);
  });

  test('[S8 part] other limits hold from the next request on', async () => {
    const limits = { idleSeconds: 300, absoluteSeconds: 3_600 };
    const claims = newClaims(userId, 1, later(-3_590));
    const token = await issueToken(claims, SECRET, new Date(), limits);
    expect(await readToken(token, SECRET, later(11), limits)).toBeNull();
    expect(await readToken(token, SECRET, new Date(), limits)).toEqual(claims);
    const long = await issueToken(newClaims(userId, 1, new Date()), SECRET, new Date());
    expect((await seeToken(long, SECRET, later(61), limits))?.renewed?.maxAge).toBe(300);
  });
});
