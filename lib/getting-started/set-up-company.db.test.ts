import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signIn } from '../auth/sign-in';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { type TestDatabase, testDatabase } from '../testing/database';
import { firstRunState, tokenHash } from './first-run-token';
import { setUpCompany } from './set-up-company';
import { setUpCompanySchema } from './set-up-company.schema';

const PASSWORD = 'quiet-lamp-river-nine';
let server: TestDatabase;
let db: Database;
let token: string;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 10);
});

afterAll(async () => {
  await db.close();
  await server.close();
});

async function addToken(expiresInSeconds = 60): Promise<string> {
  const made = newId();
  await db.prisma.oneTimeToken.create({
    data: { kind: 'FIRST_RUN', tokenHash: tokenHash(made), expiresAt: new Date(Date.now() + expiresInSeconds * 1_000) },
  });
  return made;
}

beforeEach(async () => {
  token = await addToken();
});

const form = (given: object = {}) => ({
  token,
  code: 'ACME',
  name: 'Acme Foods',
  language: 'en' as const,
  timeZone: 'Europe/Rome',
  administratorName: 'Ada',
  email: 'ada@example.com',
  password: PASSWORD,
  ...given,
});
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  );

test('an unknown, used or old token opens nothing, and a weak password is refused before anything is written', async () => {
  expect(await codeOf(setUpCompany(db, form({ token: 'guess' })))).toBe('E_TOKEN');
  expect(await codeOf(setUpCompany(db, form({ token: await addToken(-1) })))).toBe('E_TOKEN');
  await db.prisma.oneTimeToken.update({ where: { tokenHash: tokenHash(token) }, data: { usedAt: new Date() } });
  expect(await firstRunState(db, token, new Date())).toBe('unknown-token');
  expect(await codeOf(setUpCompany(db, form()))).toBe('E_TOKEN');
  token = await addToken();
  expect(await codeOf(setUpCompany(db, form({ password: 'Acme-Foods-2026' })))).toBe('E_PASSWORD_WEAK');
  expect(await db.prisma.company.count()).toBe(0);
  expect(await db.prisma.appUser.count()).toBe(0);
  expect(await firstRunState(db, token, new Date())).toBe('open');
});

test('twenty completions at once, with two links, make one company and one administrator who can sign in; the others learn that it is done', async () => {
  const second = await addToken();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      codeOf(setUpCompany(db, form({ token: i % 2 ? token : second, email: `ada${i}@example.com`, code: `ACME${i}` }))),
    ),
  );
  expect(answers.filter((code) => code === 'ok')).toHaveLength(1);
  expect(answers.filter((code) => code !== 'ok')).toEqual(Array(19).fill('E_SETUP_DONE'));
  expect(await db.prisma.company.count()).toBe(1);
  const users = await db.prisma.appUser.findMany();
  expect(users).toHaveLength(1);
  expect(await signIn(db, { email: users[0]?.email ?? '', password: PASSWORD, address: '203.0.113.1' })).toMatchObject({
    userId: users[0]?.id,
  });
  expect(await firstRunState(db, second, new Date())).toBe('done');
  expect(await codeOf(setUpCompany(db, form({ token: second })))).toBe('E_SETUP_DONE');
});

test.each([
  ['code', { code: ' ' }],
  ['code', { code: 'ELEVENCHARS' }],
  ['code', { code: 'A\u0007' }],
  ['name', { name: '' }],
  ['language', { language: 'fr' }],
  ['timeZone', { timeZone: 'Europe/Atlantis' }],
  ['email', { email: 'ada at example' }],
  ['password', { password: '' }],
])('the form refuses a wrong %s', (field, given) => {
  const issues = setUpCompanySchema.safeParse({ ...form(), token: 't', ...given }).error?.issues ?? [];
  expect(issues.map((issue) => issue.path.join('.'))).toEqual([field]);
});
