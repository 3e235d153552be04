import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** Codes that are looked up together, as keys: an item of a class, a lot of that item. Null: not asked for. */
export type Wanted = {
  readonly gtin?: string | null;
  readonly class?: string | null;
  readonly item?: string | null;
  readonly variant?: string | null;
  readonly lot?: string | null;
  readonly serial?: string | null;
  readonly warehouse?: string | null;
  readonly location?: string | null;
  readonly partner?: string | null;
};

/** The ids under them; at most two of each: enough to see that a code names several. */
export type Matches = {
  readonly at: number;
  readonly items: readonly string[];
  readonly lots: readonly string[];
  readonly serials: readonly string[];
  readonly locations: readonly string[];
  readonly partners: readonly string[];
  readonly warehouses: readonly string[];
  readonly variants: readonly string[];
};

/**
 * Looks up each of several wants in one statement. What is archived, voided or out of use is not found.
 * @rules BAR-02, EDGE-58
 */
export async function findCodes(run: RunSql, companyId: number, wanted: readonly Wanted[]): Promise<readonly Matches[]> {
  const rows = JSON.stringify(wanted.map((each, at) => ({ at, ...each })));
  return run<Matches>(sql`
    WITH c AS (SELECT * FROM json_to_recordset(${rows}::json) AS w(at int, gtin text, class text, item text, variant text, lot text, serial text, warehouse text, location text, partner text)),
    i AS (SELECT c.*, ARRAY(
        SELECT g.item_id FROM item_gtin g JOIN item t ON t.company_id = g.company_id AND t.id = g.item_id
          WHERE g.company_id = ${companyId} AND g.gtin_key = c.gtin AND NOT t.archived
        UNION SELECT t.id FROM item t JOIN item_class k ON k.company_id = t.company_id AND k.id = t.item_class_id
          WHERE t.company_id = ${companyId} AND t.code_key = c.item AND (c.class IS NULL OR k.code_key = c.class) AND NOT t.archived
        LIMIT 2) AS items FROM c),
    w AS (SELECT i.*, i.gtin IS NOT NULL OR i.item IS NOT NULL AS of_item,
        ARRAY(SELECT h.id FROM warehouse h WHERE h.company_id = ${companyId} AND h.code_key = i.warehouse AND h.active LIMIT 2) AS warehouses FROM i)
    SELECT w.at, w.items, w.warehouses,
      ARRAY(SELECT v.id FROM item_variant v WHERE v.company_id = ${companyId} AND v.code_key = w.variant AND v.item_id = ANY (w.items) AND v.active LIMIT 2) AS variants,
      ARRAY(SELECT l.id FROM lot l WHERE l.company_id = ${companyId} AND l.code_key = w.lot AND l.voided_at IS NULL
        AND (NOT w.of_item OR l.item_id = ANY (w.items)) ORDER BY l.on_hand = 0, l.id DESC LIMIT 2) AS lots,
      ARRAY(SELECT s.id FROM serial s WHERE s.company_id = ${companyId} AND s.code_key = w.serial AND s.voided_at IS NULL
        AND (NOT w.of_item OR s.item_id = ANY (w.items)) ORDER BY s.id DESC LIMIT 2) AS serials,
      ARRAY(SELECT p.id FROM location p JOIN warehouse h ON h.company_id = p.company_id AND h.id = p.warehouse_id
        WHERE p.company_id = ${companyId} AND p.code_key = w.location AND p.active AND NOT p.is_group AND NOT p.obsolete AND h.active
        AND (w.warehouse IS NULL OR p.warehouse_id = ANY (w.warehouses)) LIMIT 2) AS locations,
      ARRAY(SELECT p.id FROM partner p WHERE p.company_id = ${companyId} AND p.nickname_key = w.partner AND p.active LIMIT 2) AS partners
    FROM w ORDER BY w.at`);
}
