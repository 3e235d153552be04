import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { normal } from '../kernel/quantity-text';
import { closeLot } from '../lots/close-lot';
import { movementRegisterParams } from '../movements/movement-register.params';
import { listMovements } from '../movements/movement-register.query';
import { voidRecord } from '../corrections/void-record';
import { testCompany } from '../testing/company';
import { type LotsOfLots, lotsOfLots } from '../testing/lots-of-lots';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { BALANCE_PARTS } from './balance.types';
import { checkBooks } from '../readiness/check-readiness';
import { listUnbalancedLots, readLotBalance } from './lot-balance.query';
import { listBrokenLinks, listLeaks } from '../readiness/readiness.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let counted: { load: string; unload: string };
let kin: LotsOfLots;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  kin = await lotsOfLots(house, today);
  counted = {
    load: await house.template('CNI', { type: 'LOAD', physicalInventory: true }),
    unload: await house.template('CNO', { type: 'UNLOAD', physicalInventory: true }),
  };
});
afterAll(() => one.close());

const load = (itemId: string, lotId: string, quantity: string, rest: object) =>
  house.post({ templateId: house.loadId, lines: [{ itemId, quantity, lots: [{ lotId, quantity }] }], ...rest });
const piece = (code: string) => ({
  serialId: null,
  code,
  lot: 0,
  customerCode: null,
  supplierCode: null,
  startDate: null,
  expiryDate: null,
});
const balanceOf = (lotId: string) => readLotBalance(one.db.sql, one.companyId, lotId);

/** A lot of a hundred that was used, sold, sent back, counted and thrown away. */
async function busyLot(code: string) {
  const item = await house.item(code);
  const lot = await house.load(item, '100', { supplierLotCode: 'S1' }, { partnerId: house.supplierId });
  await kin.made(lot.id, ['20']);
  await house.unload(item, lot.id, '30', { partnerId: kin.customerId });
  await load(item, lot.id, '5', { partnerId: kin.customerId });
  await house.unload(item, lot.id, '3', { templateId: counted.unload });
  await load(item, lot.id, '1', { templateId: counted.load });
  await house.unload(item, lot.id, '2');
  const wrong = await house.unload(item, lot.id, '7', { partnerId: kin.customerId });
  await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: wrong.recordId, version: 1, reason: 'Not sold' });
  return { item, lot };
}

/** What `ask` finds while a statement of somebody with all rights holds; it is taken back afterwards. */
async function broken<T>(statement: string, ask: (sql: Workbench['db']['sql']) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: one.adminUrl });
  await admin.connect();
  try {
    await admin.query("SET session_replication_role = 'replica'");
    await admin.query('BEGIN');
    await admin.query(statement);
    return await ask(
      (async (config: { text: string; values: unknown[] }) =>
        (await admin.query(config.text, config.values)).rows) as Workbench['db']['sql'],
    );
  } finally {
    await admin.query('ROLLBACK');
    await admin.end();
  }
}

describe('the balance of a lot', () => {
  test('[TRACE-14] loaded = on hand + used + delivered + adjusted + left unexplained − returned, and each part is its movements', async () => {
    const { lot } = await busyLot('OAK');
    expect(await balanceOf(lot.id)).toEqual({
      loaded: '100',
      onHand: '51',
      used: '20',
      delivered: '30',
      adjusted: '2',
      writtenOff: '0',
      unexplained: '2',
      returned: '5',
      difference: '0',
    });
    const rows = await Promise.all(
      BALANCE_PARTS.map(async (part) => {
        const params = movementRegisterParams.parse({ lotId: lot.id, part });
        return (await listMovements(one.db.sql, one.companyId, params)).rows.map(({ quantity }) => quantity);
      }),
    );
    expect(rows).toEqual([['100'], ['-20'], ['-30'], ['1', '-3'], ['-2'], ['5']]);
  });

  test('[TRACE-14][STK-01] what closing takes off the stock on hand counts as adjusted', async () => {
    const item = await house.item('ASH');
    const lot = await house.load(item, '10');
    const { version } = await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, id: lot.id } });
    await house.run(closeLot, { lotId: lot.id, version, reason: 'Old' });
    expect(await balanceOf(lot.id)).toMatchObject({ loaded: '10', onHand: '0', adjusted: '10', writtenOff: '10', difference: '0' });
  });

  test('[TRACE-14] pieces balance with their lot, and another company has no such lot', async () => {
    const item = await house.serialItem('CLOCK', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const posted = await house.post({
      templateId: house.makeId,
      lines: [
        { itemId: item, quantity: '3', lots: [{ generated: true, quantity: '3' }], serials: ['K1', 'K2', 'K3'].map((code) => piece(code)) },
      ],
    });
    const lotId = posted.lots[0]?.id ?? '';
    await house.post({
      templateId: house.unloadId,
      partnerId: kin.customerId,
      lines: [{ itemId: item, quantity: '1', lots: [{ lotId, quantity: '1' }], serials: [piece('K2')] }],
    });
    expect(await balanceOf(lotId)).toMatchObject({ loaded: '3', onHand: '2', delivered: '1', difference: '0' });
    const other = (await testCompany(one.db)).company.id;
    expect(await readLotBalance(one.db.sql, other, lotId)).toBeNull();
  });
});

