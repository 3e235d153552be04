import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

const PAGE = 50_000;
const NOTHING = '00000000-0000-0000-0000-000000000000';

type Edge = { readonly input: string; readonly output: string };

/** The edges of a company that stand, page by page: a genealogy of a million links never lies in memory as rows. */
async function* edgesOf(run: RunSql, companyId: number): AsyncGenerator<readonly Edge[]> {
  let last: Edge = { input: NOTHING, output: NOTHING };
  for (;;) {
    const rows: Edge[] = await run<Edge>(
      sql`SELECT input_node AS input, output_node AS output FROM trace_edge
          WHERE company_id = ${companyId} AND links > 0 AND (input_node, output_node) > (${last.input}::uuid, ${last.output}::uuid)
          ORDER BY input_node, output_node LIMIT ${PAGE}`,
    );
    yield rows;
    last = rows.at(-1) ?? last;
    if (rows.length < PAGE) return;
  }
}

/**
 * Looks for lots and pieces that are a part of their own origin: takes away whatever comes from nothing that is left, until nothing can be taken away.
 * @returns how many edges were looked at, and the nodes that are left: none, when there is no circle
 * @rules TRACE-10
 */
export async function findCycle(run: RunSql, companyId: number): Promise<{ looked: number; left: readonly string[] }> {
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  const outputs: number[][] = [];
  const origins: number[] = [];
  const nodeOf = (id: string): number => {
    const known = numberOf.get(id);
    if (known !== undefined) return known;
    numberOf.set(id, names.length);
    outputs.push([]);
    origins.push(0);
    return names.push(id) - 1;
  };
  let looked = 0;
  for await (const edges of edgesOf(run, companyId))
    for (const { input, output } of edges) {
      const to = nodeOf(output);
      outputs[nodeOf(input)]?.push(to);
      origins[to] = (origins[to] ?? 0) + 1;
      looked += 1;
    }
  const free = origins.flatMap((count, node) => (count === 0 ? [node] : []));
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    for (const to of outputs[node] ?? []) {
      const count = (origins[to] ?? 0) - 1;
      origins[to] = count;
      if (count === 0) free.push(to);
    }
  }
  return { looked, left: names.filter((_, node) => (origins[node] ?? 0) > 0) };
}
