import { hash } from '@node-rs/argon2';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSession } from '../auth/read-session';
import { newClaims } from '../auth/session-token';
import { signIn } from '../auth/sign-in';
import { foundCompany } from '../getting-started/found-company';
import { newId } from '../kernel/id';
import type { Role } from '../kernel/permissions';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb, type Verb } from '../server/run-verb';
import { testCompany, testMember } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { acceptInvitation, readInvitation } from './accept-invitation';
import { changeRoles, disableMember, enableMember, makeResetLink, removeMember, signMemberOut } from './change-member';
import { inviteUser, renewInvitation, withdrawInvitation } from './invite-user';
import { resetPassword } from './reset-password';
import { userRegisterParams } from './user-register.params';
import { listUsers, readOpenInvitation, readUser } from './users.query';

const PASSWORD = 'green window under seven';
const FROM = { requestId: '', address: '203.0.113.9' };
let server: TestDatabase;
let db: Database;
let ada: Caller;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 8);
});
afterAll(async () => {
  await db.close();
  await server.close();
});
beforeEach(async () => {
  ada = await testCompany(db);
});

const run = <I, O>(verb: Verb<I, O>, input: I, caller = ada): Promise<O> => runVerb(db, caller, verb, input);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );
const ref = async ({ actor, company }: Caller) => {
  const user = await readUser(db.sql, company.id, actor.userId);
  return { userId: actor.userId, version: user?.version ?? 0 };
};
const session = async ({ actor, company }: Caller, sessionVersion = 1) =>
  readSession(db, newClaims(actor.userId, sessionVersion, new Date()), company.id);
const versionOf = async (userId: string) =>
  (await db.prisma.appUser.findUniqueOrThrow({ where: { id: userId }, select: { sessionVersion: true } })).sessionVersion;
const invite = (email: string, roles: Role[] = ['OPERATOR']) => run(inviteUser, { email, name: 'Bea', roles });
const answer = (token: string, password = PASSWORD) => acceptInvitation(db, { token, name: 'Bea B.', password }, FROM);
const trail = (companyId: number) =>
  db.sql<{ action: string; label: string }>(sql`SELECT action, label FROM audit_event WHERE company_id = ${companyId} ORDER BY seq`);

describe('an invitation', () => {
  test('[SEC-03 part] makes a member with a password of its own, once; who asked and who came is in the trail', async () => {
    const email = `bea-${newId()}@example.com`;
    const { token, id } = await invite(email, ['QUALITY', 'VIEWER']);
    expect(JSON.stringify(await db.prisma.oneTimeToken.findMany())).not.toContain(token);
    const { userId, companyId } = await answer(token);
    expect(companyId).toBe(ada.company.id);
    expect(await readUser(db.sql, companyId, userId)).toMatchObject({ name: 'Bea B.', email, roles: ['VIEWER', 'QUALITY'], active: true });
    expect(await signIn(db, { email, password: PASSWORD, address: FROM.address })).toMatchObject({ userId });
    expect(await codeOf(answer(token))).toBe('E_TOKEN');
    expect(await readOpenInvitation(db.sql, companyId, id)).toBeNull();
    expect((await trail(companyId)).map(({ action }) => action)).toEqual(['company.create', 'invitation.save', 'user.join']);
    expect(await codeOf(invite(email.toUpperCase()))).toBe('E_MEMBER_EXISTS');
  });

  test('of ten answers at the same moment one is taken', async () => {
    const { token } = await invite(`bea-${newId()}@example.com`);
    const answers = await Promise.all(Array.from({ length: 10 }, () => codeOf(answer(token))));
    expect(answers.filter((code) => code === 'ok')).toHaveLength(1);
  });

  test('stops working when it is renewed, withdrawn, replaced or too old', async () => {
    const email = `bea-${newId()}@example.com`;
    const first = await invite(email);
    const second = await run(renewInvitation, { id: first.id, version: 1 });
    expect(await readInvitation(db.sql, first.token)).toBeNull();
    const third = await invite(email, ['VIEWER']);
    expect(third.id).toBe(first.id);
    expect(await codeOf(answer(second.token))).toBe('E_TOKEN');
    expect((await readInvitation(db.sql, third.token))?.roles).toEqual(['VIEWER']);
    await db.prisma.oneTimeToken.updateMany({ where: { invitationId: third.id }, data: { expiresAt: new Date(0) } });
    expect(await codeOf(answer(third.token))).toBe('E_TOKEN');
    const fourth = await run(renewInvitation, { id: first.id, version: 2 });
    expect(await codeOf(run(withdrawInvitation, { id: first.id, version: 1 }))).toBe('E_CONFLICT');
    await run(withdrawInvitation, { id: first.id, version: 2 });
    expect(await codeOf(answer(fourth.token))).toBe('E_TOKEN');
    expect(await codeOf(answer('nothing'))).toBe('E_TOKEN');
  });

  test('adds the company to an account that is there, for whoever knows its password; guesses are counted', async () => {
    const other = await testCompany(db);
    const email = `eve-${newId()}@example.com`;
    const passwordHash = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1 });
    await db.prisma.appUser.update({ where: { id: other.actor.userId }, data: { email, emailKey: email.toUpperCase(), passwordHash } });
    const { token } = await invite(email);
    expect((await readInvitation(db.sql, token))?.userId).toBe(other.actor.userId);
    expect(await codeOf(answer(token, 'wrong'))).toBe('E_SIGN_IN');
    expect(await answer(token)).toMatchObject({ userId: other.actor.userId });
    const held = await session(other);
    expect(held?.user.name).toBe('Ada Admin');
    expect(held?.companies.map(({ id }) => id).sort()).toEqual([ada.company.id, other.company.id].sort());
    const again = await run(inviteUser, { email: `x-${newId()}@example.com`, name: 'X', roles: ['VIEWER'] });
    await db.prisma.oneTimeToken.updateMany({ where: { invitationId: again.id }, data: { expiresAt: new Date(Date.now() + 60_000) } });
    const late = await testCompany(db);
    await db.prisma.appUser.update({ where: { id: late.actor.userId }, data: { email: 'late@example.com', emailKey: 'LATE@EXAMPLE.COM' } });
    const guessed = await run(inviteUser, { email: 'late@example.com', name: 'Late', roles: ['VIEWER'] });
    const guesses: unknown[] = [];
    for (let i = 0; i < 6; i++) guesses.push(await codeOf(answer(guessed.token, `wrong ${i}`)));
    expect(guesses).toContain('E_SIGN_IN_LOCKED');
  });

  test('[S10] a weak password is refused and the link stays', async () => {
    const { token } = await invite(`bea-${newId()}@example.com`);
    expect(await codeOf(answer(token, 'password1234'))).toBe('E_PASSWORD_WEAK');
    expect(await codeOf(answer(token))).toBe('ok');
  });
});

