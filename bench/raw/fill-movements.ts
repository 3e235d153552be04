import type pg from 'pg';
import type { FilledFirm } from './fill-registers';

/** Lines of one record. */
const A_RECORD = 100;
const TABLES = ['stock_record', 'stock_line', 'stock_entry'];

const id = (kind: string, n: string): string =>
  `(lpad(to_hex($1::int), 4, '0') || '${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const RECORDS = `
INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, partner_id, traceability, created_by, updated_by)
SELECT $1, ${id('001c', 'n')}, $3, CASE WHEN n % 2 = 0 THEN $4::uuid ELSE $5::uuid END, $6::date - (n % 730)::int, n + 1000000, ($7::uuid[])[1 + n % array_length($7::uuid[], 1)], true, $8, $8
FROM generate_series(0, $2::bigint / ${A_RECORD} - 1) n`;

const LINES = `
INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty)
SELECT $1, ${id('001f', 'n')}, ${id('001c', `n / ${A_RECORD}`)}, n % ${A_RECORD} + 1, $3, $4, 1, 1 FROM generate_series(0, $2::bigint - 1) n`;

const ENTRIES = `
INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, created_by)
SELECT $1, ${id('001e', 'n')}, ${id('001c', `n / ${A_RECORD}`)}, ${id('001f', 'n')}, $3, $4, $5, $6::date - (n / ${A_RECORD} % 730)::int,
  CASE WHEN n / ${A_RECORD} % 2 = 0 THEN 'LOAD' ELSE 'UNLOAD' END, CASE WHEN n / ${A_RECORD} % 2 = 0 THEN 1 ELSE -1 END, $7
FROM generate_series(0, $2::bigint - 1) n`;

/** So many movements of one lot, as many in as out over two years, in records of a hundred lines; what it has on hand stays. */
export async function fillMovements(
  owner: pg.Client,
  firm: FilledFirm,
  { lotId, itemId, count }: { readonly lotId: string; readonly itemId: string; readonly count: number },
): Promise<void> {
  const { companyId, userId, warehouseId, loadId, unloadId, uomId, partnerIds, today } = firm;
  const triggers = (able: 'DISABLE' | 'ENABLE') => TABLES.map((table) => `ALTER TABLE ${table} ${able} TRIGGER USER`).join('; ');
  await owner.query(triggers('DISABLE'));
  await owner.query(RECORDS, [companyId, count, warehouseId, loadId, unloadId, today, partnerIds, userId]);
  await owner.query(LINES, [companyId, count, itemId, uomId]);
  await owner.query(ENTRIES, [companyId, count, itemId, warehouseId, lotId, today, userId]);
  await owner.query(triggers('ENABLE'));
  await owner.query('VACUUM ANALYZE');
}
