import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

export type LotNeighbour = { readonly id: string; readonly code: string };
/** How much hangs on a lot, section by section, and the lots of its item that began before and after it. */
export type LotAround = {
  /** Movements that stand, or of those that were counted where there are too `many` to count. */
  readonly loading: number;
  readonly unloading: number;
  readonly many: boolean;
  readonly stock: number;
  readonly status: number;
  readonly pieces: number;
  readonly files: number;
  readonly labels: number;
  readonly history: number;
  readonly older: LotNeighbour | null;
  readonly newer: LotNeighbour | null;
};

/** More movements than these are neither counted nor summed when a card opens. */
export const MOST_COUNTED = 5_000;

/** What the tabs of a lot's card count: movements that stand, places that hold some, pieces with numbers of their own, steps of status and holds, files, entries of the trail. @rules UI-09 */
export async function readLotAround(run: RunSql, companyId: number, lotId: string, most = MOST_COUNTED): Promise<LotAround | null> {
  const [around] = await run<LotAround>(
    sql`WITH own AS (SELECT company_id, id, item_id, start_date FROM lot WHERE company_id = ${companyId} AND id = ${lotId}::uuid),
        counted AS (SELECT e.direction FROM stock_entry e WHERE e.company_id = ${companyId} AND e.lot_id = ${lotId}::uuid AND e.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM stock_entry r WHERE r.company_id = e.company_id AND r.reverses_id = e.id) LIMIT ${most + 1}),
        standing AS (SELECT direction, count(*)::int AS entries FROM counted GROUP BY direction)
        SELECT COALESCE((SELECT entries FROM standing WHERE direction = 'LOAD'), 0) AS loading, COALESCE((SELECT entries FROM standing WHERE direction = 'UNLOAD'), 0) AS unloading,
          COALESCE((SELECT sum(entries) FROM standing), 0) > ${most} AS many,
          (SELECT count(*)::int FROM stock_balance b WHERE b.company_id = o.company_id AND b.lot_id = o.id AND b.quantity <> 0) AS stock,
          (SELECT count(*)::int FROM lot_status_change c WHERE c.company_id = o.company_id AND c.lot_id = o.id)
            + (SELECT count(*)::int + count(f.id)::int FROM lot_hold h LEFT JOIN lot_hold_lift f ON f.company_id = h.company_id AND f.hold_id = h.id
                WHERE h.company_id = o.company_id AND h.lot_id = o.id) AS status,
          (SELECT count(*)::int FROM serial c WHERE c.company_id = o.company_id AND c.lot_id = o.id AND c.voided_at IS NULL) AS pieces,
          (SELECT count(*)::int FROM attachment a WHERE a.company_id = o.company_id AND a.lot_id = o.id AND a.removed_at IS NULL) AS files,
          (SELECT count(*)::int FROM label_print_line z WHERE z.company_id = o.company_id AND z.subject_id = o.id) AS labels,
          (SELECT count(*)::int FROM audit_event v WHERE v.company_id = o.company_id AND v.entity = 'lot' AND v.entity_id = o.id) AS history,
          (SELECT json_build_object('id', l.id, 'code', l.code) FROM lot l WHERE l.company_id = o.company_id AND l.item_id = o.item_id AND l.voided_at IS NULL
            AND (l.start_date, l.id) < (o.start_date, o.id) ORDER BY l.start_date DESC, l.id DESC LIMIT 1) AS older,
          (SELECT json_build_object('id', l.id, 'code', l.code) FROM lot l WHERE l.company_id = o.company_id AND l.item_id = o.item_id AND l.voided_at IS NULL
            AND (l.start_date, l.id) > (o.start_date, o.id) ORDER BY l.start_date, l.id LIMIT 1) AS newer
        FROM own o`,
  );
  return around ?? null;
}
