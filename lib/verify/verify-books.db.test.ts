import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { closeLot } from '../lots/close-lot';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { correctRecord } from '../records/correct-record';
import { correctRecordSchema } from '../records/record.schema';
import { voidRecord } from '../records/void-record';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { serialHouse } from '../testing/serial-house';
import { saveTableRow } from '../tables/save-table-row';
import { startTracking } from '../tracking/start-tracking';
import { startTrackingSchema } from '../tracking/start-tracking.schema';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { verifyBooks } from './verify-books';

let server: TestDatabase;
let db: Database;

/** Books with everything in them: loads, unloads, a correction, a void, a closed lot, a blocked place. */
beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl);
  const caller = await testCompany(db);
  const today = dayIn('Europe/Rome', new Date());
  const house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), today);
  const item = await house.item('A');
  const blocked = await house.location('B', { blocked: true });
  const [first, second, third] = [
    await house.load(item, '100'),
    await house.load(item, '50', { locationId: blocked }),
    await house.load(item, '5'),
  ];
  await house.unload(item, first.id, '30');
  await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: third.recordId, version: 1, reason: 'wrong item' });
  const lines = await db.prisma.stockLine.findMany({ where: { companyId: caller.company.id, recordId: first.recordId } });
  await house.run(
    correctRecord,
    correctRecordSchema.parse({
      commandId: newId(),
      recordId: first.recordId,
      version: 1,
      reason: 'counted',
      lines: [{ lineId: lines[0]?.id, itemId: item, quantity: '80', lots: [{ lotId: first.id, quantity: '80' }] }],
    }),
  );
  const version = (await db.prisma.lot.findMany({ where: { companyId: caller.company.id, id: second.id } }))[0]?.version ?? 0;
  await house.run(closeLot, { lotId: second.id, version, reason: 'done' });
  const pieces = await house.serialItem('P');
  await house.loadPieces(pieces, '3');
  await house.load(await house.item('TAG', { rfidManaged: true }), '5', { rfidTag: 'E200' });
  const { id: costCentreId } = await house.run(saveTableRow, { table: 'cost-centres', code: 'CC', description: 'CC', active: true });
  const plain = await house.item('PLAIN', { lotManaged: false });
  await house.post({ templateId: house.loadId, lines: [{ itemId: plain, quantity: '5', costCentres: [{ costCentreId, quantity: '5' }] }] });
  const shopId = await house.warehouse('SHOP');
  const arrive = await house.template('ARR', { type: 'LOAD', warehouseId: shopId });
  const transferId = await house.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
  await house.post({ templateId: transferId, lines: [house.piecesLine(pieces, ['00001'])] });
  const splitId = await house.template('SPL', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: house.warehouseId,
    offsetTemplateId: house.loadId,
  });
  await house.run(
    createLotFromLot,
    createLotFromLotSchema.parse({
      commandId: newId(),
      templateId: splitId,
      postingDate: today,
      origins: [{ lotId: first.id, quantity: '10' }],
      results: [{ generated: true, quantity: '10' }],
    }),
  );
  const later = await house.item('TEA', { lotManaged: false, lotCodeTypeId: null });
  await house.post({ templateId: house.loadId, lines: [{ itemId: later, quantity: '9' }] });
  await house.run(
    startTracking,
    startTrackingSchema.parse({
      commandId: newId(),
      itemId: later,
      version: 1,
      lots: true,
      serials: false,
      from: today,
      newLots: [{ code: 'TEA-1' }],
      places: [{ warehouseId: house.warehouseId, quantity: '9', parts: [{ lot: 0, quantity: '9' }] }],
    }),
  );
  await house.load(later, '1', { code: 'TEA-2' });
  await sealEverything(db);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

/** Which checks find faults while the statement holds; it is taken back afterwards. */
async function foundBy(statement: string): Promise<string[]> {
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await admin.query("SET session_replication_role = 'replica'");
    await admin.query('BEGIN');
    await admin.query(statement);
    const run = async (config: { text: string; values: unknown[] }) => (await admin.query(config.text, config.values)).rows;
    const inside: Database = {
      ...db,
      sql: run as Database['sql'],
      transaction: (work) => work({ sql: inside.sql, tx: db.prisma, now: new Date(), atCommit: () => undefined }),
    };
    const findings = await verifyBooks(inside);
    return findings.filter(({ faults }) => faults > 0).map(({ id }) => id);
  } finally {
    await admin.query('ROLLBACK');
    await admin.end();
  }
}

