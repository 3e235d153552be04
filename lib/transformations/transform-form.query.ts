import sql, { type Sql } from 'sql-template-tag';
import { scannedCode } from '../scan/scanned-code';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import type { OriginSearch, PiecesQuestion } from './transform-form.schema';
import type { OriginPiece, OriginPlace, TransformTemplate } from './transform-form.types';

/** The unload templates that make lots from lots, with the load template that each of them brings along. @rules LFL-01 */
export const readTransformTemplates = (run: RunSql, company: number): Promise<TransformTemplate[]> =>
  run<TransformTemplate>(
    sql`SELECT t.id, t.code, t.description, t.warehouse_id AS "warehouseId", w.code AS warehouse, o.id AS "offsetTemplateId", o.code || ' ' || o.description AS "offsetTemplate",
          o.warehouse_id AS "offsetWarehouseId", p.code AS "offsetWarehouse",
          EXISTS (SELECT 1 FROM location l WHERE l.company_id = o.company_id AND l.warehouse_id = o.warehouse_id AND NOT l.is_group AND l.active) AS "offsetHasLocations"
        FROM warehouse_template t
        JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id AND w.active
        JOIN warehouse_template o ON o.company_id = t.company_id AND o.id = t.offset_template_id
        JOIN warehouse p ON p.company_id = o.company_id AND p.id = o.warehouse_id
        WHERE t.company_id = ${company} AND t.active AND t.create_lot_from_lot AND t.type = 'UNLOAD' ORDER BY w.code_key, t.code_key`,
  );

const originPlaces = (company: number, which: Sql): Sql =>
  sql`SELECT l.id || '|' || b.warehouse_id || '|' || coalesce(b.location_id::text, '') AS id, l.id AS "lotId", l.code, l.item_id AS "itemId", c.code || ' ' || i.code AS item,
        i.description AS "itemDescription", l.variant_id AS "variantId", v.code AS variant, u.code AS uom, i.serial_managed AS "serialManaged", l.expiry_date AS "expiryDate",
        b.warehouse_id AS "warehouseId", w.code AS warehouse, b.location_id AS "locationId", p.code AS location, b.quantity,
        CASE WHEN s.exclude_from_availability THEN s.description END AS "refusedBy", l.open_holds > 0 AS "onHold"
      FROM stock_balance b
      JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id AND l.voided_at IS NULL AND NOT l.closed
      JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
      JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
      JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
      JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
      LEFT JOIN item_variant v ON v.company_id = l.company_id AND v.id = l.variant_id
      LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
      LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
      WHERE b.company_id = ${company} AND b.quantity > 0 AND b.partner_id IS NULL AND b.project_id IS NULL AND ${which}`;

const OPTIONS = 20;

/**
 * Lots with stock, one row for each place where some of them lies: what may be an origin. Its code, the supplier's code or its item has the text
 * in it; `like` keeps to the item, the variant and the warehouse of the first origin. At most 20.
 * @rules LFL-01, LFL-05
 */
export async function searchOrigins(run: RunSql, company: number, { q: typed, like }: OriginSearch): Promise<OriginPlace[]> {
  const q = await scannedCode(run, company, typed, 'lot');
  const text = likeText(codeKey(q) ?? '');
  const same = like
    ? sql`b.item_id = ${like.itemId}::uuid AND b.variant_id IS NOT DISTINCT FROM ${like.variantId}::uuid AND b.warehouse_id = ${like.warehouseId}::uuid`
    : sql`true`;
  return run<OriginPlace>(
    sql`${originPlaces(company, sql`${same} AND (l.code_key LIKE ${text} OR coalesce(l.supplier_lot_key, '') LIKE ${text} OR i.code_key LIKE ${text})`)}
        ORDER BY l.code_key = ${codeKey(q) ?? ''} DESC, l.start_date DESC, l.code_key DESC, w.code_key, p.code_key NULLS FIRST, l.id LIMIT ${OPTIONS}`,
  );
}

/** Where these lots lie; those that lie nowhere, or of another company, are left out. @rules LFL-05 */
export const placesOfLots = (run: RunSql, company: number, lotIds: readonly string[]): Promise<OriginPlace[]> =>
  run<OriginPlace>(
    sql`${originPlaces(company, sql`b.lot_id = ANY(${[...lotIds]}::uuid[])`)}
        ORDER BY array_position(${[...lotIds]}::uuid[], l.id), w.code_key, p.code_key NULLS FIRST`,
  );

const PIECES = 2_000;

/** The pieces of a lot that are in stock at a place, by their number. At most 2,000. @rules LFL-09 */
export const readPieces = (run: RunSql, company: number, { lotId, warehouseId, locationId }: PiecesQuestion): Promise<OriginPiece[]> =>
  run<OriginPiece>(
    sql`SELECT id, code FROM serial WHERE company_id = ${company} AND lot_id = ${lotId}::uuid AND state = 'IN_STOCK' AND voided_at IS NULL
          AND warehouse_id = ${warehouseId}::uuid AND location_id IS NOT DISTINCT FROM ${locationId}::uuid ORDER BY length(code), code, id LIMIT ${PIECES}`,
  );
