import type pg from 'pg';
import type { RunSql } from '../kernel/ctx';
import type { Database } from '../server/db';

/** Tables that grow with the years. */
const GROWING = ['lot', 'serial', 'stock_record', 'stock_line', 'stock_entry', 'serial_entry', 'trace_link', 'trace_edge', 'stock_balance'];

type Plan = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Plan[] };
const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'].endsWith('Seq Scan') && GROWING.includes(plan['Relation Name'] ?? '') ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scans),
];

/** Runs the queries and returns which growing tables any of them would read from end to end; one with a name also by the plan that the server keeps for it. */
export async function scansOf(
  db: Pick<Database, 'sql'>,
  pool: pg.Pool,
  work: (run: RunSql) => Promise<unknown>,
): Promise<{ statements: number; scanned: string[] }> {
  const scanned: string[] = [];
  let statements = 0;
  const explain = async (query: pg.QueryConfig) => {
    const { rows } = await pool.query(query);
    scanned.push(...scans(rows[0]['QUERY PLAN'][0].Plan));
  };
  const run: RunSql = async (statement, name) => {
    statements += 1;
    await explain({ text: `EXPLAIN (FORMAT JSON) ${statement.text}`, values: statement.values });
    if (name) await explain({ text: `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement.text}` });
    return db.sql(statement, name);
  };
  await work(run);
  return { statements, scanned };
}
