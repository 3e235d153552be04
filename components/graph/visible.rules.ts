import type { GraphData } from './graph.types';

/** Tiles that a graph begins with, whole steps at a time. */
const FIRST = 40;

type Shape = {
  readonly nodes: readonly { readonly id: string; readonly rank: number }[];
  readonly edges: readonly Pick<GraphData['edges'][number], 'from' | 'to'>[];
};

/** What lies one step further out than a tile: to the left of what is left of the start, to the right of the others; the start has both. */
export function outward({ nodes, edges }: Shape, id: string): string[] {
  const rank = nodes.find((node) => node.id === id)?.rank ?? 0;
  return [
    ...(rank >= 0 ? edges.flatMap(({ from, to }) => (from === id ? [to] : [])) : []),
    ...(rank <= 0 ? edges.flatMap(({ from, to }) => (to === id ? [from] : [])) : []),
  ];
}

/** The tiles to begin with: the start and as many whole steps as make an easy picture, but always the first one. */
export function firstSight({ nodes }: Shape): ReadonlySet<string> {
  const far = Math.max(0, ...nodes.map(({ rank }) => Math.abs(rank)));
  let shown = nodes.filter(({ rank }) => Math.abs(rank) <= 1);
  for (let step = 2; step <= far; step++) {
    const next = nodes.filter(({ rank }) => Math.abs(rank) <= step);
    if (next.length > FIRST) break;
    shown = next;
  }
  return new Set(shown.map(({ id }) => id));
}

/** Everything that lies on a path between the start and a tile. */
export function pathTo({ nodes, edges }: Shape, id: string): ReadonlySet<string> {
  const start = nodes.find(({ rank }) => rank === 0)?.id ?? id;
  const rank = nodes.find((node) => node.id === id)?.rank ?? 0;
  const [first, last] = rank < 0 ? [id, start] : [start, id];
  const after = closure(first, (node) => edges.flatMap(({ from, to }) => (from === node ? [to] : [])));
  const before = closure(last, (node) => edges.flatMap(({ from, to }) => (to === node ? [from] : [])));
  return new Set([...after].filter((node) => before.has(node)));
}

function closure(start: string, next: (node: string) => readonly string[]): Set<string> {
  const reached = new Set([start]);
  for (const node of reached) for (const each of next(node)) reached.add(each);
  return reached;
}

/** The tile that an arrow key leads to: along a thread, or to the next one in the same column. */
export function neighbour(
  shape: Shape,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  { id, key }: { readonly id: string; readonly key: string },
): string | null {
  const here = places.get(id);
  if (!here) return null;
  const nearest = (ids: readonly string[]) =>
    ids
      .flatMap((each) => {
        const place = places.get(each);
        return place ? [{ each, far: Math.abs(place.y - here.y) }] : [];
      })
      .sort((a, b) => a.far - b.far)[0]?.each ?? null;
  if (key === 'ArrowRight') return nearest(shape.edges.flatMap(({ from, to }) => (from === id ? [to] : [])));
  if (key === 'ArrowLeft') return nearest(shape.edges.flatMap(({ from, to }) => (to === id ? [from] : [])));
  const column = [...places].filter(([each, { x, y }]) => each !== id && x === here.x && (key === 'ArrowDown' ? y > here.y : y < here.y));
  return nearest(column.map(([each]) => each));
}