describe('readiness for a trace', () => {
  test('[TRACE-14] books that are right have no lot that does not balance and no broken link', async () => {
    await busyLot('ELM');
    expect(await checkBooks(one.db.sql, one.companyId, { by: 'Test' })).toMatchObject({ unbalanced: 0, broken: 0 });
    expect(await listUnbalancedLots(one.db.sql, one.companyId, 1)).toEqual({ rows: [], total: 0 });
    expect(await listBrokenLinks(one.db.sql, one.companyId, 1)).toEqual({ rows: [], total: 0 });
  });

  test('[TRACE-14] a figure, a movement or a link that is wrong shows as a difference of its lot', async () => {
    const { lot } = await busyLot('FIR');
    const differences = (statement: string) =>
      broken(statement, async (sql) => {
        await checkBooks(sql, one.companyId, { by: 'Test' });
        return (await listUnbalancedLots(sql, one.companyId, 1)).rows.flatMap(({ id, difference }) =>
          id === lot.id ? [normal(difference)] : [],
        );
      });
    expect(await differences(`UPDATE lot SET on_hand = on_hand - 1, ledger_quantity = ledger_quantity - 1 WHERE id = '${lot.id}'`)).toEqual(
      ['1'],
    );
    expect(await differences(`UPDATE trace_link SET quantity = quantity - 4 WHERE input_lot_id = '${lot.id}'`)).toEqual(['4']);
    expect(await differences(`UPDATE stock_entry SET quantity = 90 WHERE lot_id = '${lot.id}' AND quantity = 100`)).toEqual(['-10']);
  });

  test('[TRACE-03][TRACE-09] an edge, a movement or a quantity that does not agree with its links is told', async () => {
    const { lot } = await busyLot('YEW');
    const kinds = (statement: string) =>
      broken(statement, async (sql) => {
        await checkBooks(sql, one.companyId, { by: 'Test' });
        return (await listBrokenLinks(sql, one.companyId, 1)).rows.flatMap(({ kind, fromId }) => (fromId === lot.id ? [kind] : []));
      });
    expect(await kinds(`UPDATE trace_edge SET quantity = quantity + 1 WHERE input_node = '${lot.id}'`)).toEqual(['NET']);
    expect(await kinds(`DELETE FROM trace_edge WHERE input_node = '${lot.id}'`)).toEqual(['NET']);
    expect(await kinds(`UPDATE stock_entry SET quantity = -19 WHERE lot_id = '${lot.id}' AND quantity = -20`)).toEqual(['SUM']);
    expect(
      await kinds(
        `UPDATE stock_entry SET quantity = 2, reverses_id = (SELECT id FROM stock_entry WHERE lot_id = '${lot.id}' AND quantity = -20) WHERE lot_id = '${lot.id}' AND quantity = -2`,
      ),
    ).toEqual(['GONE']);
  });

  test('[TRACE-01][TRACE-11] movements that leave a gap are told by item and template, with the way to them', async () => {
    const item = await house.item('GAP');
    const known = await house.load(item, '10', { supplierLotCode: 'S9' }, { partnerId: house.supplierId });
    await house.load(item, '10', {}, { partnerId: house.supplierId });
    await house.load(item, '10');
    await house.unload(item, known.id, '2');
    await house.unload(item, known.id, '1');
    await house.unload(item, known.id, '1', { partnerId: kin.customerId });
    await kin.made(known.id, ['3']);
    const found = await listLeaks(one.db.sql, one.companyId, { since: today, page: 1 });
    expect(found.rows.filter(({ itemId }) => itemId === item)).toMatchObject([
      { kind: 'RECEIVER', movements: 2, quantity: '3', templateId: house.unloadId },
      { kind: 'SENDER', movements: 1, quantity: '10', templateId: house.loadId },
      { kind: 'SUPPLIER_LOT', movements: 1, quantity: '10', templateId: house.loadId },
    ]);
    expect(found.judged).toBeGreaterThan(found.tight);
    const other = (await testCompany(one.db)).company.id;
    expect(await listLeaks(one.db.sql, other, { since: today, page: 1 })).toEqual({ rows: [], total: 0, judged: 0, tight: 0 });
  });
});