describe('a member', () => {
  test('[S8 part] new roles hold at the next request of a session that is out there', async () => {
    const bea = await testMember(db, ada, ['OPERATOR']);
    expect((await session(bea))?.actor.permissions.has('record.post')).toBe(true);
    await run(changeRoles, { ...(await ref(bea)), roles: ['VIEWER'] });
    const held = await session(bea);
    expect([...(held?.actor.permissions ?? [])]).toEqual(['export.run']);
  });

  test('[S8 part] disabling ends the sessions at once; enabling lets in again, but no old session', async () => {
    const bea = await testMember(db, ada, ['OPERATOR']);
    await run(disableMember, await ref(bea));
    expect(await session(bea)).toBeNull();
    expect(await session(bea, await versionOf(bea.actor.userId))).toBeNull();
    await run(enableMember, await ref(bea));
    expect(await session(bea)).toBeNull();
    expect(await session(bea, await versionOf(bea.actor.userId))).not.toBeNull();
    await run(signMemberOut, await ref(bea));
    expect(await session(bea, 2)).toBeNull();
  });

  test('[S8 part] a removed member is out at once, keeps other companies, and can be invited again', async () => {
    const bea = await testMember(db, ada, ['OPERATOR']);
    const other = await testCompany(db);
    await db.prisma.membership.create({ data: { companyId: other.company.id, userId: bea.actor.userId, roles: ['VIEWER'] } });
    await run(removeMember, await ref(bea));
    expect((await session(bea, 2))?.companies.map(({ id }) => id)).toEqual([other.company.id]);
    const { email } = await db.prisma.appUser.findUniqueOrThrow({ where: { id: bea.actor.userId } });
    expect(await codeOf(invite(email))).toBe('ok');
  });

  test('[S2 part] of another company is not there, whatever is asked', async () => {
    const stranger = await testCompany(db);
    const theirs = await ref(stranger);
    const asked = [changeRoles, disableMember, enableMember, signMemberOut, removeMember, makeResetLink] as readonly Verb<never, unknown>[];
    const answers = await Promise.all(asked.map((verb) => codeOf(run(verb, { ...theirs, roles: ['VIEWER'] } as never))));
    expect(new Set(answers)).toEqual(new Set(['E_NOT_FOUND']));
    expect(await readUser(db.sql, ada.company.id, theirs.userId)).toBeNull();
    expect(await session(stranger)).not.toBeNull();
  });

  test('changed by somebody else meanwhile is a conflict', async () => {
    const bea = await testMember(db, ada, ['OPERATOR']);
    const before = await ref(bea);
    await run(changeRoles, { ...before, roles: ['VIEWER'] });
    expect(await codeOf(run(changeRoles, { ...before, roles: ['ADMIN'] }))).toBe('E_CONFLICT');
  });
});

