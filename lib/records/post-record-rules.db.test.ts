import sql from 'sql-template-tag';
import { savePartner } from '../partners/save-partner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
});
afterAll(() => one.close());

const lot = async (id: string) =>
  (
    await one.db.sql<{
      code: string;
      start_date: string;
      supplier_lot_code: string | null;
      notes: string | null;
      sellable: boolean;
      supplier_id: string | null;
    }>(sql`SELECT * FROM lot WHERE company_id = ${one.companyId} AND id = ${id}::uuid`)
  )[0];
const at = (path: string, code: string, params: object = {}) =>
  expect.objectContaining({ fields: expect.arrayContaining([{ path, code, params: expect.objectContaining(params) }]) });
const records = async () =>
  (await one.db.sql<{ n: number }>(sql`SELECT count(*)::int AS n FROM stock_record WHERE company_id = ${one.companyId}`))[0]?.n;

describe('the rules of posting, on the real database', () => {
  test('[POST-06] document and account are asked for where the template says so', async () => {
    const item = await house.item('R6');
    const strict = await house.template('SD', { type: 'LOAD', mandatoryDocument: true, mandatoryAccount: true });
    await expect(house.load(item, '1', {}, { templateId: strict })).rejects.toEqual(at('refDocumentText', 'E_REF_DOCUMENT_REQUIRED'));
    await expect(house.load(item, '1', {}, { templateId: strict, refDocumentText: ' DN 12 ' })).rejects.toEqual(
      at('partnerId', 'E_ACCOUNT_REQUIRED'),
    );
    await house.load(item, '1', {}, { templateId: strict, refDocumentText: 'DN 12', partnerId: house.supplierId });
  });

  test('[POST-25] tomorrow is refused, today in the zone of the company is not', async () => {
    const item = await house.item('R25');
    await expect(house.load(item, '1', {}, { postingDate: addDays(today, 1) })).rejects.toEqual(at('postingDate', 'E_DATE_IN_FUTURE'));
    await house.load(item, '1', {}, { postingDate: today });
  });

  test('[CODE-20 part][CODE-21 part][EDGE-02 part] a code left empty is made at posting with the full context, in the same series as "Auto"', async () => {
    const item = await house.item('R21', {
      lotCodeTypeId: await house.codeType('NICK', {
        rootKinds: ['SUPPLIER_NICKNAME'],
        segments: [
          { kind: 'SUPPLIER_NICKNAME', length: 4, fillChar: 'X', text: null },
          { kind: 'PROGRESSIVE', length: 2, fillChar: '0', text: null },
        ],
      }),
    });
    const nickname =
      (
        await one.db.sql<{ nickname: string }>(
          sql`SELECT nickname FROM partner WHERE company_id = ${one.companyId} AND id = ${house.supplierId}::uuid`,
        )
      )[0]?.nickname ?? '';
    const prefix = nickname.slice(0, 4).padEnd(4, 'X');
    const auto = await house.load(item, '1', { generated: true }, { partnerId: house.supplierId });
    const empty = await house.load(item, '1', { generated: false, code: '' }, { partnerId: house.supplierId });
    expect([auto.code, empty.code]).toEqual([`${prefix}01`, `${prefix}02`]);
  });

  test('[LOT-06] the supplier and the producer of a new lot may be typed, and win over the account; one that is none is refused at its field', async () => {
    const item = await house.item('ORIGIN');
    const [farm, customer] = await Promise.all(
      [
        { subaccount: '81', name: 'Farm', isCustomer: false, isProducer: true },
        { subaccount: '82', name: 'Shop', isCustomer: true, isProducer: false },
      ].map(async (rest) => {
        const roles = { isSupplier: false, isSubcontractor: false, active: true };
        return (await one.run(savePartner, { account: 'S', nickname: null, ...roles, ...rest })).id;
      }),
    );
    const other = await house.supplier('83', 'Mill');
    const lot = { supplierId: other, producerId: farm };
    const { id } = await house.load(item, '5', lot, { partnerId: house.supplierId });
    expect(await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, id } })).toMatchObject({
      supplierId: other,
      producerId: farm,
    });
    const wrong = { supplierId: customer, producerId: other };
    await expect(house.load(item, '5', wrong)).rejects.toMatchObject({
      fields: [
        { code: 'E_NOT_FOUND', path: 'lines.0.lots.0.supplierId' },
        { code: 'E_NOT_FOUND', path: 'lines.0.lots.0.producerId' },
      ],
    });
  });
  test('[LOT-11 part][LOT-06] a load on an existing lot leaves what the lot says of itself; a new one takes the account as supplier, also with a typed code', async () => {
    const item = await house.item('R11');
    const made = await house.load(
      item,
      '1',
      { code: 'OWN', supplierLotCode: 'S-7', note: 'first', startDate: addDays(today, -9) },
      { partnerId: house.supplierId },
    );
    expect(await lot(made.id)).toMatchObject({ supplier_id: house.supplierId, supplier_lot_code: 'S-7' });
    await house.load(item, '1', {
      lotId: made.id,
      generated: false,
      supplierLotCode: 'OTHER',
      note: 'second',
      sellable: false,
      startDate: today,
    });
    expect(await lot(made.id)).toMatchObject({ supplier_lot_code: 'S-7', notes: 'first', sellable: true, start_date: addDays(today, -9) });
  });

  test('[POST-08][EDGE-20] lots must add up exactly, with the decimals of the unit', async () => {
    const item = await house.item('R8');
    const post = (...quantities: string[]) =>
      house.post({
        templateId: house.loadId,
        lines: [{ itemId: item, quantity: '0.5', lots: quantities.map((quantity) => ({ generated: true, quantity })) }],
      });
    await post('0.125', '0.375');
    await expect(post('0.1251', '0.375')).rejects.toEqual(at('lines.0.lots.0.quantity', 'E_QTY_DECIMALS'));
    await expect(post('0.125', '0.125')).rejects.toEqual(at('lines.0.lots', 'E_LOT_SUM', { missing: '0.25' }));
  });

  test('[POST-03][POST-02] one incomplete line keeps the whole record from being posted', async () => {
    const item = await house.item('R3');
    const before = await records();
    const whole = { itemId: item, quantity: '1', lots: [{ generated: true, quantity: '1' }] };
    await expect(house.post({ templateId: house.loadId, lines: [whole, { itemId: item, quantity: '1' }] })).rejects.toEqual(
      at('lines.1.lots', 'E_LOT_REQUIRED'),
    );
    expect(await records()).toBe(before);
  });

  test('[POST-17] quantity 0 only where the template considers zero movements, and then without lots', async () => {
    const item = await house.item('R17');
    const zero = await house.template('ZE', { type: 'LOAD', considerZeroMovements: true });
    await expect(house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '0' }] })).rejects.toEqual(
      at('lines.0.quantity', 'E_QTY_ZERO'),
    );
    await house.post({ templateId: zero, lines: [{ itemId: item, quantity: '0' }] });
  });

  test('[LOT-02] with codes unique in the company a code of another item is refused; lots from before stay', async () => {
    const [first, second] = [await house.item('U1'), await house.item('U2')];
    await house.load(first, '1', { code: 'SAME' });
    await house.load(second, '1', { code: 'SAME' });
    await one.db.sql(sql`UPDATE company_settings SET lot_uniqueness_by_company = true WHERE company_id = ${one.companyId}`);
    const third = await house.item('U3');
    await expect(house.load(third, '1', { code: 'same' })).rejects.toEqual(at('lines.0.lots.0.code', 'E_LOT_CODE_NOT_UNIQUE'));
    await house.load(third, '1', { code: 'ONLY' });
    await expect(house.load(first, '1', { code: 'only' })).rejects.toEqual(
      at('lines.0.lots.0.code', 'E_LOT_CODE_NOT_UNIQUE', { code: 'only' }),
    );
    await one.db.sql(sql`UPDATE company_settings SET lot_uniqueness_by_company = false WHERE company_id = ${one.companyId}`);
  });

  test('[CFG-01] with lots switched off a lot item moves like any other', async () => {
    const item = await house.item('OFF');
    await one.db.sql(sql`UPDATE company_settings SET lot_serial_management = false WHERE company_id = ${one.companyId}`);
    const posted = await house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '3' }] });
    expect(posted.lots).toEqual([]);
    await one.db.sql(sql`UPDATE company_settings SET lot_serial_management = true WHERE company_id = ${one.companyId}`);
  });
});
