import type pg from 'pg';
import { newId } from '../../lib/kernel/id';
import type { RawFirm } from './receive-lot';

const STATEMENT = `
WITH asked AS (INSERT INTO command (company_id, id, kind, input_hash, result, user_id) VALUES ($1, $2, 'raw', 'raw', '{}', $3)),
held AS (SELECT id, lot_id FROM stock_balance WHERE company_id = $1 AND lot_id = ANY($4::uuid[]) ORDER BY lot_id FOR UPDATE),
balance AS (
  UPDATE stock_balance b SET quantity = b.quantity - 1, last_date = $5 FROM held WHERE b.company_id = $1 AND b.id = held.id AND b.quantity - 1 >= 0 RETURNING b.lot_id),
moved AS (
  UPDATE lot SET ledger_quantity = ledger_quantity - 1, on_hand = on_hand - 1 FROM balance WHERE lot.company_id = $1 AND lot.id = balance.lot_id RETURNING lot.id),
line AS (
  INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty) VALUES ($1, $6, $7, 1, $8, $9, 50, 50)),
entry AS (
  INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity, created_by)
  SELECT $1, gen_random_uuid(), $7, $6, $8, $10, moved.id, $5, 'UNLOAD', -1, $3 FROM moved),
numbered AS (
  INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number) VALUES ($1, $10, $5, 1)
  ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE SET last_number = record_number.last_number + 1 RETURNING last_number),
header AS (
  INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, created_by, updated_by)
  SELECT $1, $7, $10, $11, $5, last_number, true, $3, $3 FROM numbered RETURNING number)
INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label)
SELECT $1, gen_random_uuid(), $3, 'raw', 'record.post', 'stock_record', $7, number::text FROM header`;

/** The rows of one record with one line that takes 1 from each of 50 lots, in one statement. */
export const rawUnloadLots = (client: pg.Pool, firm: RawFirm, itemId: string, lotIds: readonly string[]): Promise<unknown> =>
  client.query({
    name: 'raw-unload-lots',
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
    ],
  });
