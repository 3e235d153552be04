import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { nodeIdOf, type PlannedLink } from '../trace/link.rules';
import type { PostingRef } from './ledger.types';

// Genealogy is written by the ledger's writer, in the posting: links that only grow, and the net per pair of nodes that a trace walks.

/** The advisory lock class of genealogy: one event at a time per company may give a node that exists a new origin. */
const TRACE_LOCK = 3;

export type TracedLinks = {
  readonly recordId: string;
  readonly lineId: string;
  readonly kind: 'BOM' | 'LOT_FROM_LOT';
  readonly links: readonly PlannedLink[];
};

/** Adds the edges of links just written: the net per pair of nodes. */
const mergeEdges = sql`
  INSERT INTO trace_edge AS edge (company_id, input_node, output_node, input_is_serial, output_is_serial, links, quantity, first_date)
  SELECT company_id, COALESCE(input_lot_id, input_serial_id), COALESCE(output_lot_id, output_serial_id), input_lot_id IS NULL, output_lot_id IS NULL,
    count(*), COALESCE(sum(quantity), 0), min(posting_date)
  FROM written GROUP BY 1, 2, 3, 4, 5 ORDER BY 2, 3
  ON CONFLICT (company_id, input_node, output_node) DO UPDATE
    SET links = edge.links + excluded.links, quantity = edge.quantity + excluded.quantity, first_date = LEAST(edge.first_date, excluded.first_date)`;

/**
 * Writes the links of the events of one posting; `fresh` are the lots and pieces that it makes. An output that existed before may close a circle: then
 * nothing is posted.
 * @throws E_TRACE_CYCLE with the path
 * @rules TRACE-02, TRACE-03, TRACE-10, LFL-10
 */
export async function writeTraceLinks(
  ctx: Ctx,
  ref: PostingRef,
  events: readonly TracedLinks[],
  fresh: ReadonlySet<string>,
): Promise<void> {
  const rows = events.flatMap(({ recordId, lineId, kind, links }) =>
    links.map(({ input, output, quantity }) => ({
      id: newId(),
      recordId,
      lineId,
      kind,
      inputLotId: input.serialId === null ? input.lotId : null,
      inputSerialId: input.serialId,
      outputLotId: output.serialId === null ? output.lotId : null,
      outputSerialId: output.serialId,
      inputEntryId: input.entryId,
      outputEntryId: output.entryId,
      quantity,
    })),
  );
  if (rows.length === 0) return;
  await assertNoCycle(ctx, events, fresh);
  await ctx.sql(
    sql`WITH written AS (
          INSERT INTO trace_link (company_id, id, record_id, line_id, kind, posting_date, input_lot_id, input_serial_id, output_lot_id, output_serial_id, input_entry_id, output_entry_id, quantity)
          SELECT ${ctx.company.id}, t.id, t."recordId", t."lineId", t.kind, ${ref.postingDate}::date, t."inputLotId", t."inputSerialId", t."outputLotId", t."outputSerialId", t."inputEntryId", t."outputEntryId", t.quantity
          FROM json_to_recordset(${JSON.stringify(rows)}::json) AS t(id uuid, "recordId" uuid, "lineId" uuid, kind text, "inputLotId" uuid, "inputSerialId" uuid, "outputLotId" uuid, "outputSerialId" uuid,
            "inputEntryId" uuid, "outputEntryId" uuid, quantity numeric)
          RETURNING *)
        ${mergeEdges}`,
    'write-trace-links',
  );
}

