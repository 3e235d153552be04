import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** One entry of a small table as a form offers it. */
export type TableChoice = { readonly id: string; readonly code: string; readonly description: string };

export type ItemChoices = {
  readonly classes: readonly TableChoice[];
  readonly units: readonly TableChoice[];
  /** The units without decimals, in which pieces with serial numbers are counted. */
  readonly wholeUnits: readonly TableChoice[];
  readonly characteristics: readonly TableChoice[];
  readonly categories: readonly TableChoice[];
  readonly itemTypes: readonly TableChoice[];
  readonly codeTypes: readonly TableChoice[];
  readonly serialCodeTypes: readonly TableChoice[];
  readonly statuses: readonly TableChoice[];
  readonly brands: readonly TableChoice[];
  readonly locationTypes: readonly TableChoice[];
  readonly labels: readonly TableChoice[];
};

type Row = TableChoice & { readonly source: keyof ItemChoices };

/** Every small table that an item refers to, in one statement: what is in use, and what this item has already. */
export async function itemChoices(run: RunSql, companyId: number, itemId: string | null): Promise<ItemChoices> {
  const rows = await run<Row>(
    sql`WITH own AS (SELECT * FROM item WHERE company_id = ${companyId} AND id = ${itemId}::uuid),
        choice AS (
          SELECT 'classes' AS source, id, code, description, code_key, active OR id IN (SELECT item_class_id FROM own) AS offered FROM item_class WHERE company_id = ${companyId}
          UNION ALL SELECT 'units', id, code, description, code_key, active OR id IN (SELECT uom_id FROM own) FROM unit_of_measure WHERE company_id = ${companyId}
          UNION ALL SELECT 'wholeUnits', id, code, description, code_key, decimals = 0 FROM unit_of_measure WHERE company_id = ${companyId}
          UNION ALL SELECT 'characteristics', id, code, description, code_key, active OR id IN (SELECT characteristic_id FROM own) FROM characteristic WHERE company_id = ${companyId}
          UNION ALL SELECT 'categories', id, code, description, code_key, active OR id IN (SELECT product_category_id FROM own) FROM product_category WHERE company_id = ${companyId}
          UNION ALL SELECT 'itemTypes', id, code, description, code_key, active OR id IN (SELECT item_type_id FROM own) FROM item_type WHERE company_id = ${companyId}
          UNION ALL SELECT 'codeTypes', id, code, description, code_key, active OR id IN (SELECT lot_code_type_id FROM own) FROM code_type WHERE company_id = ${companyId} AND purpose = 'LOT'
          UNION ALL SELECT 'serialCodeTypes', id, code, description, code_key, active OR id IN (SELECT serial_code_type_id FROM own) FROM code_type WHERE company_id = ${companyId} AND purpose = 'SERIAL'
          UNION ALL SELECT 'statuses', id, code, description, code_key, active OR id IN (SELECT initial_lot_status_id FROM own) FROM lot_status WHERE company_id = ${companyId}
          UNION ALL SELECT 'brands', id, code, description, code_key, active OR id IN (SELECT brand_id FROM own) FROM brand WHERE company_id = ${companyId}
          UNION ALL SELECT 'locationTypes', id, code, description, code_key, active OR id IN (SELECT location_type_id FROM own) FROM location_type WHERE company_id = ${companyId}
          UNION ALL SELECT 'labels', id, code, description, code_key, active OR EXISTS (SELECT 1 FROM own WHERE label_report.id IN (label_unique_id, label_compliant_id, label_non_compliant_id, label_quarantine_id))
            FROM label_report WHERE company_id = ${companyId} AND kind = 'LOT')
        SELECT source, id, code, description FROM choice WHERE offered ORDER BY source, code_key, id`,
  );
  const of = (source: keyof ItemChoices): TableChoice[] =>
    rows.filter((row) => row.source === source).map(({ id, code, description }) => ({ id, code, description }));
  return {
    classes: of('classes'),
    units: of('units'),
    wholeUnits: of('wholeUnits'),
    characteristics: of('characteristics'),
    categories: of('categories'),
    itemTypes: of('itemTypes'),
    codeTypes: of('codeTypes'),
    serialCodeTypes: of('serialCodeTypes'),
    statuses: of('statuses'),
    brands: of('brands'),
    locationTypes: of('locationTypes'),
    labels: of('labels'),
  };
}
