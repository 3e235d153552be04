import sql from 'sql-template-tag';
import { itemChoices, type TableChoice } from '../items/item-choices.query';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { TrackedState, TrackingSetting } from './tracking-form.types';
import { type LaterRecord, listLaterRecords, listUntrackedPlaces, ofLastStart, readTrackedItem } from './tracked-item.query';

const SHOWN = 10;

type Around = { lotsOn: boolean; drafts: number; boms: number; templates: string[]; lotTypes: TableChoice[] };

/** What the start will be felt by: drafts of anybody that name the item, bills of materials, templates of its warehouses that cannot move lots. */
async function readAround(run: RunSql, companyId: number, itemId: string): Promise<Around> {
  const [row] = await run<Around>(
    sql`SELECT (SELECT lot_serial_management FROM company_settings WHERE company_id = ${companyId}) AS "lotsOn",
          (SELECT count(*)::int FROM record_draft d WHERE d.company_id = ${companyId} AND d.payload->'lines' @> jsonb_build_array(jsonb_build_object('itemId', ${itemId}::text))) AS drafts,
          (SELECT count(DISTINCT c.bom_id)::int FROM bom_component c WHERE c.company_id = ${companyId} AND c.item_id = ${itemId}::uuid) AS boms,
          (SELECT COALESCE(json_agg(w.code || ' ' || t.code ORDER BY w.code_key, t.code_key), '[]') FROM warehouse_template t JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id
            WHERE t.company_id = ${companyId} AND t.active AND t.visible_logistics AND NOT t.lot_management AND NOT t.bill_of_materials
              AND t.warehouse_id IN (SELECT b.warehouse_id FROM stock_balance b WHERE b.company_id = ${companyId} AND b.item_id = ${itemId}::uuid)) AS templates,
          (SELECT COALESCE(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]') FROM lot_type WHERE company_id = ${companyId} AND active) AS "lotTypes"`,
  );
  return row ?? { lotsOn: false, drafts: 0, boms: 0, templates: [], lotTypes: [] };
}

async function readState(run: RunSql, companyId: number, setting: Pick<TrackedState, 'item'>): Promise<TrackedState> {
  const { id } = setting.item;
  const [records, later, [made]] = await Promise.all([
    run<LaterRecord>(
      sql`SELECT r.id, r.number, w.code AS warehouse, r.posting_date AS "postingDate" FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
          WHERE r.company_id = ${companyId} AND r.tracked_item_id = ${id}::uuid AND r.main_record_id IS NULL AND r.voided_at IS NULL AND ${ofLastStart} ORDER BY r.seq`,
    ),
    listLaterRecords(run, companyId, id, SHOWN),
    run<{ lots: number; pieces: number }>(
      sql`SELECT (SELECT count(*)::int FROM lot l JOIN stock_record r ON r.company_id = l.company_id AND r.id = l.first_record_id
            WHERE l.company_id = ${companyId} AND l.item_id = ${id}::uuid AND l.voided_at IS NULL AND r.tracked_item_id = l.item_id AND ${ofLastStart}) AS lots,
          (SELECT count(*)::int FROM serial s JOIN stock_record r ON r.company_id = s.company_id AND r.id = s.first_record_id
            WHERE s.company_id = ${companyId} AND s.item_id = ${id}::uuid AND s.voided_at IS NULL AND r.tracked_item_id = s.item_id AND ${ofLastStart}) AS pieces`,
    ),
  ]);
  return { ...setting, records, later, lots: made?.lots ?? 0, pieces: made?.pieces ?? 0 };
}

export type OpenedTracking =
  | { readonly kind: 'start'; readonly setting: TrackingSetting }
  | { readonly kind: 'stop'; readonly state: TrackedState }
  | { readonly kind: 'always'; readonly code: string };

/**
 * Everything for the page: an item that is not managed yet, or by lots alone, with its stock, one whose lots or numbers were turned on later with what came since, or one that
 * was always managed; null when the company has no such item.
 */
export async function openTracking(
  run: RunSql,
  companyId: number,
  { itemId, today, begin }: { itemId: string; today: Day; begin: 'lots' | 'serials' },
): Promise<OpenedTracking | null> {
  const item = await readTrackedItem(run, companyId, itemId);
  if (!item) return null;
  const numbersToo = item.lotManaged && !item.serialManaged;
  if (item.trackedFrom !== null && !(numbersToo && begin === 'serials'))
    return { kind: 'stop', state: await readState(run, companyId, { item }) };
  if (item.serialManaged) return { kind: 'always', code: item.code };
  const [places, choices, around] = await Promise.all([
    listUntrackedPlaces(run, companyId, itemId),
    itemChoices(run, companyId, itemId),
    readAround(run, companyId, itemId),
  ]);
  const { codeTypes, serialCodeTypes } = choices;
  return { kind: 'start', setting: { item, today, places, codeTypes, serialCodeTypes, ...around } };
}