/** Takes the standing links of records back; they stay visible as voided. The lines: those that are corrected, else all. @rules TRACE-09 */
export async function reverseTraceLinks(ctx: Ctx, recordIds: readonly string[], lineIds: readonly string[] | null = null): Promise<void> {
  await ctx.sql(
    sql`WITH written AS (
          INSERT INTO trace_link (company_id, id, record_id, line_id, kind, posting_date, input_lot_id, input_serial_id, output_lot_id, output_serial_id, input_entry_id, output_entry_id, quantity, reverses_id)
          SELECT l.company_id, gen_random_uuid(), l.record_id, l.line_id, l.kind, l.posting_date, l.input_lot_id, l.input_serial_id, l.output_lot_id, l.output_serial_id, l.input_entry_id, l.output_entry_id, -l.quantity, l.id
          FROM trace_link l WHERE l.company_id = ${ctx.company.id} AND l.record_id = ANY(${[...recordIds]}::uuid[]) AND l.reverses_id IS NULL
            AND (${lineIds === null} OR l.line_id = ANY(${lineIds === null ? [] : [...lineIds]}::uuid[]))
            AND NOT EXISTS (SELECT 1 FROM trace_link r WHERE r.company_id = l.company_id AND r.reverses_id = l.id)
          RETURNING *),
        net AS (SELECT COALESCE(input_lot_id, input_serial_id) AS input_node, COALESCE(output_lot_id, output_serial_id) AS output_node, count(*)::int AS links, COALESCE(sum(quantity), 0) AS quantity
          FROM written GROUP BY 1, 2)
        UPDATE trace_edge e SET links = e.links - net.links, quantity = e.quantity + net.quantity FROM net
        WHERE e.company_id = ${ctx.company.id} AND e.input_node = net.input_node AND e.output_node = net.output_node`,
    'reverse-trace-links',
  );
}

/**
 * Refuses links that would make a node part of its own origin: from the outputs forward no input may be reached. Nodes made by this posting cannot be.
 * @rules TRACE-10
 */
async function assertNoCycle(ctx: Ctx, events: readonly TracedLinks[], fresh: ReadonlySet<string>): Promise<void> {
  const nodes = (side: 'input' | 'output') => [...new Set(events.flatMap(({ links }) => links.map((link) => nodeIdOf(link[side]))))];
  const outputs = nodes('output').filter((node) => !fresh.has(node));
  if (outputs.length === 0) return;
  await ctx.sql(
    sql`SELECT pg_advisory_xact_lock(${TRACE_LOCK}, company_id) FROM company_settings WHERE company_id = ${ctx.company.id}`,
    'lock-genealogy',
  );
  const reached = sql`reached(node) AS (
      SELECT unnest(${outputs}::uuid[]) UNION SELECT e.output_node FROM reached r JOIN trace_edge e ON e.company_id = ${ctx.company.id} AND e.input_node = r.node AND e.links > 0)`;
  const [closed] = await ctx.sql<{ node: string }>(
    sql`WITH RECURSIVE ${reached}, one AS (SELECT ${ctx.company.id}::int AS company_id) SELECT node FROM reached WHERE node = ANY(${nodes('input')}::uuid[]) LIMIT 1`,
    'trace-cycle',
  );
  if (!closed) return;
  const edges = await ctx.sql<{ from: string; to: string }>(
    sql`WITH RECURSIVE ${reached} SELECT e.input_node AS "from", e.output_node AS "to" FROM trace_edge e WHERE e.company_id = ${ctx.company.id} AND e.links > 0 AND e.input_node IN (SELECT node FROM reached)`,
  );
  const path = shortestPath(edges, outputs, closed.node);
  const names = await ctx.sql<{ id: string; code: string }>(
    sql`SELECT id, code FROM lot WHERE company_id = ${ctx.company.id} AND id = ANY(${path}::uuid[]) UNION ALL SELECT id, code FROM serial WHERE company_id = ${ctx.company.id} AND id = ANY(${path}::uuid[])`,
  );
  throw new AppError('E_TRACE_CYCLE', { path: path.map((node) => names.find(({ id }) => id === node)?.code ?? node).join(' → ') });
}

/** The nodes from one of `starts` to `end`, both included, over the fewest edges. */
function shortestPath(edges: readonly { from: string; to: string }[], starts: readonly string[], end: string): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const before = new Map<string, string | null>(starts.map((start) => [start, null]));
  for (const node of before.keys()) for (const to of next.get(node) ?? []) if (!before.has(to)) before.set(to, node);
  const path: string[] = [];
  for (let node: string | null | undefined = end; node != null; node = before.get(node)) path.unshift(node);
  return path;
}
