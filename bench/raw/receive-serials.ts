import type pg from 'pg';
import { newId } from '../../lib/kernel/id';
import type { RawFirm } from './receive-lot';

/** Everything of a load of pieces but the pieces: command, lot, line, entry, balance, number, header, trail. */
const HEAD = `
WITH asked AS (INSERT INTO command (company_id, id, kind, input_hash, result, user_id) VALUES ($1, $2, 'raw', 'raw', '{}', $3)),
counter AS (
  INSERT INTO code_counter (company_id, id, code_type_id, item_id, root_key, root_text, last_numeric, last_code, last_date)
  VALUES ($1, gen_random_uuid(), $4, $5, '', '', $13::int, ($13::int)::text, $6)
  ON CONFLICT (company_id, code_type_id, item_id, variant_id, root_key) DO UPDATE
    SET last_numeric = code_counter.last_numeric + $13::int, last_code = (code_counter.last_numeric + $13::int)::text, last_date = $6
  RETURNING last_numeric),
new_lot AS (
  INSERT INTO lot (company_id, id, item_id, code, code_key, insert_date, start_date, initial_quantity, total_loaded, ledger_quantity, on_hand,
    first_record_id, first_load_date, created_by, updated_by)
  VALUES ($1, $7::uuid, $5, ($7::uuid)::text, ($7::uuid)::text, $6, $6, $13::int, $13::int, $13::int, $13::int, $8, $6, $3, $3)),
line AS (
  INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty) VALUES ($1, $9, $8, 1, $5, $10, $13::int, $13::int)),
entry AS (
  INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, created_by)
  VALUES ($1, $14, $8, $9, $5, $11, $7::uuid, $6, 'LOAD', $13::int, $3)),
balance AS (
  INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, lot_id, quantity, last_date) VALUES ($1, gen_random_uuid(), $5, $11, $7::uuid, $13::int, $6)),
numbered AS (
  INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number) VALUES ($1, $11, $6, 1)
  ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE SET last_number = record_number.last_number + 1 RETURNING last_number),
header AS (
  INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, created_by, updated_by)
  SELECT $1, $8, $11, $12, $6, last_number, true, $3, $3 FROM numbered RETURNING number),
trail AS (INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label)
  SELECT $1, gen_random_uuid(), $3, 'raw', 'record.post', 'stock_record', $8, number::text FROM header)
SELECT last_numeric::int AS last FROM counter`;

/** The pieces, numbered by the database itself. */
const PIECES = `
WITH made AS (
  INSERT INTO serial (company_id, id, item_id, code, code_key, lot_id, serial_code_type_id, code_root_key, code_ordinal, insert_date, start_date, state, warehouse_id, last_date,
    first_record_id, created_by, updated_by)
  SELECT $1, gen_random_uuid(), $2, lpad(n::text, 7, '0'), lpad(n::text, 7, '0'), $3, $4, '', n, $5, $5, 'IN_STOCK', $6, $5, $7, $8, $8 FROM generate_series($9::int, $10::int) AS n
  RETURNING company_id, id)
INSERT INTO serial_entry (company_id, id, serial_id, entry_id) SELECT company_id, gen_random_uuid(), id, $11 FROM made`;

/** The rows of one record with one line, one new lot and `count` new pieces, in two statements and one transaction. */
export async function rawReceiveSerials(pool: pg.Pool, firm: RawFirm, itemId: string, count: number): Promise<void> {
  const [lotId, recordId, entryId] = [newId(), newId(), newId()];
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const head = await client.query<{ last: number }>({
      name: 'raw-receive-serials',
      text: HEAD,
      values: [
        firm.companyId,
        newId(),
        firm.userId,
        firm.codeTypeId,
        itemId,
        firm.today,
        lotId,
        recordId,
        newId(),
        firm.uomId,
        firm.warehouseId,
        firm.templateId,
        count,
        entryId,
      ],
    });
    const last = head.rows[0]?.last ?? count;
    await client.query({
      name: 'raw-pieces',
      text: PIECES,
      values: [
        firm.companyId,
        itemId,
        lotId,
        firm.codeTypeId,
        firm.today,
        firm.warehouseId,
        recordId,
        firm.userId,
        last - count + 1,
        last,
        entryId,
      ],
    });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
