import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { dayIn } from '../kernel/day';
import { holdLots } from '../holds/hold-lots';
import { liftHolds } from '../holds/lift-holds';
import { changeLotStatus } from '../lots/change-lot-status';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { lotHouse } from '../testing/lot-house';

const PRIVILEGE = '42501';
const ONLY_GROWS = 'FL001';
const CHECK = '23514';
const GROWING = ['stock_entry', 'lot_status_change', 'lot_hold', 'lot_hold_lift', 'audit_event', 'audit_seal'];
const KEPT = ['stock_record', 'stock_line', 'lot'];

let server: TestDatabase;
let db: Database;
let app: pg.Client;
let owner: pg.Client;

/** A book with a row in every guarded table. */
beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl);
  const caller = await testCompany(db);
  const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), dayIn('Europe/Rome', new Date()));
  const item = await house.item('GUARD');
  const [kept, gone] = [await house.load(item, '10'), await house.load(item, '5')];
  await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: gone.recordId, version: 1, reason: 'typed by mistake' });
  const [status] = await db.sql<{ id: string }>(sql`SELECT id FROM lot_status WHERE company_id = ${caller.company.id} AND code = 'QUA'`);
  await house.run(changeLotStatus, { lotIds: [kept.id], statusId: status?.id ?? null, reason: 'smell' });
  await house.run(holdLots, { commandId: newId(), lotIds: [kept.id], cause: 'CHECK', reason: 'smell' });
  await house.run(liftHolds, { commandId: newId(), holdIds: [], lotIds: [kept.id], together: false, reason: 'aired' });
  await sealEverything(db);
  app = new pg.Client({ connectionString: server.appUrl });
  owner = new pg.Client({ connectionString: server.url });
  await Promise.all([app.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await db.close();
  await server.close();
});

/** The SQLSTATE of the refusal, or what happened instead. */
async function answerTo(client: pg.Client, statement: string): Promise<string> {
  await client.query('BEGIN');
  try {
    return `${(await client.query(statement)).rowCount} rows changed`;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}
const answers = async (client: pg.Client, statements: readonly string[]) =>
  Object.fromEntries(
    await statements.reduce<Promise<[string, string][]>>(
      async (sofar, statement) => [...(await sofar), [statement, await answerTo(client, statement)]],
      Promise.resolve([]),
    ),
  );
const each = (statements: readonly string[], answer: string) => Object.fromEntries(statements.map((statement) => [statement, answer]));

describe('what was posted stays', () => {
  const update = GROWING.map((table) => `UPDATE ${table} SET company_id = company_id`);
  const remove = GROWING.map((table) => `DELETE FROM ${table}`);
  const truncate = GROWING.map((table) => `TRUNCATE ${table} CASCADE`);

  test('[POST-18 part] the application has no right to change, delete or empty the ledger, the status history, the trail and its seals', async () => {
    const statements = [...update, ...remove, ...truncate];
    expect(await answers(app, statements)).toEqual(each(statements, PRIVILEGE));
  });

  test('[POST-18 part] the owner of the tables is refused by a trigger, also through the tables above them', async () => {
    const statements = [...update, ...remove, ...truncate, ...KEPT.map((table) => `TRUNCATE ${table} CASCADE`)];
    expect(await answers(owner, statements)).toEqual(each(statements, ONLY_GROWS));
  });

  test('[LOT-23][NUM-03 part] records, lines and lots are never deleted, by whomever', async () => {
    const statements = KEPT.map((table) => `DELETE FROM ${table}`);
    expect(await answers(app, statements)).toEqual(each(statements, ONLY_GROWS));
    expect(await answers(owner, statements)).toEqual(each(statements, ONLY_GROWS));
    expect(
      await answers(
        app,
        KEPT.map((table) => `TRUNCATE ${table} CASCADE`),
      ),
    ).toEqual(
      each(
        KEPT.map((table) => `TRUNCATE ${table} CASCADE`),
        PRIVILEGE,
      ),
    );
  });

  test('[POST-04 part] what says where something moved is frozen, and a void stays a void', async () => {
    const statements = [
      ...[
        'company_id = company_id + 1',
        'id = gen_random_uuid()',
        'warehouse_id = gen_random_uuid()',
        'template_id = gen_random_uuid()',
        'posting_date = posting_date - 1',
        'number = number + 100',
        `origin = 'SCAN'`,
      ].map((change) => `UPDATE stock_record SET ${change}`),
      ...[
        'company_id = company_id + 1',
        'id = gen_random_uuid()',
        'record_id = gen_random_uuid()',
        'line_no = line_no + 100',
        'item_id = gen_random_uuid()',
        'variant_id = gen_random_uuid()',
      ].map((change) => `UPDATE stock_line SET ${change}`),
      ...[
        'company_id = company_id + 1',
        'id = gen_random_uuid()',
        'item_id = gen_random_uuid()',
        'variant_id = gen_random_uuid()',
        'insert_date = insert_date + 1',
      ].map((change) => `UPDATE lot SET ${change}`),
      'UPDATE stock_record SET voided_at = NULL, void_reason = NULL WHERE voided_at IS NOT NULL',
      'UPDATE lot SET voided_at = NULL WHERE voided_at IS NOT NULL',
    ];
    expect(await answers(app, statements)).toEqual(each(statements, ONLY_GROWS));
    expect(await answers(owner, statements)).toEqual(each(statements, ONLY_GROWS));
  });

  test('[POST-11] no hand may bring a lot below zero, or allow it', async () => {
    const statements = [
      'UPDATE stock_balance SET quantity = -1 WHERE quantity > 0',
      'UPDATE stock_balance SET quantity = -1, may_go_negative = true WHERE quantity > 0',
      'UPDATE lot SET ledger_quantity = -1, on_hand = -1 WHERE voided_at IS NULL',
      'UPDATE lot SET on_hand = ledger_quantity + 1 WHERE voided_at IS NULL',
      'UPDATE lot SET closed = true WHERE on_hand > 0',
    ];
    expect(await answers(app, statements)).toEqual(each(statements, CHECK));
  });

  test('[POST-18 part] an entry is reversed once, and only with the opposite sign', async () => {
    const copy = (quantity: string, reverses: string, where: string) =>
      `INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, revision, reverses_id)
       SELECT company_id, gen_random_uuid(), record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, ${quantity}, 1, ${reverses} FROM stock_entry WHERE ${where} LIMIT 1`;
    const reversed = 'reverses_id IS NULL AND id IN (SELECT reverses_id FROM stock_entry WHERE reverses_id IS NOT NULL)';
    expect(await answerTo(app, copy('-quantity', 'id', reversed))).toBe('23505');
    expect(await answerTo(app, copy('quantity', 'id', `reverses_id IS NULL AND NOT (${reversed})`))).toBe(CHECK);
    expect(await answerTo(app, copy('-quantity', 'NULL', 'reverses_id IS NULL'))).toBe(CHECK);
  });
});
