import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { nodeSet, type NodeSet } from './node-set';
import { linkTold } from './past';
import type { Past } from './past.types';
import type { LeveledStep, TraceDirection } from './trace.types';

type Walk = { readonly direction: TraceDirection; readonly past?: Past | null };

/** Both ends of an edge, seen from the start. */
const EDGE = {
  usage: { near: sql`e.input_node`, far: sql`e.output_node`, farIsSerial: sql`e.output_is_serial` },
  composition: { near: sql`e.output_node`, far: sql`e.input_node`, farIsSerial: sql`e.input_is_serial` },
} as const;
const LINK = {
  input: { lot: sql`t.input_lot_id`, piece: sql`t.input_serial_id` },
  output: { lot: sql`t.output_lot_id`, piece: sql`t.output_serial_id` },
} as const;

/** What leads away from node `r`: the edges as things stand; of a past day or moment the links of then, as the edges know only how things stand. */
function edges(companyId: number, { direction, past = null }: Walk): Sql {
  if (past === null) {
    const { near, far, farIsSerial } = EDGE[direction];
    return sql`SELECT ${far} AS far, ${farIsSerial} AS "toIsSerial", e.quantity, e.first_date AS since FROM trace_edge e WHERE e.company_id = ${companyId} AND ${near} = r.node AND e.links > 0`;
  }
  const [near, far] = direction === 'usage' ? [LINK.input, LINK.output] : [LINK.output, LINK.input];
  return sql`SELECT COALESCE(${far.lot}, ${far.piece}) AS far, ${far.lot} IS NULL AS "toIsSerial", COALESCE(sum(t.quantity), 0) AS quantity, min(t.posting_date) AS since
        FROM trace_link t WHERE t.company_id = ${companyId} AND (${near.lot} = r.node OR ${near.piece} = r.node) AND ${linkTold(past)} GROUP BY 1, 2`;
}

/**
 * One round of the walk, as a value that UNION cannot tell from none. PostgreSQL compares intervals by their length and counts a month as 30 days: no time,
 * `1 month -30 days` and `2 months -60 days` are equal. Each keeps its parts all the same, so the number of rounds is read from its days.
 */
const ROUND = sql`interval '1 month -30 days'`;
const rounds = (mark: Sql): Sql => sql`(date_part('day', ${mark}) / -30)::int`;

/**
 * The walk from `starts`, a query of ids, for WITH RECURSIVE: `node` is every reached one with its shortest distance, `step` every edge between them.
 * Each round of the recursion goes one level further, so the first round that meets a node is its distance. UNION drops what was met before; a plain
 * number beside the node would make a row of its own for every distance, and a circle would never end. Hence `ROUND`.
 * `OFFSET 0`: how many nodes it reaches cannot be foreseen, and a guess too high would read all edges.
 * @rules TRACE-04, TRACE-05, TRACE-09, TRACE-10
 */
const walk = (companyId: number, starts: Sql, asked: Walk): Sql =>
  sql`reach(node, mark) AS (
          SELECT s.id, interval '0' FROM (${starts}) s
          UNION SELECT e.far, r.mark + ${ROUND} FROM reach r CROSS JOIN LATERAL (${edges(companyId, asked)} OFFSET 0) e
        ),
        node AS MATERIALIZED (SELECT node, ${rounds(sql`mark`)} AS level FROM reach),
        step AS MATERIALIZED (
          SELECT r.node AS "from", e.far AS "to", e."toIsSerial", e.quantity, e.since, r.level + 1 AS level FROM node r CROSS JOIN LATERAL (${edges(companyId, asked)} OFFSET 0) e
        )`;

const named = (name: string, { direction, past = null }: Walk): string | undefined => (past ? undefined : `trace-${name}-${direction}`);

/**
 * Every step that leads away from the starts, over all levels and without a limit, in one statement: the nearest first, then the oldest. A node that is
 * reached on several ways has one row for each. Steps of records that were voided or corrected away are not followed.
 * @param starts ids of lots and pieces of the company; others lead nowhere
 * @rules TRACE-04, TRACE-05, TRACE-09, TRACE-10
 */
export const walkTrace = (run: RunSql, companyId: number, starts: readonly string[], asked: Walk): Promise<LeveledStep[]> =>
  run<LeveledStep>(
    sql`WITH RECURSIVE ${walk(companyId, sql`SELECT unnest(${nodeSet(starts)}::uuid[]) AS id`, asked)}
        SELECT * FROM step ORDER BY level, since, "to", "from"`,
    named('steps', asked),
  );

/** What one way comes to, and one page of its steps. */
export type Reach = {
  /** Lots and pieces reached on all levels, the starts left out. */
  readonly reached: number;
  /** Steps within the levels asked for. */
  readonly steps: number;
  readonly deepest: number;
  readonly page: number;
  /** All that were reached, and the starts. */
  readonly nodes: NodeSet;
  /** The steps of the page, as JSON. */
  readonly shown: string;
};
type Paged = Walk & { readonly levels: number; readonly page: number; readonly size: number };

/** The given lots and pieces, and the pieces of the lots. */
const withPieces = (companyId: number, ids: readonly string[]): Sql =>
  sql`SELECT unnest(${nodeSet(ids)}::uuid[]) AS id
          UNION SELECT s.id FROM serial s WHERE s.company_id = ${companyId} AND s.lot_id = ANY(${nodeSet(ids)}::uuid[]) AND s.voided_at IS NULL`;

/**
 * The same walk, of which nothing but one page of steps is told, and all reached ids as one value: a page of fifty does not read ten thousand rows.
 * Lots of numbered pieces are walked with their pieces; a page beyond the last is the last.
 * @param levels how many levels are told; 0: all
 * @rules TRACE-04, TRACE-05, TRACE-06, TRACE-10, TRACE-12
 */
export async function reachOf(run: RunSql, companyId: number, ids: readonly string[], asked: Paged): Promise<Reach> {
  const { levels, page, size } = asked;
  const told = sql`(${levels}::int = 0 OR level <= ${levels}::int)`;
  const [reach] = await run<Reach>(
    sql`WITH RECURSIVE ${walk(companyId, withPieces(companyId, ids), asked)},
        found AS MATERIALIZED (SELECT count(*) FILTER (WHERE ${told})::int AS steps, COALESCE(max(level), 0) AS deepest FROM step),
        place AS MATERIALIZED (SELECT *, LEAST(${page}::int, GREATEST(1, (steps + ${size}::int - 1) / ${size}::int)) AS page FROM found)
        SELECT (SELECT count(*)::int FROM node WHERE level > 0) AS reached, p.steps, p.deepest, p.page, (SELECT array_agg(node)::text FROM node) AS nodes,
          (SELECT COALESCE(json_agg(s), '[]')::text FROM (SELECT * FROM step WHERE ${told} ORDER BY level, since, "to", "from" LIMIT ${size}::int OFFSET (p.page - 1) * ${size}::int) s) AS shown
        FROM place p`,
    named('page', asked),
  );
  if (!reach) throw new Error('one row was asked for');
  return reach;
}

/** The given lots and pieces, and the numbered pieces of the lots: who traces such a lot traces its pieces, under whose numbers the events are written. @rules TRACE-12 */
export async function startsOf(run: RunSql, companyId: number, ids: readonly string[]): Promise<string[]> {
  const rows = await run<{ id: string }>(
    sql`SELECT s.id FROM serial s WHERE s.company_id = ${companyId} AND s.lot_id = ANY(${nodeSet(ids)}::uuid[]) AND s.voided_at IS NULL ORDER BY s.id`,
    'trace-pieces',
  );
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}
