import sql from 'sql-template-tag';
import type { Company } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { log } from '../server/log';

type Reader = {
  readonly db: Pick<Database, 'sql'>;
  readonly session: { readonly company: Company; readonly user: { readonly id: string } };
};

/** What goes with a demo company: rows that people know, and those of its people who are members of no other company. */
export type DemoContents = { readonly items: number; readonly lots: number; readonly records: number; readonly people: number };

/** Counts what the removal of the present company would take away. @throws E_NOT_DEMO */
export async function countDemo({ db, session }: Reader): Promise<DemoContents> {
  const company = session.company.id;
  const [counted] = await db.sql<DemoContents>(
    sql`SELECT (SELECT count(*)::int FROM item WHERE company_id = c.id) AS items, (SELECT count(*)::int FROM lot WHERE company_id = c.id) AS lots,
          (SELECT count(*)::int FROM stock_record WHERE company_id = c.id) AS records,
          (SELECT count(*)::int FROM membership m WHERE m.company_id = c.id
             AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.user_id = m.user_id AND o.company_id <> c.id)) AS people
        FROM company c WHERE c.id = ${company} AND c.demo`,
  );
  if (!counted) throw new AppError('E_NOT_DEMO');
  return counted;
}

/**
 * Removes the present company, which was made as a demo, with everything in it and the people who are members of no other company.
 * The database decides (FL002 for every other company). Its trail goes with it: the log of the server keeps who did it.
 * @throws E_NOT_DEMO
 */
export async function removeDemo({ db, session }: Reader): Promise<{ rows: number }> {
  const { company, user } = session;
  const [removed] = await db.sql<{ rows: string }>(sql`SELECT remove_demo_company(${company.id} /* company_id */) AS rows`);
  const rows = Number(removed?.rows ?? 0);
  log('warn', 'demo company removed', { companyId: company.id, company: company.code, userId: user.id, rows });
  return { rows };
}