describe('verify', () => {
  test('[STK-08] finds nothing in books that only verbs wrote, and looked at them', async () => {
    const findings = await verifyBooks(db);
    expect(findings.filter(({ faults }) => faults > 0)).toEqual([]);
    expect(findings.find(({ id }) => id === 'V2')?.looked).toBeGreaterThan(5);
    expect(findings.find(({ id }) => id === 'V9')?.looked).toBeGreaterThan(10);
  });

  test.each([
    ['V1', 'UPDATE stock_balance SET quantity = quantity + 1 WHERE quantity > 0'],
    ['V2', "UPDATE stock_entry SET posting_date = posting_date + 5 WHERE direction = 'LOAD' AND quantity > 0"],
    ['STK-08', 'UPDATE lot SET initial_quantity = initial_quantity + 1 WHERE on_hand > 0'],
    ['STK-08', 'UPDATE lot SET blocked_quantity = 0'],
    ['STK-08', 'UPDATE lot SET voided_at = NULL'],
    ['B2', 'UPDATE stock_line SET base_qty = base_qty + 1'],
    ['B3', 'UPDATE stock_entry SET lot_id = NULL WHERE reverses_id IS NULL'],
    ['V5', 'DELETE FROM stock_record WHERE revision > 0'],
    ['V5', 'UPDATE command SET result = NULL'],
    ['V6', 'UPDATE stock_entry SET quantity = quantity * 2 WHERE reverses_id IS NOT NULL'],
    ['V6 guards', 'DROP TRIGGER audit_seal_append_only ON audit_seal'],
    ['V6 guards', 'ALTER TABLE stock_entry DISABLE TRIGGER stock_entry_no_truncate'],
    ['V9', "UPDATE audit_event SET reason = 'other' WHERE reason IS NOT NULL"],
    ['V3', "UPDATE serial SET last_date = last_date - 1 WHERE code = '00002'"],
    ['V3', "UPDATE serial SET state = 'OUT', warehouse_id = NULL WHERE code = '00002'"],
    ['B2 pieces', 'DELETE FROM serial_entry WHERE seq = (SELECT max(seq) FROM serial_entry)'],
    ['B4', "UPDATE serial SET cancelled = true WHERE code = '00002'"],
    ['B5', 'UPDATE stock_record SET posting_date = posting_date - 1 WHERE main_record_id IS NOT NULL'],
    ['B5', 'UPDATE stock_entry SET quantity = quantity + 1 WHERE transfer AND quantity > 0'],
    ['TRACE-03', 'UPDATE trace_edge SET quantity = quantity + 1'],
    ['TRACE-03', 'DELETE FROM trace_edge'],
    ['V6 guards', 'DROP TRIGGER serial_entry_append_only ON serial_entry'],
    ['LOT-28', 'DELETE FROM lot_rfid'],
    ['B2 costs', 'UPDATE stock_line_cost_centre SET quantity = quantity + 1'],
    ['tracked', 'UPDATE item SET tracked_from = tracked_from + 1 WHERE tracked_from IS NOT NULL'],
    ['tracked', 'UPDATE item SET tracked_after_seq = 0 WHERE tracked_from IS NOT NULL'],
    [
      'tracked',
      "UPDATE stock_entry e SET lot_id = l.id FROM lot l, item i WHERE l.code = 'TEA-1' AND i.id = e.item_id AND l.item_id = i.id AND e.seq <= i.tracked_after_seq",
    ],
    ['tracked', "UPDATE stock_entry e SET lot_id = NULL FROM lot l WHERE l.code = 'TEA-2' AND e.lot_id = l.id"],
    [
      'tracked',
      'UPDATE stock_balance b SET quantity = 1 FROM item i WHERE i.id = b.item_id AND i.tracked_from IS NOT NULL AND b.lot_id IS NULL',
    ],
    ['B3', "UPDATE stock_entry e SET lot_id = NULL FROM lot l WHERE l.code = 'TEA-2' AND e.lot_id = l.id"],
    ['V11', "UPDATE lot SET code_key = 'other' WHERE closed"],
  ])('%s finds: %s', async (id, statement) => {
    expect(await foundBy(statement)).toContain(id);
  });
});
