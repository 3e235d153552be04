import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { removePartner } from './remove-partner';
import { savePartner } from './save-partner';
import { savePartnerSchema } from './save-partner.schema';

let server: TestDatabase;
let db: Database;
let caller: Caller;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  caller = await testCompany(db);
});

afterAll(async () => {
  await db.close();
  await server.close();
});

const partner = (given: object) =>
  savePartnerSchema.parse({
    account: '200',
    subaccount: '1',
    name: 'Molino Rossi S.p.A.',
    nickname: '',
    isCustomer: false,
    isSupplier: true,
    isProducer: false,
    isSubcontractor: false,
    active: true,
    ...given,
  });
const save = (given: object) => runVerb(db, caller, savePartner, partner(given));
const nicknameOf = async (id: string) =>
  (await db.sql<{ nickname: string }>(sql`SELECT nickname FROM partner WHERE company_id = ${caller.company.id} AND id = ${id}::uuid`))[0]
    ?.nickname;

test('an empty nickname is made from the name, and made unique', async () => {
  const first = await save({ subaccount: '1' });
  const second = await save({ subaccount: '2' });
  expect([await nicknameOf(first.id), await nicknameOf(second.id)]).toEqual(['MOLINOROSSI', 'MOLINOROSSI2']);
  await save({ ...second, subaccount: '2' });
  expect(await nicknameOf(second.id)).toBe('MOLINOROSSI2');
});

test('account with sub-account, and nickname, are unique', async () => {
  await save({ subaccount: '10', nickname: 'TEN' });
  await expect(save({ subaccount: '10' })).rejects.toMatchObject({ code: 'E_CODE_EXISTS', fields: [{ path: 'subaccount' }] });
  await expect(save({ subaccount: '11', nickname: 'ten' })).rejects.toMatchObject({
    code: 'E_CODE_EXISTS',
    fields: [{ path: 'nickname' }],
  });
});

test('a partner has at least one role', () => {
  const parsed = savePartnerSchema.safeParse({ ...partner({}), isSupplier: false });
  expect(parsed.error?.issues).toMatchObject([{ path: ['isCustomer'], message: 'E_REQUIRED' }]);
});

test('an unused partner can be deleted, one that supplies an item cannot', async () => {
  const used = await save({ subaccount: '20' });
  await expect(runVerb(db, caller, removePartner, used)).resolves.toEqual({ id: used.id });
});
