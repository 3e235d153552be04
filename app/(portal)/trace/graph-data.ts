import { getTranslations } from 'next-intl/server';
import type { GraphData, GraphEdge, GraphNode } from '@/components/graph/graph.types';
import type { Status } from '@/components/ui/status-chip';
import { getFormats } from '@/lib/i18n/server-words';
import type { Day } from '@/lib/kernel/day';
import { addUp } from '@/lib/trace/ends.rules';
import type { NodeFacts } from '@/lib/trace-graph/graph-nodes.query';
import type { TraceGraph } from '@/lib/trace-graph/read-graph';
import type { GraphSpot } from '@/lib/trace-graph/trace-graph.rules';
import type { TraceSet } from '@/lib/trace-sets/trace-set.types';
import { GRAPH_SIZES, type TraceParams, traceHref } from '@/lib/trace/trace.params';
import { lookOf } from '../lots/lot-look';

type Words = {
  readonly t: Awaited<ReturnType<typeof getTranslations<'trace'>>>;
  readonly status: Awaited<ReturnType<typeof getTranslations<'common.status'>>>;
  readonly f: Awaited<ReturnType<typeof getFormats>>;
  readonly today: Day;
};

function chipsOf(facts: NodeFacts, { status, today }: Words): GraphNode['chips'] {
  const flags: Status[] = [
    ...(facts.onHold ? (['onHold'] as const) : []),
    ...(facts.expiryDate !== null && facts.expiryDate < today ? (['expired'] as const) : []),
    ...(facts.closed ? (['closed'] as const) : []),
  ];
  return [
    ...flags.map((flag) => ({ status: flag, word: status(flag) })),
    ...(facts.statusName !== null && facts.excludes ? [{ status: lookOf(facts), word: facts.statusName }] : []),
  ];
}

const cardOf = ({ isSerial, id }: NodeFacts): string => `/${isSerial ? 'serials' : 'lots'}/${id}`;

function tileOf(spot: GraphSpot, all: TraceGraph['facts'], words: Words, params: TraceParams): GraphNode[] {
  const { t, f } = words;
  const facts = spot.ids.flatMap((id) => all.get(id) ?? []);
  const [first] = facts;
  if (!first) return [];
  const many = spot.side !== 'start' && spot.ids.length > 1;
  // What is on hand is known of today alone.
  const quantity = many || params.asOf !== '' || params.known !== '' ? null : f.quantity(first.onHand, first.uom);
  const told: readonly (readonly [string, string | null])[] = [
    [t('item'), `${first.itemCode} ${first.itemDescription}`],
    [t('supplierLot'), many ? null : first.supplierLot],
    [t('onHand'), quantity],
    [t('expiry'), many || first.expiryDate === null ? null : f.day(first.expiryDate)],
    [t('status'), many ? null : first.statusName],
    [t('levelHead'), spot.side === 'start' ? null : String(spot.level)],
  ];
  return [
    {
      id: spot.id,
      kind: spot.side === 'start' ? 'start' : many ? 'many' : 'one',
      rank: spot.side === 'composition' ? -spot.level : spot.level,
      code: many ? t('pieces', { count: spot.ids.length }) : first.code,
      detail: many ? first.itemCode : `${first.itemCode} ${first.itemDescription}`,
      quantity,
      // Of many the flags are those of any of the ones that are known.
      chips: [...new Map(facts.flatMap((each) => chipsOf(each, words)).map((chip) => [chip.word, chip])).values()],
      href: many ? null : cardOf(first),
      startHref:
        many || spot.side === 'start'
          ? null
          : traceHref({
              ...params,
              lot: null,
              serial: null,
              record: null,
              partner: null,
              codes: '',
              [first.isSerial ? 'serial' : 'lot']: first.id,
            }),
      facts: told.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
      members: many ? facts.map((each) => ({ code: each.code, href: cardOf(each) })) : [],
      more: many ? spot.ids.length - facts.length : 0,
    },
  ];
}

