import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRole } from '../auth/permission-table';
import { asAppError } from '../server/db-errors';
import { type Database, openDatabase } from '../server/db';
import { testCompany, testMember } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 5);
});

afterAll(async () => {
  await db.close();
  await server.close();
});

test('a new company has settings, the period of its year, the three lot statuses, an administrator and a fact in the trail', async () => {
  const { company, actor } = await testCompany(db, { code: ' acme ', language: 'it', timeZone: 'Pacific/Kiritimati' });
  expect(company).toMatchObject({ code: 'acme', timeZone: 'Pacific/Kiritimati', demo: false });
  const where = { companyId: company.id };
  expect(await db.prisma.company.findUnique({ where: { id: company.id } })).toMatchObject({ codeKey: 'ACME', language: 'it' });
  expect(await db.prisma.companySettings.findUnique({ where })).toMatchObject({
    lotSerialManagement: true,
    lotUniquenessByCompany: false,
    allowNegativeStock: false,
  });
  const [period] = await db.sql<{ year: number; period_start: string; period_end: string }>(
    sql`SELECT year, period_start, period_end FROM yearly_parameters WHERE company_id = ${company.id}`,
  );
  expect(period).toEqual({ year: period?.year, period_start: `${period?.year}-01-01`, period_end: `${period?.year}-12-31` });
  const statuses = await db.prisma.lotStatus.findMany({ where, orderBy: { code: 'asc' } });
  expect(statuses.map((each) => [each.code, each.description, each.kind, each.excludeFromAvailability, each.notAvailableForMrp])).toEqual([
    ['QUA', 'In quarantena', 'QUARANTINE', true, true],
    ['REJ', 'Respinto', 'REJECTED', true, true],
    ['REL', 'Rilasciato', 'RELEASED', false, false],
  ]);
  const [member] = await db.prisma.membership.findMany({ where });
  expect(member).toMatchObject({ userId: actor.userId, roles: ['ADMIN'] });
  expect(member?.roles.every(isRole)).toBe(true);
  expect(await db.prisma.auditEvent.findMany({ where })).toMatchObject([
    { action: 'company.create', entity: 'company', actorId: actor.userId, label: 'acme' },
  ]);
});

test('a code is taken once, however it is written, and a refused company leaves nothing', async () => {
  await testCompany(db, { code: 'Twice' });
  const before = await db.prisma.appUser.count();
  const refusal = await testCompany(db, { code: ' TWICE' }).catch(asAppError);
  expect(refusal).toMatchObject({ code: 'E_CODE_EXISTS' });
  expect(await db.prisma.appUser.count()).toBe(before);
});

test('[SEC-03] a member has the rights of its roles', async () => {
  const caller = await testCompany(db);
  const viewer = await testMember(db, caller, ['VIEWER']);
  expect([...viewer.actor.permissions]).toEqual(['export.run']);
  expect(viewer.company).toEqual(caller.company);
});
