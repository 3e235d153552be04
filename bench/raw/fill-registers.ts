import type pg from 'pg';

/** How much stands in a firm's registers: lots over all its items, and pieces over the lots of its items with numbers. */
export type Size = { readonly lots: number; readonly pieces: number };

/** A firm that is filled: its items (the second half counts pieces too), the warehouse, the templates, its partners. */
export type FilledFirm = {
  readonly companyId: number;
  readonly userId: string;
  readonly itemIds: readonly string[];
  readonly serialItemIds: readonly string[];
  readonly warehouseId: string;
  readonly loadId: string;
  readonly unloadId: string;
  readonly uomId: string;
  readonly partnerIds: readonly string[];
  readonly statusId: string;
  readonly statusCode: string;
  readonly today: string;
};

/** Lots of one record. */
const A_RECORD = 100;

/** The n-th id of a kind: in order, as ids made in the order of time are. */
const id = (kind: string, n: string): string =>
  `(lpad(to_hex($1::int), 4, '0') || '${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Every tenth lot is used up, every hundredth has a status, some have no expiry; dates spread over two years. */
const LOTS = `
INSERT INTO lot (company_id, id, item_id, code, code_key, insert_date, start_date, expiry_date, usable_until, supplier_id, supplier_lot_code, supplier_lot_key, status_id, packages, notes,
  initial_quantity, total_loaded, ledger_quantity, on_hand, first_record_id, first_load_date, created_by, updated_by)
SELECT $1, ${id('000a', 'n')}, ($3::uuid[])[1 + n % array_length($3::uuid[], 1)], code, code, start, start, expiry, expiry, ($4::uuid[])[1 + n % array_length($4::uuid[], 1)],
  'S' || lpad((n * 7919 % $2)::text, 7, '0'), 'S' || lpad((n * 7919 % $2)::text, 7, '0'), CASE WHEN n % 100 = 7 THEN $5::uuid END, 1, CASE WHEN n % 1000 = 3 THEN 'Pallet torn' END,
  20, 20, CASE WHEN n % 10 = 0 THEN 0 ELSE 20 END, CASE WHEN n % 10 = 0 THEN 0 ELSE 20 END, ${id('000c', `n / ${A_RECORD}`)}, start, $6, $6
FROM (SELECT n, 'L' || lpad(n::text, 8, '0') AS code, $7::date - (n * 31 % 730)::int AS start, CASE WHEN n % 50 <> 0 THEN $7::date + (n * 37 % 700)::int - 60 END AS expiry FROM generate_series(0, $2::bigint - 1) n) g`;

const RECORDS = `
INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, partner_id, ref_document_text, traceability, created_by, updated_by)
SELECT $1, ${id('000c', 'n')}, $3, CASE WHEN n < $2 / ${A_RECORD} THEN $4::uuid ELSE $5::uuid END, $6::date - (n * 31 % 730)::int, (n / 730)::int + 1, ($7::uuid[])[1 + n % array_length($7::uuid[], 1)], 'D' || n, true, $8, $8
FROM generate_series(0, $2::bigint / ${A_RECORD} * 2 - 1) n`;

/** A load for each lot, an unload for those that are used up. */
const ENTRIES = `
INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, created_by)
SELECT $1, ${id('000e', 'n + leg * $2')}, ${id('000c', `n / ${A_RECORD} + leg * ($2 / ${A_RECORD})`)}, ${id('000f', 'n + leg * $2')}, ($3::uuid[])[1 + n % array_length($3::uuid[], 1)], $4, ${id('000a', 'n')},
  $5::date - (n * 31 % 730)::int, CASE leg WHEN 0 THEN 'LOAD' ELSE 'UNLOAD' END, CASE leg WHEN 0 THEN 20 ELSE -20 END, $6
