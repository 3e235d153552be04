import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { LotHold } from './hold.types';

/** Every hold of a lot, open ones first, the latest first. @rules LOT-30 */
export function listHolds(run: RunSql, companyId: number, lotId: string): Promise<LotHold[]> {
  return run<LotHold>(
    sql`SELECT h.id, h.cause, h.reason, h.opened_at AS "openedAt", h.opened_by_name AS "openedBy",
          (SELECT count(*)::int FROM lot_hold o WHERE o.company_id = h.company_id AND o.action_id = h.action_id AND o.id <> h.id
            AND NOT EXISTS (SELECT 1 FROM lot_hold_lift x WHERE x.company_id = o.company_id AND x.hold_id = o.id)) AS others,
          f.lifted_at AS "liftedAt", f.lifted_by_name AS "liftedBy", f.reason AS "liftReason"
        FROM lot_hold h LEFT JOIN lot_hold_lift f ON f.company_id = h.company_id AND f.hold_id = h.id
        WHERE h.company_id = ${companyId} AND h.lot_id = ${lotId}::uuid ORDER BY f.id IS NOT NULL, h.seq DESC`,
  );
}
