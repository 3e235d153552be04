import sql from 'sql-template-tag';
import { newId } from '../kernel/id';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { saveTableRow } from '../tables/save-table-row';
import { saveWarehouse } from '../warehouses/save-warehouse';

const BLANK = {
  kind: 'INTERNAL' as const,
  endValidityDate: null,
  stockByLocation: false,
  stockByProject: false,
  stockByPartner: false,
  negativeStock: false,
  active: true,
};

/** A warehouse with these differences from a plain one. */
export const plainWarehouse = (db: Database, caller: Caller, given: Partial<Parameters<typeof saveWarehouse>[1]> & { code: string }) =>
  runVerb(db, caller, saveWarehouse, { ...BLANK, description: `Warehouse ${given.code}`, ...given });

export type PlainStock = {
  readonly unitId: string;
  readonly classId: string;
  readonly itemId: string;
  readonly lotId: string;
  readonly recordId: string;
};

type Place = { readonly warehouseId: string; readonly locationId?: string; readonly quantity?: string; readonly postingDate?: string };

/** One lot with stock and the record that loaded it, written as rows: for tests of what set-up may still change. */
export async function plainStock(
  db: Database,
  caller: Caller,
  { warehouseId, locationId, quantity = '10.5', postingDate = '2026-03-01' }: Place,
): Promise<PlainStock> {
  const company = caller.company.id;
  const tag = newId().slice(-4);
  const unit = await runVerb(db, caller, saveTableRow, { table: 'units', code: `U${tag}`, description: 'Unit', active: true, decimals: 2 });
  const itemClass = await runVerb(db, caller, saveTableRow, {
    table: 'item-classes',
    code: tag.slice(0, 3),
    description: 'Class',
    active: true,
    changeClassAllowed: false,
  });
  const [itemId, lotId, templateId, recordId, lineId] = [newId(), newId(), newId(), newId(), newId()];
  const place = locationId ?? null;
  await db.transaction(async ({ sql: run }) => {
    await run(
      sql`INSERT INTO item (company_id, id, item_class_id, code, code_key, description, uom_id, lot_managed) VALUES (${company}, ${itemId}, ${itemClass.id}, 'FLOUR', 'FLOUR', 'Flour', ${unit.id}, true)`,
    );
    await run(sql`INSERT INTO lot (company_id, id, item_id, code, code_key, insert_date, start_date, status_id, initial_quantity, total_loaded, ledger_quantity, on_hand)
      SELECT ${company}, ${lotId}, ${itemId}, 'L1', 'L1', ${postingDate}::date, ${postingDate}::date, s.id, ${quantity}::numeric, ${quantity}::numeric, ${quantity}::numeric, ${quantity}::numeric FROM lot_status s WHERE s.company_id = ${company} AND s.code_key = 'REL'`);
    await run(
      sql`INSERT INTO warehouse_template (company_id, id, warehouse_id, code, code_key, description, type, lot_management) VALUES (${company}, ${templateId}, ${warehouseId}, ${tag.slice(0, 3)}, ${tag.slice(0, 3)}, 'Load', 'LOAD', true)`,
    );
    await run(
      sql`INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability) VALUES (${company}, ${recordId}, ${warehouseId}, ${templateId}, ${postingDate}::date, 1, true)`,
    );
    await run(
      sql`INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty, location_id) VALUES (${company}, ${lineId}, ${recordId}, 1, ${itemId}, ${unit.id}, ${quantity}::numeric, ${quantity}::numeric, ${place}::uuid)`,
    );
    await run(
      sql`INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, location_id, lot_id, quantity) VALUES (${company}, ${newId()}, ${itemId}, ${warehouseId}, ${place}::uuid, ${lotId}, ${quantity}::numeric)`,
    );
  });
  return { unitId: unit.id, classId: itemClass.id, itemId, lotId, recordId };
}
