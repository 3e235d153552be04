import type pg from 'pg';
import { newId } from '../../lib/kernel/id';
import type { RawFirm } from './receive-lot';

const STATEMENT = `
WITH asked AS (INSERT INTO command (company_id, id, kind, input_hash, result, user_id) VALUES ($1, $2, 'raw', 'raw', '{}', $3)),
held AS (SELECT id, lot_id FROM stock_balance WHERE company_id = $1 AND lot_id = ANY($4::uuid[]) AND warehouse_id = $10 ORDER BY lot_id FOR UPDATE),
taken AS (
  UPDATE stock_balance b SET quantity = b.quantity - 1, last_date = $5 FROM held WHERE b.company_id = $1 AND b.id = held.id AND b.quantity - 1 >= 0 RETURNING b.lot_id),
given AS (
  INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, lot_id, quantity, last_date) SELECT $1, gen_random_uuid(), $8, $12, lot_id, 1, $5 FROM taken
  ON CONFLICT (company_id, item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id) DO UPDATE SET quantity = stock_balance.quantity + 1, last_date = $5),
moved AS (UPDATE lot SET updated_at = updated_at FROM taken WHERE lot.company_id = $1 AND lot.id = taken.lot_id RETURNING lot.id),
side AS (SELECT * FROM (VALUES ($7::uuid, $6::uuid, $10::uuid, 'UNLOAD', -1, NULL::uuid, $11::uuid), ($14::uuid, $15::uuid, $12::uuid, 'LOAD', 1, $7::uuid, $13::uuid)) AS s(record_id, line_id, warehouse_id, direction, quantity, main_id, template_id)),
line AS (
  INSERT INTO stock_line (company_id, id, record_id, main_line_id, line_no, item_id, move_uom_id, move_qty, base_qty) SELECT $1, line_id, record_id, CASE WHEN main_id IS NOT NULL THEN $6::uuid END, 1, $8, $9, 50, 50 FROM side),
entry AS (
  INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, transfer, created_by)
  SELECT $1, gen_random_uuid(), s.record_id, s.line_id, $8, s.warehouse_id, m.id, $5, s.direction, s.quantity, true, $3 FROM moved m CROSS JOIN side s),
numbered AS (
  INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number) SELECT $1, warehouse_id, $5, 1 FROM side
  ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE SET last_number = record_number.last_number + 1 RETURNING warehouse_id, last_number),
header AS (
  INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, main_record_id, created_by, updated_by)
  SELECT $1, s.record_id, s.warehouse_id, s.template_id, $5, n.last_number, true, s.main_id, $3, $3 FROM side s JOIN numbered n ON n.warehouse_id = s.warehouse_id RETURNING number)
INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label)
SELECT $1, gen_random_uuid(), $3, 'raw', 'record.post', 'stock_record', $7, min(number)::text FROM header`;

/** The rows of a transfer of 1 of each of 50 lots to another warehouse: two records, in one statement. */
export const rawTransferLots = (
  pool: pg.Pool,
  firm: RawFirm & { toWarehouseId: string; toTemplateId: string },
  itemId: string,
  lotIds: readonly string[],
): Promise<unknown> =>
  pool.query({
    name: 'raw-transfer-lots',
    text: STATEMENT,
    values: [
      firm.companyId,
      newId(),
      firm.userId,
      lotIds,
      firm.today,
      newId(),
      newId(),
      itemId,
      firm.uomId,
      firm.warehouseId,
      firm.templateId,
      firm.toWarehouseId,
      firm.toTemplateId,
      newId(),
      newId(),
    ],
  });
