import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { SubjectCodes } from './label-content.rules';
import type { LabelField, LabelSubjectKind } from './label.types';

/** A thing that gets a label: what its symbol may say, and what may be written. Quantities with their unit apart. */
export type LabelSubject = SubjectCodes & {
  readonly id: string;
  readonly values: Readonly<Partial<Record<LabelField, string | null>>>;
  readonly uom: string | null;
};

/** The number of the single item: of the main unit, one of it, else of the smallest level. */
const GTIN = sql`(SELECT g.gtin FROM item_gtin g WHERE g.company_id = i.company_id AND g.item_id = i.id
  ORDER BY (g.uom_id = i.uom_id AND g.quantity = 1) DESC, g.quantity, g.gtin_key LIMIT 1)`;

const lots = (companyId: number): Sql => sql`
  SELECT l.id, 'LOT' AS kind, l.code, i.code AS item, ${GTIN} AS gtin, l.code AS lot, NULL AS serial, l.expiry_date::text AS expiry, u.code AS uom,
    json_build_object('LOT_CODE', l.code, 'ITEM_CODE', i.code, 'ITEM_NAME', i.description, 'VARIANT', concat_ws(' ', v.code, nullif(v.description, v.code)), 'SUPPLIER_LOT', l.supplier_lot_code,
      'SUPPLIER', p.name, 'START', l.start_date::text, 'EXPIRY', l.expiry_date::text, 'STATUS', s.description, 'QUANTITY', trim_scale(l.initial_quantity)::text) AS values
  FROM wanted w JOIN lot l ON l.company_id = ${companyId} AND l.id = w.id
  JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
  LEFT JOIN item_variant v ON v.company_id = l.company_id AND v.id = l.variant_id LEFT JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
  LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
  WHERE l.voided_at IS NULL`;

const serials = (companyId: number): Sql => sql`
  SELECT x.id, 'SERIAL' AS kind, x.code, i.code AS item, ${GTIN} AS gtin, l.code AS lot, x.code AS serial, coalesce(x.expiry_date, l.expiry_date)::text AS expiry, NULL AS uom,
    json_build_object('SERIAL_CODE', x.code, 'ITEM_CODE', i.code, 'ITEM_NAME', i.description, 'VARIANT', concat_ws(' ', v.code, nullif(v.description, v.code)), 'LOT_CODE', l.code, 'SUPPLIER', p.name,
      'START', x.start_date::text, 'EXPIRY', coalesce(x.expiry_date, l.expiry_date)::text, 'WAREHOUSE', h.description) AS values
  FROM wanted w JOIN serial x ON x.company_id = ${companyId} AND x.id = w.id
  JOIN item i ON i.company_id = x.company_id AND i.id = x.item_id LEFT JOIN lot l ON l.company_id = x.company_id AND l.id = x.lot_id
  LEFT JOIN item_variant v ON v.company_id = x.company_id AND v.id = x.variant_id LEFT JOIN partner p ON p.company_id = x.company_id AND p.id = x.supplier_id
  LEFT JOIN warehouse h ON h.company_id = x.company_id AND h.id = x.warehouse_id
  WHERE x.voided_at IS NULL`;

const locations = (companyId: number): Sql => sql`
  SELECT o.id, 'LOCATION' AS kind, o.code, NULL AS item, NULL AS gtin, NULL AS lot, NULL AS serial, NULL AS expiry, NULL AS uom,
    json_build_object('LOCATION_CODE', o.code, 'LOCATION_NAME', o.description, 'WAREHOUSE', h.code || ' ' || h.description) AS values
  FROM wanted w JOIN location o ON o.company_id = ${companyId} AND o.id = w.id JOIN warehouse h ON h.company_id = o.company_id AND h.id = o.warehouse_id`;

const records = (companyId: number): Sql => sql`
  SELECT r.id, 'RECORD' AS kind, r.number::text AS code, NULL AS item, NULL AS gtin, NULL AS lot, NULL AS serial, NULL AS expiry, NULL AS uom,
    json_build_object('RECORD_NUMBER', h.code || ' / ' || r.number, 'RECORD_DATE', r.posting_date::text, 'TEMPLATE', t.code || ' ' || t.description, 'WAREHOUSE', h.code || ' ' || h.description,
      'PARTNER', p.name, 'DOCUMENT', r.ref_document_text) AS values
  FROM wanted w JOIN stock_record r ON r.company_id = ${companyId} AND r.id = w.id JOIN warehouse h ON h.company_id = r.company_id AND h.id = r.warehouse_id
  JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
  WHERE r.voided_at IS NULL`;

