import sql, { type Sql } from 'sql-template-tag';
import { type ChainFault, verifyChain } from '../audit/verify-chain';
import type { LooseTranslator } from '../i18n/words';
import { wordsIn } from '../i18n/words-in';
import type { Database } from '../server/db';
import { CHECKS, GUARDS } from './checks';
import { FIGURE_CHECKS } from './figure-checks';
import { findCycle } from './find-cycle';
import { PIECE_CHECKS } from './piece-checks';
import { TRACE_CHECKS } from './trace-checks';

/** All that is asked of the books of a company by statements. */
export const BOOK_CHECKS = [...CHECKS, ...PIECE_CHECKS, ...FIGURE_CHECKS, ...TRACE_CHECKS];

/** One line of the report: an invariant, how many rows were looked at, and what breaks it (the first ones, in words). */
export type Finding = {
  readonly company: string;
  readonly id: string;
  readonly title: string;
  readonly looked: number;
  readonly faults: number;
  readonly examples: readonly string[];
};

const EXAMPLES = 5;

/** The console speaks English. */
function inEnglish({ say, n }: ChainFault): string {
  const t: LooseTranslator = wordsIn('en', 'UTC').t;
  return t(`audit.faults.${say}` as never, { n } as never);
}

async function faultsOf(db: Database, statement: Sql): Promise<Pick<Finding, 'faults' | 'examples'>> {
  const rows = await db.sql<{ what: string; total: number }>(
    sql`SELECT what, (count(*) OVER ())::int AS total FROM (${statement}) AS found LIMIT ${EXAMPLES}`,
  );
  return { faults: rows[0]?.total ?? 0, examples: rows.map(({ what }) => what) };
}

/**
 * Recomputes every stored figure of every company from its ledger, and walks the audit chains. Reads only; runs beside a live system:
 * all looks of one company share one snapshot.
 * @param head a chain head that was kept outside; it must be in the chain of one of the companies
 */
export async function verifyBooks(db: Database, head?: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const guard of GUARDS)
    findings.push({ company: '-', id: guard.id, title: guard.title, looked: 1, ...(await faultsOf(db, guard.faulty)) });
  const companies = await db.sql<{ id: number; code: string }>(sql`SELECT id, code FROM company ORDER BY id`);
  let headSeen = head === undefined;
  for (const { id, code } of companies) {
    findings.push(
      ...(await db.transaction(async ({ sql: run }) => {
        const found: Finding[] = [];
        for (const check of BOOK_CHECKS) {
          const [counted] = await run<{ count: number }>(check.counted(id));
          found.push({
            company: code,
            id: check.id,
            title: check.title,
            looked: counted?.count ?? 0,
            ...(await faultsOf({ ...db, sql: run }, check.faulty(id))),
          });
        }
        const { looked, left } = await findCycle(run, id);
        const examples = left.slice(0, EXAMPLES).map((node) => `node ${node}`);
        found.push({ company: code, id: 'V7', title: 'nothing is a part of its own origin', looked, faults: left.length, examples });
        return found;
      }, 'snapshot')),
    );
    const chain = await verifyChain(db, id);
    headSeen ||= (await db.sql(sql`SELECT 1 FROM audit_seal WHERE company_id = ${id} AND hash = decode(${head ?? ''}, 'hex')`)).length > 0;
    findings.push({
      company: code,
      id: 'V9',
      title: `the audit chain is whole; its head is ${chain.head}`,
      looked: chain.events,
      faults: chain.faults.length,
      examples: chain.faults.map(inEnglish),
    });
  }
  if (!headSeen)
    findings.push({
      company: '-',
      id: 'V9 head',
      title: 'the head kept outside is in a chain',
      looked: 1,
      faults: 1,
      examples: [head ?? ''],
    });
  return findings;
}
