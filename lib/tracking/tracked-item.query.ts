import sql from 'sql-template-tag';
import type { Ctx, RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { TrackedItem, UntrackedPlace } from './tracking.types';

/** An item with what its first lots and serial numbers depend on; null when the company has no such item. */
export async function readTrackedItem(run: RunSql, companyId: number, itemId: string): Promise<TrackedItem | null> {
  const [item] = await run<TrackedItem>(
    sql`SELECT i.id, i.version, c.code || ' ' || i.code AS code, i.phantom, i.lot_managed AS "lotManaged", i.serial_managed AS "serialManaged", i.tracked_from AS "trackedFrom",
          i.lots_before_tracking AS "lotsBefore", i.tracked_from_before AS "trackedFromBefore",
          i.lot_code_type_id AS "lotCodeTypeId", i.serial_code_type_id AS "serialCodeTypeId", i.uom_id AS "uomId", u.code AS uom, u.decimals AS "uomDecimals",
          (SELECT max(e.posting_date) FROM stock_entry e WHERE e.company_id = i.company_id AND e.item_id = i.id) AS "lastMovement"
        FROM item i JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        WHERE i.company_id = ${companyId} AND i.id = ${itemId}::uuid`,
  );
  return item ?? null;
}

/** Where stock of an item lies that has no lot, and of one that is kept by lots all of it, place by place, as warehouses keep it (by location, customer or supplier, project). */
export const listUntrackedPlaces = (run: RunSql, companyId: number, itemId: string): Promise<UntrackedPlace[]> =>
  run<UntrackedPlace>(
    sql`SELECT b.warehouse_id AS "warehouseId", w.code AS warehouse, b.location_id AS "locationId", l.code AS location, b.variant_id AS "variantId", v.code AS variant,
          b.partner_id AS "partnerId", COALESCE(p.nickname, p.name) AS partner, b.project_id AS "projectId", j.code AS project, b.lot_id AS "lotId", o.code AS lot, trim_scale(b.quantity)::text AS quantity
        FROM stock_balance b JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
        JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id LEFT JOIN lot o ON o.company_id = b.company_id AND o.id = b.lot_id
        LEFT JOIN location l ON l.company_id = b.company_id AND l.id = b.location_id
        LEFT JOIN item_variant v ON v.company_id = b.company_id AND v.id = b.variant_id
        LEFT JOIN partner p ON p.company_id = b.company_id AND p.id = b.partner_id
        LEFT JOIN project j ON j.company_id = b.company_id AND j.id = b.project_id
        WHERE b.company_id = ${companyId} AND b.item_id = ${itemId}::uuid AND (b.lot_id IS NULL OR i.lot_managed) AND b.quantity <> 0
        ORDER BY w.code_key, l.code_key NULLS FIRST, v.code_key NULLS FIRST, p.nickname_key NULLS FIRST, j.code_key NULLS FIRST, o.code_key NULLS FIRST, b.id`,
  );

/** A record of an item that stands and came after its lots or serial numbers began. */
export type LaterRecord = { readonly id: string; readonly number: number; readonly warehouse: string; readonly postingDate: Day };

/** What came later, the first ones: it keeps lots and serial numbers from being taken back. */
export const listLaterRecords = (run: RunSql, companyId: number, itemId: string, most: number): Promise<LaterRecord[]> =>
  run<LaterRecord>(
    sql`SELECT r.id, r.number, w.code AS warehouse, r.posting_date AS "postingDate"
        FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        WHERE r.company_id = ${companyId} AND r.id IN (
          SELECT e.record_id FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
          WHERE e.company_id = ${companyId} AND e.item_id = ${itemId}::uuid AND e.seq > i.tracked_after_seq AND e.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM stock_entry v WHERE v.company_id = e.company_id AND v.reverses_id = e.id))
          AND r.tracked_item_id IS DISTINCT FROM ${itemId}::uuid
        ORDER BY r.seq LIMIT ${most}`,
  );

/** True for a record `r` of the last start of its item, not of one before it. */
export const ofLastStart = sql`EXISTS (SELECT 1 FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = r.tracked_item_id
  WHERE e.company_id = r.company_id AND e.record_id = r.id AND e.seq > i.tracked_after_seq)`;

/** The main records that gave the stock of an item its lots or numbers the last time and stand, in the order of their posting. */
export const trackingRecords = (ctx: Pick<Ctx, 'sql' | 'company'>, itemId: string): Promise<{ id: string; version: number }[]> =>
  ctx.sql(
    sql`SELECT r.id, r.version FROM stock_record r
        WHERE r.company_id = ${ctx.company.id} AND r.tracked_item_id = ${itemId}::uuid AND r.main_record_id IS NULL AND r.voided_at IS NULL AND ${ofLastStart} ORDER BY r.seq`,
  );