/** Several beginnings as one tile. */
const startOf = (tile: GraphNode, { kind, name, total, members }: TraceSet, t: Words['t']): GraphNode => ({
  ...tile,
  code: t(`common.of.${kind}`, { name, count: total }),
  detail: '',
  quantity: null,
  chips: [],
  href: null,
  facts: [],
  members: members.slice(0, 20).map(({ id, isSerial, code }) => ({ code, href: `/${isSerial ? 'serials' : 'lots'}/${id}` })),
  more: Math.max(0, total - 20),
});

type End = {
  readonly partnerId: string | null;
  readonly partner: string | null;
  readonly nodeId: string;
  readonly quantity: string;
  readonly uom: string;
};

/** Suppliers or customers as tiles with a thread to each lot or piece of theirs. */
function endsOf(
  rows: readonly End[],
  kind: 'source' | 'target',
  spots: readonly GraphNode[],
  spotOf: ReadonlyMap<string, string>,
  { t, f }: Words,
) {
  const nodes = new Map<string, GraphNode>();
  const threads = new Map<string, { from: string; to: string; totals: Map<string, string> }>();
  for (const { partnerId, partner, nodeId, quantity, uom } of rows) {
    const [at, id] = [spotOf.get(nodeId), `${kind} ${partnerId ?? '-'}`];
    if (at === undefined) continue;
    const rank = (spots.find((spot) => spot.id === at)?.rank ?? 0) + (kind === 'source' ? -1 : 1);
    const known = nodes.get(id);
    const detail = t(kind === 'source' ? 'supplier' : 'customer');
    const node: GraphNode = {
      id,
      kind,
      rank: known && Math.abs(known.rank) < Math.abs(rank) ? known.rank : rank,
      code: partner ?? t('unknownSource'),
      detail,
      quantity: null,
      chips: [],
      href: partnerId ? `/setup/partners/${partnerId}` : null,
      startHref: null,
      facts: [],
      members: [],
      more: 0,
    };
    nodes.set(id, node);
    const [from, to] = kind === 'source' ? [id, at] : [at, id];
    const thread = threads.get(`${from} ${to}`) ?? { from, to, totals: new Map<string, string>() };
    thread.totals.set(uom, addUp(thread.totals.get(uom), quantity));
    threads.set(`${from} ${to}`, thread);
  }
  const edges: GraphEdge[] = [...threads.values()].map(({ from, to, totals }) => ({
    from,
    to,
    text: [...totals].map(([uom, quantity]) => f.quantity(quantity, uom)).join(' + '),
  }));
  return { nodes: [...nodes.values()], edges };
}

/** The trace as tiles and threads, in the person's language. */
export async function graphData(
  graph: TraceGraph,
  params: TraceParams,
  { today, timeZone, set }: { today: Day; timeZone: string; set: TraceSet | null },
): Promise<GraphData> {
  const words: Words = {
    t: await getTranslations('trace'),
    status: await getTranslations('common.status'),
    f: await getFormats(timeZone),
    today,
  };
  const { t, f } = words;
  const spots = graph.spots
    .flatMap((spot) => tileOf(spot, graph.facts, words, params))
    .map((tile) => (set && tile.kind === 'start' ? startOf(tile, set, t) : tile));
  const spotOf = new Map(graph.spots.flatMap(({ id, ids }) => ids.map((each) => [each, id] as const)));
  const uomOf = (id: string) => graph.facts.get(graph.spots.find((spot) => spot.id === id)?.ids[0] ?? id)?.uom;
  const threads = graph.threads.map(({ from, to, quantity }) => ({ from, to, text: f.quantity(quantity, uomOf(from)) }));
  const sources = endsOf(graph.origins, 'source', spots, spotOf, words);
  const targets = endsOf(graph.deliveries, 'target', spots, spotOf, words);
  const larger = GRAPH_SIZES.find((size) => size > params.nodes);
  return {
    nodes: [...spots, ...sources.nodes, ...targets.nodes],
    edges: [...threads, ...sources.edges, ...targets.edges],
    cut:
      graph.shown < graph.total
        ? {
            text: t('graphCut', { shown: f.quantity(String(graph.shown)), total: f.quantity(String(graph.total)) }),
            href: traceHref({ ...params, view: 'table' }),
            link: t('wholeTable'),
            moreHref: larger ? traceHref({ ...params, nodes: larger }) : null,
            more: t('graphMore', { count: String(larger ?? 0) }),
          }
        : null,
  };
}
