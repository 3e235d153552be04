import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** A lot on one side of a pair. */
export type TransformedLot = {
  readonly lotId: string;
  readonly code: string;
  readonly item: string;
  readonly quantity: string;
  readonly uom: string;
};
export type Transformation = {
  readonly origins: readonly TransformedLot[];
  readonly results: readonly TransformedLot[];
};

/** Both sides of a record that made lots of lots, also when it was voided; null for any other record. @rules LFL-04, LFL-11 */
export async function readTransformation(run: RunSql, company: number, recordId: string): Promise<Transformation | null> {
  const [row] = await run<Transformation>(
    sql`WITH pair AS (
          SELECT r.id FROM stock_record r
          WHERE r.company_id = ${company} AND r.origin = 'LOT_FROM_LOT'
            AND (r.id = ${recordId}::uuid OR r.main_record_id = ${recordId}::uuid
              OR r.id = (SELECT y.main_record_id FROM stock_record y WHERE y.company_id = ${company} AND y.id = ${recordId}::uuid))
        ), moved AS (
          SELECT e.direction, e.lot_id, l.code, c.code || ' ' || i.code AS item, u.code AS uom, sum(abs(e.quantity)) AS quantity, min(e.seq) AS seq
          FROM pair p JOIN stock_entry e ON e.company_id = ${company} AND e.record_id = p.id AND e.reverses_id IS NULL
          JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
          JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
          JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
          JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
          GROUP BY e.direction, e.lot_id, l.code, c.code, i.code, u.code
        )
        SELECT (SELECT coalesce(json_agg(json_build_object('lotId', lot_id, 'code', code, 'item', item, 'quantity', trim_scale(quantity)::text, 'uom', uom) ORDER BY seq), '[]')
            FROM moved WHERE direction = 'UNLOAD') AS origins,
          (SELECT coalesce(json_agg(json_build_object('lotId', lot_id, 'code', code, 'item', item, 'quantity', trim_scale(quantity)::text, 'uom', uom) ORDER BY seq), '[]')
            FROM moved WHERE direction = 'LOAD') AS results
        WHERE EXISTS (SELECT 1 FROM pair)`,
  );
  return row ?? null;
}
