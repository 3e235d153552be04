import sql, { type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { SetAsked, SetMember, TraceSet } from './trace-set.types';

/** Lots and pieces that one trace may begin with. */
const SET_MOST = 2_000;
const CODES_MOST = 500;

/** Codes as they are pasted or scanned: one a line, or with commas, semicolons or tabs between them; each once. */
export const splitCodes = (text: string): string[] =>
  [...new Set(text.split(/[\n\r,;\t]+/).flatMap((part) => (codeKey(part) === null ? [] : [part.trim()])))].slice(0, CODES_MOST);

/** The pieces that records of `r` moved, and the lots of those of their rows that moved no pieces. */
const movedBy = (companyId: number, records: Sql): Sql =>
  sql`SELECT q.serial_id AS id, true AS is_serial FROM stock_record r JOIN stock_entry e ON e.company_id = r.company_id AND e.record_id = r.id
        JOIN serial_entry q ON q.company_id = e.company_id AND q.entry_id = e.id WHERE r.company_id = ${companyId} AND ${records} AND e.reverses_id IS NULL
      UNION SELECT e.lot_id, false FROM stock_record r JOIN stock_entry e ON e.company_id = r.company_id AND e.record_id = r.id
        WHERE r.company_id = ${companyId} AND ${records} AND e.reverses_id IS NULL AND e.lot_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM serial_entry q WHERE q.company_id = e.company_id AND q.entry_id = e.id)`;

const named = (companyId: number, keys: readonly string[]): Sql =>
  sql`SELECT l.id, false AS is_serial FROM lot l WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND l.code_key = ANY(${[...keys]}::text[])
      UNION SELECT l.id, false FROM lot l WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND l.supplier_lot_key = ANY(${[...keys]}::text[])
      UNION SELECT s.id, true FROM serial s WHERE s.company_id = ${companyId} AND s.voided_at IS NULL AND s.code_key = ANY(${[...keys]}::text[])`;

type Row = SetMember & { readonly total: number; readonly keys: readonly string[] };

const membersOf = (run: RunSql, companyId: number, nodes: Sql): Promise<Row[]> =>
  run<Row>(
    sql`WITH node AS MATERIALIZED (${nodes})
        SELECT n.id, n.is_serial AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode", count(*) OVER ()::int AS total,
          array_remove(ARRAY[l.code_key, l.supplier_lot_key, s.code_key], NULL) AS keys
        FROM node n LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = n.id AND NOT n.is_serial LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = n.id AND n.is_serial
        JOIN item i ON i.company_id = ${companyId} AND i.id = COALESCE(l.item_id, s.item_id) JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        ORDER BY k.code, i.code_key, COALESCE(l.code_key, s.code_key), n.id LIMIT ${SET_MOST}`,
  );

/**
 * The lots and pieces that a trace of several begins with, at most two thousand with their number; null when nothing was asked, or the company has no such
 * record or partner. Codes are those of lots, of suppliers' lots and of pieces.
 * @rules TRACE-04, TRACE-05
 */
export async function readTraceSet(run: RunSql, companyId: number, asked: SetAsked): Promise<TraceSet | null> {
  const told = (kind: TraceSet['kind'], name: string, rows: readonly Row[], missing: readonly string[] = []): TraceSet => ({
    kind,
    name,
    members: rows.map(({ id, isSerial, code, itemCode }) => ({ id, isSerial, code, itemCode })),
    total: rows[0]?.total ?? 0,
    missing,
  });
  if (asked.record) {
    const [record] = await run<{ name: string }>(
      sql`SELECT w.code || ' / ' || r.number AS name FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id WHERE r.company_id = ${companyId} AND r.id = ${asked.record}::uuid`,
    );
    const records = sql`(r.id = ${asked.record}::uuid OR r.main_record_id = ${asked.record}::uuid)`;
    return record ? told('record', record.name, await membersOf(run, companyId, movedBy(companyId, records))) : null;
  }
  if (asked.partner) {
    const [partner] = await run<{ name: string }>(
      sql`SELECT p.name FROM partner p WHERE p.company_id = ${companyId} AND p.id = ${asked.partner}::uuid`,
    );
    const records = sql`r.partner_id = ${asked.partner}::uuid AND r.voided_at IS NULL`;
    return partner ? told('partner', partner.name, await membersOf(run, companyId, movedBy(companyId, records))) : null;
  }
  const codes = splitCodes(asked.codes);
  if (codes.length === 0) return null;
  const keys = codes.flatMap((code) => codeKey(code) ?? []);
  const rows = await membersOf(run, companyId, named(companyId, keys));
  const found = new Set(rows.flatMap((row) => row.keys));
  return told(
    'codes',
    '',
    rows,
    codes.filter((code) => !found.has(codeKey(code) ?? '')),
  );
}
