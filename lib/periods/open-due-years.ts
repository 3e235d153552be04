import sql from 'sql-template-tag';
import { dayIn } from '../kernel/day';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { runVerb } from '../server/run-verb';
import { openYears } from './open-years';
import { yearsToOpenNow } from './period.rules';

/** In whose name the portal itself acts: nobody's account. */
const PORTAL = { userId: '00000000-0000-0000-0000-000000000000', name: 'Filo' } as const;

type Due = {
  readonly id: number;
  readonly code: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly years: readonly number[];
};

/**
 * Opens the next year in every company that wants it to open by itself, once it is due there. Returns how many companies got one.
 * Asked often it does nothing twice.
 */
export async function openDueYears(db: Database, now: Date): Promise<number> {
  const companies = await db.sql<Due>(
    sql`SELECT c.id, c.code, c.time_zone AS "timeZone", c.demo, ARRAY(SELECT y.year FROM yearly_parameters y WHERE y.company_id = c.id) AS years
        FROM company c JOIN company_settings s ON s.company_id = c.id WHERE s.auto_open_year`,
  );
  const due = companies.filter(({ years, timeZone }) => yearsToOpenNow(years, dayIn(timeZone, now)).length > 0);
  for (const { years: _years, ...company } of due) {
    const actor = { ...PORTAL, companyId: company.id, permissions: new Set<never>() };
    try {
      await runVerb(db, { actor, company }, (ctx) => openYears({ ...ctx, now, today: dayIn(company.timeZone, now) }), undefined);
    } catch (error) {
      // Another server of this portal was faster.
      if (!(error instanceof AppError) || error.code !== 'E_CODE_EXISTS') throw error;
    }
  }
  return due.length;
}
