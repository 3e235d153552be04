import type pg from 'pg';
import { newId } from '../../lib/kernel/id';

export type RawFirm = {
  companyId: number;
  userId: string;
  warehouseId: string;
  templateId: string;
  uomId: string;
  codeTypeId: string;
  today: string;
};

const STATEMENT = `
WITH asked AS (INSERT INTO command (company_id, id, kind, input_hash, result, user_id) VALUES ($1, $2, 'raw', 'raw', '{}', $3)),
counter AS (
  INSERT INTO code_counter (company_id, id, code_type_id, item_id, root_key, root_text, last_numeric, last_code, last_date)
  VALUES ($1, gen_random_uuid(), $4, $5, '', '', 1, '00001', $6)
  ON CONFLICT (company_id, code_type_id, item_id, variant_id, root_key) DO UPDATE
    SET last_numeric = code_counter.last_numeric + 1, last_code = lpad((code_counter.last_numeric + 1)::text, 5, '0'), last_date = $6
  RETURNING last_numeric, last_code),
new_lot AS (
  INSERT INTO lot (company_id, id, item_id, code, code_key, lot_code_type_id, code_root_key, code_ordinal, insert_date, start_date, initial_quantity, total_loaded, ledger_quantity, on_hand,
    first_record_id, first_load_date, created_by, updated_by)
  SELECT $1, $7, $5, last_code, last_code, $4, '', last_numeric, $6, $6, 100, 100, 100, 100, $8, $6, $3, $3 FROM counter),
line AS (
  INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty) VALUES ($1, $9, $8, 1, $5, $10, 100, 100)),
entry AS (
  INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, created_by)
  VALUES ($1, gen_random_uuid(), $8, $9, $5, $11, $7, $6, 'LOAD', 100, $3)),
balance AS (
  INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, lot_id, quantity, last_date) VALUES ($1, gen_random_uuid(), $5, $11, $7, 100, $6)),
numbered AS (
  INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number) VALUES ($1, $11, $6, 1)
  ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE SET last_number = record_number.last_number + 1 RETURNING last_number),
header AS (
  INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, created_by, updated_by)
  SELECT $1, $8, $11, $12, $6, last_number, true, $3, $3 FROM numbered RETURNING number)
INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label)
SELECT $1, gen_random_uuid(), $3, 'raw', 'record.post', 'stock_record', $8, number::text FROM header`;

/** The rows of one record with one line and one new lot with a generated code, in one statement. */
export const rawReceiveLot = (client: pg.Pool, firm: RawFirm, itemId: string): Promise<unknown> =>
  client.query({
    name: 'raw-receive-lot',
    text: STATEMENT,
    values: [
      firm.companyId,
      newId(),
      firm.userId,
      firm.codeTypeId,
      itemId,
      firm.today,
      newId(),
      newId(),
      newId(),
      firm.uomId,
      firm.warehouseId,
      firm.templateId,
    ],
  });
