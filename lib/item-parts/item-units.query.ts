import sql from 'sql-template-tag';
import type { AltUomMode } from '../company/settings.rules';
import type { RunSql } from '../kernel/ctx';

export type AltUomRow = {
  readonly id: string;
  readonly version: number;
  readonly uomId: string;
  readonly uomCode: string;
  readonly conversionFactor: string;
  readonly isDefault: boolean;
  readonly mandatory: boolean;
  readonly priority: boolean;
  /** A line of a record has been typed in it: unit and factor stay. */
  readonly used: boolean;
};
export type GtinRow = {
  readonly id: string;
  readonly version: number;
  readonly gtin: string;
  readonly uomId: string;
  readonly uomCode: string;
  readonly quantity: string;
};

/** The second units of an item, the proposed one first. */
export async function listAltUoms(run: RunSql, companyId: number, itemId: string): Promise<AltUomRow[]> {
  return run<AltUomRow>(
    sql`SELECT a.id, a.version, a.uom_id AS "uomId", u.code AS "uomCode", a.conversion_factor AS "conversionFactor", a.is_default AS "isDefault", a.mandatory, a.priority,
          EXISTS (SELECT 1 FROM stock_line l WHERE l.company_id = a.company_id AND l.item_id = a.item_id AND l.move_uom_id = a.uom_id) AS used
        FROM item_alt_uom a JOIN unit_of_measure u ON u.company_id = a.company_id AND u.id = a.uom_id
        WHERE a.company_id = ${companyId} AND a.item_id = ${itemId}::uuid ORDER BY a.is_default DESC, u.code_key, a.id`,
  );
}

/** The GTINs of an item, the smallest level first. */
export async function listGtins(run: RunSql, companyId: number, itemId: string): Promise<GtinRow[]> {
  return run<GtinRow>(
    sql`SELECT g.id, g.version, g.gtin, g.uom_id AS "uomId", u.code AS "uomCode", g.quantity
        FROM item_gtin g JOIN unit_of_measure u ON u.company_id = g.company_id AND u.id = g.uom_id
        WHERE g.company_id = ${companyId} AND g.item_id = ${itemId}::uuid ORDER BY g.quantity, u.code_key, g.id`,
  );
}

/** How the factors of second units are read in this company (UOM-02). */
export async function readAltUomMode(run: RunSql, companyId: number): Promise<AltUomMode> {
  const [row] = await run<{ mode: AltUomMode }>(sql`SELECT alt_uom_mode AS mode FROM company_settings WHERE company_id = ${companyId}`);
  return row?.mode ?? 'DIVIDE';
}