FROM generate_series(0, 1) leg, generate_series(0, $2::bigint - 1) n WHERE leg = 0 OR n % 10 = 0`;

const LINES = `
INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty)
SELECT e.company_id, e.line_id, e.record_id, row_number() OVER (PARTITION BY e.record_id ORDER BY e.id), e.item_id, $2, abs(e.quantity), abs(e.quantity) FROM stock_entry e WHERE e.company_id = $1`;

const BALANCES = `
INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, lot_id, quantity, last_date)
SELECT company_id, ${id('000b', 'row_number() OVER (ORDER BY id)')}, item_id, $2, id, ledger_quantity, start_date FROM lot WHERE company_id = $1`;

/** The n-th piece lies in a lot of an item with numbers; every tenth is out, with its lot. */
const PIECES = `
INSERT INTO serial (company_id, id, item_id, code, code_key, lot_id, insert_date, start_date, expiry_date, customer_code, supplier_code, supplier_id, state, warehouse_id, last_date, first_record_id, created_by, updated_by)
SELECT $1, ${id('0005', 'n')}, l.item_id, 'P' || lpad(n::text, 9, '0'), 'P' || lpad(n::text, 9, '0'), l.id, l.start_date, l.start_date, l.expiry_date, CASE WHEN n % 5 = 0 THEN 'C' || n END, CASE WHEN n % 3 = 0 THEN 'V' || n END,
  l.supplier_id, CASE WHEN l.on_hand = 0 THEN 'OUT' ELSE 'IN_STOCK' END, CASE WHEN l.on_hand = 0 THEN NULL ELSE $4::uuid END, l.start_date, l.first_record_id, $5, $5
FROM (SELECT l.*, row_number() OVER (ORDER BY id) - 1 AS nth, count(*) OVER () AS lots FROM lot l WHERE l.company_id = $1 AND l.item_id = ANY($3::uuid[])) l
JOIN LATERAL generate_series(l.nth * $2::bigint / l.lots, (l.nth + 1) * $2::bigint / l.lots - 1) n ON true`;

const PIECE_ENTRIES = `
INSERT INTO serial_entry (company_id, id, serial_id, entry_id)
SELECT s.company_id, overlay(s.id::text placing '0006' from 5 for 4)::uuid, s.id, e.id FROM serial s JOIN stock_entry e ON e.company_id = s.company_id AND e.lot_id = s.lot_id AND e.direction = 'LOAD' WHERE s.company_id = $1`;

const TABLES = ['lot', 'serial', 'stock_entry', 'stock_line', 'stock_record', 'stock_balance', 'serial_entry'];

type Part = { readonly gone: string; readonly back: string };

/** What orders and finds rows, but makes nothing unique: built once at the end, as a restored backup does. */
const INDEXES = `
SELECT format('DROP INDEX %I', i.indexname) AS gone, i.indexdef AS back FROM pg_indexes i
WHERE i.schemaname = 'public' AND i.tablename = ANY($1) AND i.indexdef NOT LIKE 'CREATE UNIQUE%'
  AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = format('%I.%I', i.schemaname, i.indexname)::regclass)`;

/** References of these tables; they hold for the rows made here, and are not looked at again. */
const REFERENCES = `
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS gone,
  format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS back
FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = ANY($1::text[]::regclass[])`;

/**
 * Fills the registers of firms by a handful of statements, without the triggers that guard them: what the verbs would write, in minutes instead of days.
 * Deterministic: the same size gives the same rows.
 */
export async function fillRegisters(owner: pg.Client, firms: readonly (FilledFirm & Size)[]): Promise<void> {
  await owner.query(
    `SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET max_parallel_maintenance_workers = 2; SET enable_nestloop = off`,
  );
  const parts = await Promise.all([INDEXES, REFERENCES].map(async (text) => (await owner.query<Part>(text, [TABLES])).rows));
  const triggers = (able: 'DISABLE' | 'ENABLE') => TABLES.map((table) => `ALTER TABLE ${table} ${able} TRIGGER USER`).join('; ');
  await owner.query([...parts.flat().map(({ gone }) => gone), triggers('DISABLE')].join('; '));
  for (const firm of firms) await fillFirm(owner, firm);
  for (const { back } of parts.flat()) await owner.query(back);
  await owner.query(triggers('ENABLE'));
  await owner.query('VACUUM ANALYZE');
}

async function fillFirm(owner: pg.Client, firm: FilledFirm & Size): Promise<void> {
  const { companyId, userId, itemIds, serialItemIds, warehouseId, loadId, unloadId, uomId, partnerIds, statusId, today, lots, pieces } =
    firm;
  const items = [...itemIds, ...serialItemIds];
  await owner.query(LOTS, [companyId, lots, items, partnerIds, statusId, userId, today]);
  await owner.query(RECORDS, [companyId, lots, warehouseId, loadId, unloadId, today, partnerIds, userId]);
  await owner.query(ENTRIES, [companyId, lots, items, warehouseId, today, userId]);
  await owner.query(LINES, [companyId, uomId]);
  await owner.query(BALANCES, [companyId, warehouseId]);
  if (pieces === 0) return;
  await owner.query(PIECES, [companyId, pieces, serialItemIds, warehouseId, userId]);
  await owner.query(PIECE_ENTRIES, [companyId]);
}
