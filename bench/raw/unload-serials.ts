import type pg from 'pg';
import { newId } from '../../lib/kernel/id';
import type { RawFirm } from './receive-lot';

const STATEMENT = `
WITH asked AS (INSERT INTO command (company_id, id, kind, input_hash, result, user_id) VALUES ($1, $2, 'raw', 'raw', '{}', $3)),
held AS (SELECT id FROM serial WHERE company_id = $1 AND id = ANY($4::uuid[]) AND state = 'IN_STOCK' ORDER BY id FOR UPDATE),
moved AS (
  UPDATE serial s SET state = 'OUT', warehouse_id = NULL, location_id = NULL, last_date = $5, version = s.version + 1 FROM held WHERE s.company_id = $1 AND s.id = held.id RETURNING s.id),
balance AS (
  UPDATE stock_balance b SET quantity = b.quantity - $11::int, last_date = $5 WHERE b.company_id = $1 AND b.item_id = $8 AND b.warehouse_id = $10 AND b.lot_id IS NULL AND b.quantity >= $11::int RETURNING b.id),
line AS (
  INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty) VALUES ($1, $6, $7, 1, $8, $9, $11::int, $11::int)),
entry AS (
  INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, posting_date, direction, quantity, created_by)
  VALUES ($1, $12, $7, $6, $8, $10, $5, 'UNLOAD', -$11::int, $3)),
pieces AS (INSERT INTO serial_entry (company_id, id, serial_id, entry_id) SELECT $1, gen_random_uuid(), id, $12 FROM moved),
numbered AS (
  INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number) VALUES ($1, $10, $5, 1)
  ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE SET last_number = record_number.last_number + 1 RETURNING last_number),
header AS (
  INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, created_by, updated_by)
  SELECT $1, $7, $10, $13, $5, last_number, true, $3, $3 FROM numbered RETURNING number)
INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label)
SELECT $1, gen_random_uuid(), $3, 'raw', 'record.post', 'stock_record', $7, number::text FROM header`;

/** The rows of one record with one line that takes these pieces, in one statement. */
export const rawUnloadSerials = (pool: pg.Pool, firm: RawFirm, itemId: string, serialIds: readonly string[]): Promise<unknown> =>
  pool.query({
    name: 'raw-unload-serials',
    text: STATEMENT,
    values: [
      firm.companyId,
      newId(),
      firm.userId,
      serialIds,
      firm.today,
      newId(),
      newId(),
      itemId,
      firm.uomId,
      firm.warehouseId,
      serialIds.length,
      newId(),
      firm.templateId,
    ],
  });
