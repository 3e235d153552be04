import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Workbench, workbench } from '../testing/workbench';
import { removePartner } from './remove-partner';
import { savePartner } from './save-partner';
import { savePartnerSchema } from './save-partner.schema';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});

afterAll(() => one.close());

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
const save = (given: object) => one.run(savePartner, partner(given));
const nicknameOf = async (id: string) =>
  (await one.db.sql<{ nickname: string }>(sql`SELECT nickname FROM partner WHERE company_id = ${one.companyId} AND id = ${id}::uuid`))[0]
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
  expect(parsed.error?.issues).toMatchObject([{ path: ['isCustomer'], message: 'E_PARTNER_ROLE' }]);
});

test('an unused partner can be deleted, one that supplies an item cannot', async () => {
  const used = await save({ subaccount: '20' });
  await expect(one.run(removePartner, used)).resolves.toEqual({ id: used.id });
});