describe('[SEC-03] the last active administrator', () => {
  test('can be neither removed nor disabled nor given other roles; a second one makes it possible', async () => {
    const own = await ref(ada);
    expect(await codeOf(run(removeMember, own))).toBe('E_LAST_ADMIN');
    expect(await codeOf(run(disableMember, own))).toBe('E_LAST_ADMIN');
    expect(await codeOf(run(changeRoles, { ...own, roles: ['OPERATOR'] }))).toBe('E_LAST_ADMIN');
    const bea = await testMember(db, ada, ['ADMIN']);
    await run(disableMember, await ref(bea));
    expect(await codeOf(run(removeMember, own))).toBe('E_LAST_ADMIN');
    await run(enableMember, await ref(bea));
    expect(await codeOf(run(removeMember, own))).toBe('ok');
    expect(await codeOf(runVerb(db, bea, removeMember, await ref(bea)))).toBe('E_LAST_ADMIN');
  });

  test('stays also when two take the right away from each other at the same moment', async () => {
    const bea = await testMember(db, ada, ['ADMIN']);
    const [refs, caller] = [[await ref(bea), await ref(ada)] as const, [ada, bea] as const];
    const answers = await Promise.all([
      codeOf(runVerb(db, caller[0], changeRoles, { ...refs[0], roles: ['VIEWER'] })),
      codeOf(runVerb(db, caller[1], changeRoles, { ...refs[1], roles: ['VIEWER'] })),
    ]);
    expect(answers.sort()).toEqual(['E_LAST_ADMIN', 'ok']);
  });
});

describe('a link for a new password', () => {
  test('sets it once, ends all sessions and lifts the lock', async () => {
    const bea = await testMember(db, ada, ['OPERATOR']);
    const first = await run(makeResetLink, await ref(bea));
    const { token } = await run(makeResetLink, await ref(bea));
    expect(await codeOf(resetPassword(db, { token: first.token, password: PASSWORD }, ''))).toBe('E_TOKEN');
    expect(await codeOf(resetPassword(db, { token, password: 'password1234' }, ''))).toBe('E_PASSWORD_WEAK');
    expect(await resetPassword(db, { token, password: PASSWORD }, '')).toMatchObject({ userId: bea.actor.userId, sessionVersion: 2 });
    expect(await session(bea)).toBeNull();
    expect(await codeOf(resetPassword(db, { token, password: PASSWORD }, ''))).toBe('E_TOKEN');
    const { email } = await db.prisma.appUser.findUniqueOrThrow({ where: { id: bea.actor.userId } });
    expect(await signIn(db, { email, password: PASSWORD, address: FROM.address })).toMatchObject({ sessionVersion: 2 });
  });

  test('is not made for somebody who works in companies of others, and does not let a disabled one in', async () => {
    const bea = await testMember(db, ada, ['OPERATOR']);
    const { token } = await run(makeResetLink, await ref(bea));
    await run(disableMember, await ref(bea));
    expect(await codeOf(resetPassword(db, { token, password: PASSWORD }, ''))).toBe('E_TOKEN');
    await run(enableMember, await ref(bea));
    const other = await testCompany(db);
    await db.prisma.membership.create({ data: { companyId: other.company.id, userId: bea.actor.userId, roles: ['VIEWER'] } });
    expect(await codeOf(run(makeResetLink, await ref(bea)))).toBe('E_USER_SHARED');
    await db.prisma.membership.create({ data: { companyId: other.company.id, userId: ada.actor.userId, roles: ['ADMIN'] } });
    expect(await codeOf(run(makeResetLink, await ref(bea)))).toBe('ok');
  });
});

test('[SEC-03 part] an administrator founds a further company and is its administrator', async () => {
  const code = newId().slice(-9);
  const { companyId } = await run(foundCompany, { code, name: 'Second', language: 'it', timeZone: 'Europe/Rome' });
  const held = await readSession(db, newClaims(ada.actor.userId, 1, new Date()), companyId);
  expect(held?.company).toMatchObject({ id: companyId, code });
  expect(held?.actor.permissions.has('company.manage')).toBe(true);
  expect((await trail(companyId)).map(({ action }) => action)).toEqual(['company.create']);
  expect((await trail(ada.company.id)).at(-1)).toEqual({ action: 'company.found', label: code });
  expect(await codeOf(run(foundCompany, { code: code.toLowerCase(), name: 'Third', language: 'it', timeZone: 'Europe/Rome' }))).toBe(
    'E_CODE_EXISTS',
  );
});

test('the list has members and invited people, filtered and in order', async () => {
  await testMember(db, ada, ['VIEWER']);
  const disabled = await testMember(db, ada, ['OPERATOR']);
  await run(disableMember, await ref(disabled));
  await invite('zoe@example.com');
  await testCompany(db);
  const names = async (given: Record<string, string>) =>
    (await listUsers(db.sql, ada.company.id, userRegisterParams.parse(given))).rows.map(({ name, state }) => `${name} ${state}`);
  expect(await names({})).toEqual(['Ada Admin active', 'Bea invited', 'OPERATOR disabled', 'VIEWER active']);
  expect(await names({ view: 'disabled' })).toEqual(['OPERATOR disabled']);
  expect(await names({ view: 'invited' })).toEqual(['Bea invited']);
  expect(await names({ role: 'VIEWER' })).toEqual(['VIEWER active']);
  expect(await names({ q: 'ZOE@' })).toEqual(['Bea invited']);
  expect(await names({ q: '%' })).toEqual([]);
  expect(await names({ sort: '-name', page: '1' })).toHaveLength(4);
  expect(await names({ sort: 'nonsense', view: 'nonsense', page: '-1' })).toHaveLength(4);
});
