import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** Whether there is a design for labels of lots, and whether one was ever printed. */
export type FirstLabel = { readonly design: boolean; readonly printed: boolean };

/** How far the step after the guide is: the first label, by the data alone. @rules GUI-01 */
export async function readFirstLabel(run: RunSql, companyId: number): Promise<FirstLabel> {
  const [state] = await run<FirstLabel>(
    sql`SELECT EXISTS (SELECT 1 FROM label_report d WHERE d.company_id = c.id AND d.active AND d.kind = 'LOT') AS design,
          EXISTS (SELECT 1 FROM label_print p WHERE p.company_id = c.id AND p.kind = 'LOT') AS printed
        FROM company c WHERE c.id = ${companyId} /* company_id */`,
  );
  if (!state) throw new Error('the company is not there');
  return state;
}
