import type pg from 'pg';
import { newId } from '../../lib/kernel/id';
import type { RawFirm } from './receive-lot';

const STATEMENT = `
WITH asked AS (INSERT INTO command (company_id, id, kind, input_hash, result, user_id) VALUES ($1, $2, 'raw', 'raw', '{}', $3)),
part AS (SELECT c.item_id, c.quantity, row_number() OVER (ORDER BY c.sequence)::int AS n FROM bom b JOIN bom_component c ON c.company_id = b.company_id AND c.bom_id = b.id WHERE b.company_id = $1 AND b.item_id = $4 AND b.is_default),
held AS (
  SELECT DISTINCT ON (p.item_id) b.id, b.lot_id, p.item_id, p.quantity, p.n, gen_random_uuid() AS line_id, gen_random_uuid() AS entry_id
  FROM part p JOIN stock_balance b ON b.company_id = $1 AND b.item_id = p.item_id AND b.warehouse_id = $5 AND b.quantity >= p.quantity JOIN lot l ON l.company_id = $1 AND l.id = b.lot_id
  ORDER BY p.item_id, l.start_date, l.code),
locked AS (SELECT b.id FROM stock_balance b WHERE b.company_id = $1 AND b.id IN (SELECT id FROM held) ORDER BY b.lot_id FOR UPDATE),
taken AS (
  UPDATE stock_balance b SET quantity = b.quantity - h.quantity, last_date = $6 FROM held h WHERE b.company_id = $1 AND b.id = h.id AND b.id IN (SELECT id FROM locked) AND b.quantity >= h.quantity RETURNING b.lot_id),
moved AS (UPDATE lot SET ledger_quantity = ledger_quantity - h.quantity, on_hand = on_hand - h.quantity FROM held h WHERE lot.company_id = $1 AND lot.id = h.lot_id),
counter AS (
  INSERT INTO code_counter (company_id, id, code_type_id, item_id, root_key, root_text, last_numeric, last_code, last_date) VALUES ($1, gen_random_uuid(), $7, $4, '', '', 1, '00001', $6)
  ON CONFLICT (company_id, code_type_id, item_id, variant_id, root_key) DO UPDATE SET last_numeric = code_counter.last_numeric + 1, last_code = lpad((code_counter.last_numeric + 1)::text, 5, '0'), last_date = $6
  RETURNING last_numeric, last_code),
new_lot AS (
  INSERT INTO lot (company_id, id, item_id, code, code_key, lot_code_type_id, code_root_key, code_ordinal, insert_date, start_date, initial_quantity, total_loaded, ledger_quantity, on_hand, first_record_id, first_load_date, created_by, updated_by)
  SELECT $1, $8, $4, last_code, last_code, $7, '', last_numeric, $6, $6, 1, 1, 1, 1, $9, $6, $3, $3 FROM counter),
balance AS (INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, lot_id, quantity, last_date) VALUES ($1, gen_random_uuid(), $4, $5, $8, 1, $6)),
line AS (
  INSERT INTO stock_line (company_id, id, record_id, main_line_id, line_no, item_id, move_uom_id, move_qty, base_qty)
  SELECT $1, $10::uuid, $9::uuid, NULL::uuid, 1, $4::uuid, $11::uuid, 1, 1 UNION ALL SELECT $1, line_id, $12, $10, n, item_id, $11, quantity, quantity FROM held),
entry AS (
  INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, created_by)
  SELECT $1, $13::uuid, $9::uuid, $10::uuid, $4::uuid, $5::uuid, $8::uuid, $6::date, 'LOAD', 1, $3::uuid UNION ALL SELECT $1, entry_id, $12, line_id, item_id, $5, lot_id, $6, 'UNLOAD', -quantity, $3 FROM held),
link AS (
  INSERT INTO trace_link (company_id, id, record_id, line_id, kind, posting_date, input_lot_id, output_lot_id, input_entry_id, output_entry_id, quantity)
  SELECT $1, gen_random_uuid(), $9, $10, 'BOM', $6, lot_id, $8, entry_id, $13, quantity FROM held),
edge AS (
  INSERT INTO trace_edge (company_id, input_node, output_node, input_is_serial, output_is_serial, links, quantity, first_date) SELECT $1, lot_id, $8, false, false, 1, quantity, $6 FROM held),
numbered AS (
  INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number) VALUES ($1, $5, $6, 2)
  ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE SET last_number = record_number.last_number + 2 RETURNING last_number),
header AS (
  INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, main_record_id, created_by, updated_by)
  SELECT $1, r.id, $5, r.template_id, $6, n.last_number - r.before, true, r.main_id, $3, $3
  FROM numbered n CROSS JOIN (VALUES ($9::uuid, $14::uuid, 1, NULL::uuid), ($12::uuid, $15::uuid, 0, $9::uuid)) AS r(id, template_id, before, main_id) RETURNING number)
INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label)
SELECT $1, gen_random_uuid(), $3, 'raw', 'record.post', 'stock_record', $9, min(number)::text FROM header`;

/** The rows of one production: a new lot loaded, its components taken from their first lots, linked; in one statement that reads the bill of materials. */
export const rawExplodeBom = (pool: pg.Pool, firm: RawFirm & { offsetTemplateId: string }, itemId: string): Promise<unknown> =>
  pool.query({
    name: 'raw-explode-bom',
    text: STATEMENT,
    values: [
      firm.companyId,
      newId(),
      firm.userId,
      itemId,
      firm.warehouseId,
      firm.today,
      firm.codeTypeId,
      newId(),
      newId(),
      newId(),
      firm.uomId,
      newId(),
      newId(),
      firm.templateId,
      firm.offsetTemplateId,
    ],
  });
