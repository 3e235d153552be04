import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { ownDataFacts } from './own-data.query';
import type { GuideState } from './profiles.types';

/** Whether the guides have left the home page, what a ready-made beginning made and would find, and the optional steps, in one statement. @rules GUI-04 */
export async function readGuideState(run: RunSql, companyId: number): Promise<GuideState> {
  const [state] = await run<GuideState>(
    sql`SELECT g.dismissed_at AS "dismissedAt", (SELECT u.name FROM app_user u WHERE u.id = g.dismissed_by) AS "dismissedBy",
          g.serials_dismissed_at AS "serialsDismissedAt", (SELECT u.name FROM app_user u WHERE u.id = g.serials_dismissed_by) AS "serialsDismissedBy", g.profile, COALESCE(g.profile_rows, '[]') AS made,
          json_build_object(
            'units', ARRAY(SELECT code_key FROM unit_of_measure WHERE company_id = c.id),
            'item-classes', ARRAY(SELECT code_key FROM item_class WHERE company_id = c.id),
            'lot-statuses', ARRAY(SELECT code_key FROM lot_status WHERE company_id = c.id),
            'code-types', ARRAY(SELECT code_key FROM code_type WHERE company_id = c.id AND purpose = 'LOT')) AS taken,
          (SELECT COALESCE(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'name', s.description, 'excludes', s.exclude_from_availability) ORDER BY s.created_at, s.code_key), '[]')
            FROM lot_status s WHERE s.company_id = c.id AND s.active) AS statuses,
          ${ownDataFacts} AS own
        FROM company c LEFT JOIN getting_started g ON g.company_id = c.id WHERE c.id = ${companyId}`,
  );
  if (!state) throw new Error('the company is not there');
  return state;
}