const units = (companyId: number): Sql => sql`
  SELECT q.id, 'UNIT' AS kind, q.sscc AS code, NULL AS item, NULL AS gtin, NULL AS lot, NULL AS serial, NULL AS expiry, NULL AS uom,
    json_build_object('SSCC', q.sscc, 'RECORD_NUMBER', h.code || ' / ' || r.number, 'RECORD_DATE', r.posting_date::text, 'WAREHOUSE', h.code || ' ' || h.description,
      'PARTNER', p.name, 'DOCUMENT', r.ref_document_text) AS values
  FROM wanted w JOIN transport_unit q ON q.company_id = ${companyId} AND q.id = w.id JOIN stock_record r ON r.company_id = q.company_id AND r.id = q.record_id
  JOIN warehouse h ON h.company_id = r.company_id AND h.id = r.warehouse_id LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
  WHERE r.voided_at IS NULL`;

const SOURCES = { LOT: lots, SERIAL: serials, LOCATION: locations, RECORD: records, UNIT: units } as const;

/** What stands on the labels of these lots, pieces, locations or records, in the order of the ids; voided ones are left out. */
export async function readSubjects(
  run: RunSql,
  companyId: number,
  kind: LabelSubjectKind,
  ids: readonly string[],
): Promise<LabelSubject[]> {
  return run<LabelSubject>(
    sql`WITH wanted AS (SELECT id, nth FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS given(id, nth)), found AS (${SOURCES[kind](companyId)})
        SELECT f.* FROM found f JOIN wanted w ON w.id = f.id ORDER BY w.nth /* company_id */`,
  );
}

/** The newest thing of a kind, to show how a label will look; null where there is none yet. */
export async function newestSubject(run: RunSql, companyId: number, kind: LabelSubjectKind): Promise<LabelSubject | null> {
  const table = { LOT: sql`lot`, SERIAL: sql`serial`, LOCATION: sql`location`, RECORD: sql`stock_record`, UNIT: sql`transport_unit` }[kind];
  const [row] = await run<{ id: string }>(sql`SELECT t.id FROM ${table} t WHERE t.company_id = ${companyId} ORDER BY t.id DESC LIMIT 1`);
  const [subject] = row ? await readSubjects(run, companyId, kind, [row.id]) : [];
  return subject ?? null;
}

/** The lots or the pieces that a record brought in or took out, those that still count, in the order of its lines. */
export async function subjectsOfRecord(run: RunSql, companyId: number, recordId: string, kind: LabelSubjectKind): Promise<string[]> {
  if (kind === 'RECORD') return [recordId];
  if (kind === 'LOCATION') return [];
  if (kind === 'UNIT') {
    const found = await run<{ id: string }>(
      sql`SELECT id FROM transport_unit WHERE company_id = ${companyId} AND record_id = ${recordId}::uuid ORDER BY sscc`,
    );
    return found.map(({ id }) => id);
  }
  const stands = sql`e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM stock_entry y WHERE y.company_id = e.company_id AND y.reverses_id = e.id)`;
  const rows =
    kind === 'LOT'
      ? await run<{ id: string }>(
          sql`SELECT e.lot_id AS id FROM stock_entry e WHERE e.company_id = ${companyId} AND e.record_id = ${recordId}::uuid AND e.lot_id IS NOT NULL AND ${stands}
              GROUP BY e.lot_id ORDER BY min(e.seq)`,
        )
      : await run<{ id: string }>(
          sql`SELECT x.serial_id AS id FROM serial_entry x JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
              JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
              WHERE x.company_id = ${companyId} AND e.record_id = ${recordId}::uuid AND ${stands} GROUP BY x.serial_id, s.code_key ORDER BY min(e.seq), s.code_key`,
        );
  return rows.map(({ id }) => id);
}
