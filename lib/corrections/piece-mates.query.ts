import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** A piece of a component, and the one piece of the product that it went into or came from. */
export type PieceMate = { readonly pieceId: string; readonly productId: string };

/** Which pieces of components go with exactly one piece of the main record, as its genealogy stands; pieces that go with every one are left out. @rules TRACE-12 */
export const readPieceMates = (run: RunSql, company: number, mainRecordId: string): Promise<PieceMate[]> =>
  run<PieceMate>(
    sql`SELECT pair.piece AS "pieceId", min(pair.product::text) AS "productId" FROM (
          SELECT CASE WHEN e.record_id = l.record_id THEN l.output_serial_id ELSE l.input_serial_id END AS piece,
            CASE WHEN e.record_id = l.record_id THEN l.input_serial_id ELSE l.output_serial_id END AS product
          FROM trace_link l JOIN stock_entry e ON e.company_id = l.company_id AND e.id = l.input_entry_id
          WHERE l.company_id = ${company} AND l.record_id = ${mainRecordId}::uuid AND l.kind = 'BOM' AND l.reverses_id IS NULL
            AND l.input_serial_id IS NOT NULL AND l.output_serial_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM trace_link r WHERE r.company_id = l.company_id AND r.reverses_id = l.id)) pair
        GROUP BY 1 HAVING count(DISTINCT pair.product) = 1`,
  );
