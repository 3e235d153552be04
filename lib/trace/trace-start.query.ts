import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';
import { type Searcher, searchEverywhere } from '../search/search.query';
import type { Hit } from '../search/search.types';

/** Where a trace starts. */
export type TraceStart = {
  readonly id: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  readonly supplierLot: string | null;
  readonly expiryDate: Day | null;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly closed: boolean;
  readonly onHold: boolean;
  readonly voided: boolean;
  readonly onHand: Quantity;
  readonly uom: string;
  /** The others that the trace begins with. */
  readonly more?: readonly string[];
};

/** The lot or piece that a trace starts from; null when the company has none with this id. */
export async function readTraceStart(
  run: RunSql,
  companyId: number,
  { lot, serial }: { readonly lot: string | null; readonly serial: string | null },
): Promise<TraceStart | null> {
  const [start] = await run<TraceStart>(
    sql`SELECT f.id, f."isSerial", f.code, f."supplierLot", f."expiryDate", f.closed, f."onHold", f.voided, f."onHand", k.code || ' ' || i.code AS "itemCode", i.description AS "itemDescription", v.code AS variant, z.description AS "statusName", z.kind AS "statusKind", COALESCE(z.exclude_from_availability, false) AS excludes, u.code AS uom
        FROM (
          SELECT l.id, false AS "isSerial", l.code, l.supplier_lot_code AS "supplierLot", l.expiry_date AS "expiryDate", l.closed, l.open_holds > 0 AS "onHold", l.voided_at IS NOT NULL AS voided,
            l.on_hand AS "onHand", l.item_id, l.variant_id, l.status_id FROM lot l WHERE l.company_id = ${companyId} AND l.id = ${lot}::uuid
          UNION ALL
          SELECT s.id, true, s.code, s.supplier_code, s.expiry_date, s.forced_closed, false, s.voided_at IS NOT NULL,
            CASE WHEN s.state = 'IN_STOCK' AND NOT s.cancelled AND NOT s.forced_closed THEN 1 ELSE 0 END, s.item_id, s.variant_id, NULL FROM serial s WHERE s.company_id = ${companyId} AND s.id = ${serial}::uuid
        ) f
        JOIN item i ON i.company_id = ${companyId} AND i.id = f.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = ${companyId} AND v.id = f.variant_id
        LEFT JOIN lot_status z ON z.company_id = ${companyId} AND z.id = f.status_id LIMIT 1`,
  );
  return start ?? null;
}

const STARTS = ['lot', 'supplierLot', 'serial', 'record', 'partner'] as const;
const FEW = 12;

/** Lots, supplier lots, pieces, records (by number or document) and partners that a text may mean: what was typed exactly first. */
export async function findStarts(run: RunSql, searcher: Searcher, text: string): Promise<Hit[]> {
  const found = await Promise.all(STARTS.map((kind) => searchEverywhere(run, searcher, { text, most: FEW, kind })));
  return found.flatMap(({ hits }) => hits.filter(({ kind }) => STARTS.some((each) => each === kind))).sort((a, b) => a.rank - b.rank);
}
