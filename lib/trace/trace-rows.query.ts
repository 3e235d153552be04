import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { linkTold } from './past';
import type { Past } from './past.types';
import type { LeveledStep, TraceDirection, TraceRow } from './trace.types';

/** The latest link between two nodes that stands, whichever of the two is a lot and which a piece. */
const latestLink = (companyId: number, { input, output, past }: { input: Sql; output: Sql; past: Past | null }): Sql =>
  sql`LEFT JOIN LATERAL (
        SELECT t.record_id FROM trace_link t
        WHERE t.company_id = ${companyId} AND ${linkTold(past)}
          AND (t.input_lot_id = ${input} OR t.input_serial_id = ${input}) AND ${output} IN (t.output_lot_id, t.output_serial_id)
        ORDER BY t.seq DESC LIMIT 1
      ) t ON true`;

/** Steps of a trace as people read them, in the order given (as they are, or as JSON); one statement for a page of them. @rules TRACE-04, TRACE-05, TRACE-07 */
export async function readTraceRows(
  run: RunSql,
  companyId: number,
  steps: readonly LeveledStep[] | string,
  { direction, past = null }: { readonly direction: TraceDirection; readonly past?: Past | null },
): Promise<TraceRow[]> {
  const given = typeof steps === 'string' ? steps : JSON.stringify(steps);
  if (given === '[]') return [];
  const [input, output] = direction === 'usage' ? [sql`g."from"`, sql`g."to"`] : [sql`g."to"`, sql`g."from"`];
  return run<TraceRow>(
    sql`WITH given AS (
          SELECT g.*, g.ordinality AS nth FROM ROWS FROM (json_to_recordset(${given}::json)
            AS ("from" uuid, "to" uuid, "toIsSerial" boolean, quantity numeric, since date, level int)) WITH ORDINALITY g
        )
        SELECT g."from", g."to", g."toIsSerial", g.quantity, g.since, g.level, COALESCE(l.code, s.code) AS code, COALESCE(n.code, m.code) AS "fromCode",
          k.code || ' ' || i.code AS "itemCode", i.description AS "itemDescription", v.code AS variant, u.code AS uom, z.description AS "statusName", z.kind AS "statusKind", COALESCE(z.exclude_from_availability, false) AS excludes,
          COALESCE(l.expiry_date, s.expiry_date) AS "expiryDate", COALESCE(l.open_holds, 0) > 0 AS "onHold", r.id AS "recordId", w.code || ' / ' || r.number AS record
        FROM given g
        LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = g."to" AND NOT g."toIsSerial"
        LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = g."to" AND g."toIsSerial"
        LEFT JOIN lot n ON n.company_id = ${companyId} AND n.id = g."from"
        LEFT JOIN serial m ON m.company_id = ${companyId} AND m.id = g."from"
        JOIN item i ON i.company_id = ${companyId} AND i.id = COALESCE(l.item_id, s.item_id)
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN item b ON b.company_id = ${companyId} AND b.id = ${direction === 'usage' ? sql`COALESCE(n.item_id, m.item_id)` : sql`i.id`}
        JOIN unit_of_measure u ON u.company_id = b.company_id AND u.id = b.uom_id
        LEFT JOIN item_variant v ON v.company_id = ${companyId} AND v.id = COALESCE(l.variant_id, s.variant_id)
        LEFT JOIN lot_status z ON z.company_id = l.company_id AND z.id = l.status_id
        ${latestLink(companyId, { input, output, past })}
        LEFT JOIN stock_record r ON r.company_id = ${companyId} AND r.id = t.record_id
        LEFT JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        ORDER BY g.nth`,
    past ? undefined : `trace-rows-${direction}`,
  );
}
