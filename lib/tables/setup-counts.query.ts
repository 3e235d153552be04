import sql from 'sql-template-tag';
import type { Day } from '../kernel/day';
import type { Database } from '../server/db';
import type { TableKey } from './tables.types';

export type SetupCounts = Readonly<
  Record<
    | TableKey
    | 'items'
    | 'boms'
    | 'labels'
    | 'codeTypes'
    | 'templates'
    | 'periods'
    | 'warehouses'
    | 'partners'
    | 'monthLetters'
    | 'yearLetters',
    number
  >
> & {
  /** The open period that today lies in, if any. */
  readonly openPeriod: { readonly from: Day; readonly to: Day } | null;
};

/** How much of each set-up table there is, in one statement. `today` is the company's day. */
export async function readSetupCounts(db: Pick<Database, 'sql'>, companyId: number, today: Day): Promise<SetupCounts> {
  const [row] = await db.sql<SetupCounts>(
    sql`WITH c AS (SELECT ${companyId}::int AS company_id)
        SELECT (SELECT count(*)::int FROM unit_of_measure t WHERE t.company_id = c.company_id) AS units,
          (SELECT count(*)::int FROM item_class t WHERE t.company_id = c.company_id) AS "item-classes",
          (SELECT count(*)::int FROM characteristic t WHERE t.company_id = c.company_id) AS characteristics,
          (SELECT count(*)::int FROM product_category t WHERE t.company_id = c.company_id) AS "product-categories",
          (SELECT count(*)::int FROM item_type t WHERE t.company_id = c.company_id) AS "item-types",
          (SELECT count(*)::int FROM lot_type t WHERE t.company_id = c.company_id) AS "lot-types",
          (SELECT count(*)::int FROM lot_status t WHERE t.company_id = c.company_id) AS "lot-statuses",
          (SELECT count(*)::int FROM lot_evaluation t WHERE t.company_id = c.company_id) AS "lot-evaluations",
          (SELECT count(*)::int FROM brand t WHERE t.company_id = c.company_id) AS brands,
          (SELECT count(*)::int FROM variant_choice t WHERE t.company_id = c.company_id) AS variants,
          (SELECT count(*)::int FROM label_report t WHERE t.company_id = c.company_id) AS labels,
          (SELECT count(*)::int FROM location_type t WHERE t.company_id = c.company_id) AS "location-types",
          (SELECT count(*)::int FROM location_status t WHERE t.company_id = c.company_id) AS "location-statuses",
          (SELECT count(*)::int FROM item t WHERE t.company_id = c.company_id) AS items,
          (SELECT count(*)::int FROM code_type t WHERE t.company_id = c.company_id) AS "codeTypes",
          (SELECT count(*)::int FROM warehouse_template t WHERE t.company_id = c.company_id) AS templates,
          (SELECT count(*)::int FROM project t WHERE t.company_id = c.company_id) AS projects,
          (SELECT count(*)::int FROM cost_centre t WHERE t.company_id = c.company_id) AS "cost-centres",
          (SELECT count(*)::int FROM bom t WHERE t.company_id = c.company_id) AS boms,
          (SELECT count(*)::int FROM yearly_parameters t WHERE t.company_id = c.company_id) AS periods,
          (SELECT count(*)::int FROM warehouse t WHERE t.company_id = c.company_id) AS warehouses,
          (SELECT count(*)::int FROM partner t WHERE t.company_id = c.company_id) AS partners,
          (SELECT count(*)::int FROM month_letter t WHERE t.company_id = c.company_id) AS "monthLetters",
          (SELECT count(*)::int FROM year_letter t WHERE t.company_id = c.company_id) AS "yearLetters",
          (SELECT json_build_object('from', period_start, 'to', period_end) FROM yearly_parameters t
           WHERE t.company_id = c.company_id AND ${today}::date BETWEEN period_start AND period_end AND year = EXTRACT(YEAR FROM ${today}::date)) AS "openPeriod"
        FROM c`,
  );
  if (!row) throw new Error('the counts came back empty');
  return row;
}
