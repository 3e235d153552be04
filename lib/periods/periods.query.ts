import sql from 'sql-template-tag';
import type { Day } from '../kernel/day';
import type { Database } from '../server/db';
import { yearsToOpenNow } from './period.rules';

export type PeriodRow = {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly lastClosingDate: Day | null;
  readonly records: number;
};

/** The years of the company, the latest first, with how many records each has. */
export async function listPeriods(db: Pick<Database, 'sql'>, companyId: number): Promise<PeriodRow[]> {
  return db.sql<PeriodRow>(
    sql`SELECT t.id, t.version, t.year, t.period_start AS "periodStart", t.period_end AS "periodEnd", t.last_closing_date AS "lastClosingDate",
          (SELECT count(*)::int FROM stock_record r WHERE r.company_id = t.company_id AND r.posting_date BETWEEN make_date(t.year, 1, 1) AND make_date(t.year, 12, 31)) AS records
        FROM yearly_parameters t WHERE t.company_id = ${companyId} ORDER BY t.year DESC`,
  );
}

/** The years that are due now and not open yet, where the company does not want them to open by themselves. */
export async function yearsWaiting(db: Pick<Database, 'sql'>, companyId: number, today: Day): Promise<number[]> {
  const rows = await db.sql<{ year: number }>(
    sql`SELECT y.year FROM yearly_parameters y JOIN company_settings s ON s.company_id = y.company_id
        WHERE y.company_id = ${companyId} AND NOT s.auto_open_year`,
  );
  return yearsToOpenNow(
    rows.map(({ year }) => year),
    today,
  );
}
