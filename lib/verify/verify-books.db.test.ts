import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { type Database, openDatabase } from '../server/db';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { fullBooks } from '../testing/full-books';
import { APPEND_ONLY, GUARDS } from './checks';
import { BOOK_CHECKS, verifyBooks } from './verify-books';

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl);
  await fullBooks(db, await testCompany(db));
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

/** Statements that break one invariant each, and the check that has to find it. */
const PLANTED: readonly (readonly [string, string])[] = [
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
  ['V6 guards', 'DROP TRIGGER serial_entry_append_only ON serial_entry'],
  ['V9', "UPDATE audit_event SET reason = 'other' WHERE reason IS NOT NULL"],
  ['V3', "UPDATE serial SET last_date = last_date - 1 WHERE code = '00002'"],
  ['V3', "UPDATE serial SET state = 'OUT', warehouse_id = NULL WHERE code = '00002'"],
  ['B2 pieces', 'DELETE FROM serial_entry WHERE seq = (SELECT max(seq) FROM serial_entry)'],
  ['B4', "UPDATE serial SET cancelled = true WHERE code = '00002'"],
  ['B5', 'UPDATE stock_record SET posting_date = posting_date - 1 WHERE main_record_id IS NOT NULL'],
  ['B5', 'UPDATE stock_entry SET quantity = quantity + 1 WHERE transfer AND quantity > 0'],
  ['TRACE-03', 'UPDATE trace_edge SET quantity = quantity + 1'],
  ['TRACE-03', 'DELETE FROM trace_edge'],
  ['V11', "UPDATE lot SET code_key = 'other' WHERE closed"],
  ['tracked', 'UPDATE item SET tracked_from = tracked_from + 1 WHERE tracked_from IS NOT NULL'],
  ['tracked', 'UPDATE item SET tracked_after_seq = 0 WHERE tracked_from IS NOT NULL'],
  ['tracked', "UPDATE stock_entry e SET lot_id = NULL FROM lot l WHERE l.code = 'TEA-2' AND e.lot_id = l.id"],
  [
    'tracked',
    "UPDATE stock_entry e SET lot_id = l.id FROM lot l, item i WHERE l.code = 'TEA-1' AND i.id = e.item_id AND l.item_id = i.id AND e.seq <= i.tracked_after_seq",
  ],
  [
    'tracked',
    'UPDATE stock_balance b SET quantity = 1 FROM item i WHERE i.id = b.item_id AND i.tracked_from IS NOT NULL AND b.lot_id IS NULL',
  ],
  ['LOT-28', 'DELETE FROM lot_rfid'],
  ['B2 costs', 'UPDATE stock_line_cost_centre SET quantity = quantity + 1'],
  ['SER-11', 'UPDATE lot SET flagged_quantity = 0'],
  ['SER-11', "UPDATE serial SET reserved = true WHERE code = '00002'"],
  ['V11 pieces', "UPDATE serial SET code_key = 'other' WHERE code = '00002'"],
  ['LOT-30', 'UPDATE lot SET open_holds = 0'],
  ['LOT-30', 'DELETE FROM lot_hold_lift'],
  ['V8', 'UPDATE lot_hold SET after_seq = 0'],
  ['V10', 'ALTER TABLE stock_entry ADD CONSTRAINT planted FOREIGN KEY (company_id, lot_id) REFERENCES lot (company_id, id) NOT VALID'],

  ['LOT-20', "DELETE FROM lot_status_change WHERE seq = (SELECT max(seq) FROM lot_status_change WHERE reason = 'seen')"],
  ['LOT-20', 'UPDATE lot_status_change SET to_status_id = NULL'],
  ['COST-02', 'UPDATE item SET average_cost = average_cost + 1'],
  ['NUM-01', 'UPDATE record_number SET last_number = 0'],
  ['TRACE-09', 'UPDATE trace_link SET quantity = quantity - 1 WHERE reverses_id IS NOT NULL'],
  ['TRACE-09', 'DELETE FROM trace_link WHERE reverses_id IS NOT NULL'],
  ['B9', 'UPDATE trace_link SET quantity = quantity + 1 WHERE reverses_id IS NULL'],
  [
    'V7',
    'INSERT INTO trace_edge (company_id, input_node, output_node, input_is_serial, output_is_serial, links, quantity, first_date) SELECT company_id, output_node, input_node, output_is_serial, input_is_serial, links, quantity, first_date FROM trace_edge',
  ],
];

describe('verify', () => {
  test('[STK-08] finds nothing in books that only verbs wrote, and looked at them', async () => {
    const findings = await verifyBooks(db);
    expect(findings.filter(({ faults }) => faults > 0)).toEqual([]);
    expect(findings.find(({ id }) => id === 'V2')?.looked).toBeGreaterThan(5);
    expect(findings.find(({ id }) => id === 'V9')?.looked).toBeGreaterThan(10);
  });

  test.each(PLANTED)('%s finds: %s', async (id, statement) => {
    expect(await foundBy(statement)).toContain(id);
  });

  test('a fault was planted in each invariant', () => {
    const ids = [...BOOK_CHECKS, ...GUARDS].map(({ id }) => id);
    expect([...new Set([...PLANTED.map(([id]) => id), ...ids])].filter((id) => !PLANTED.some(([planted]) => planted === id))).toEqual([]);
  });

  test('every table with the trigger of tables that only grow is guarded', async () => {
    const rows = await db.sql<{ name: string }>(
      sql`SELECT c.relname AS name FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname LIKE '%\_append\_only' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(APPEND_ONLY.toSorted());
  });
});
