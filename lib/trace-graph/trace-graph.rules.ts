import { add, type Quantity } from '../kernel/quantity';
import type { LeveledStep, TraceDirection } from '../trace/trace.types';

/** A lot, a piece, or many like pieces as one: `ids` are all that it stands for. */
export type GraphSpot = {
  readonly id: string;
  readonly side: 'start' | TraceDirection;
  readonly level: number;
  readonly ids: readonly string[];
};
/** From what was used to what was made of it, in the unit of the former. */
export type GraphThread = { readonly from: string; readonly to: string; readonly quantity: Quantity };
export type TraceShape = {
  readonly spots: readonly GraphSpot[];
  readonly threads: readonly GraphThread[];
  /** Lots and pieces that the spots stand for, the starts left out, and how many were reached in all. */
  readonly shown: number;
  readonly total: number;
};
export type WalkedSide = { readonly steps: readonly LeveledStep[]; readonly levels: ReadonlyMap<string, number> };

/** As many pieces as this of one item, from one place, are one spot. */
const ALIKE = 4;

type Asked = {
  readonly startId: string;
  readonly starts: readonly string[];
  readonly most: number;
  readonly itemOf: ReadonlyMap<string, string>;
};

/** The spots of one side, the nearest first: pieces of one item that come from the same place at the same level are together. */
function spotsOf(side: TraceDirection, { steps, levels }: WalkedSide, itemOf: Asked['itemOf']): GraphSpot[] {
  const groups = new Map<string, { level: number; ids: string[]; like: boolean }>();
  const seen = new Set<string>();
  for (const { from, to, toIsSerial } of steps) {
    if (seen.has(to)) continue;
    seen.add(to);
    const level = levels.get(to) ?? 0;
    if (level === 0) continue;
    const key = toIsSerial ? `${level} ${from} ${itemOf.get(to)}` : to;
    const group = groups.get(key);
    if (group) group.ids.push(to);
    else groups.set(key, { level, ids: [to], like: toIsSerial });
  }
  return [...groups.values()]
    .flatMap(({ level, ids, like }): GraphSpot[] =>
      like && ids.length >= ALIKE ? [{ id: `${side}:${ids[0]}`, side, level, ids }] : ids.map((id) => ({ id, side, level, ids: [id] })),
    )
    .sort((a, b) => a.level - b.level);
}

/**
 * What a graph of a trace shows: the spots nearest to the start, at most `most` of them, and the threads between these. Many like pieces are one spot;
 * what is left out is told by its number.
 * @rules TRACE-10, TRACE-12
 */
export function shapeTrace(sides: Readonly<Record<TraceDirection, WalkedSide>>, { startId, starts, most, itemOf }: Asked): TraceShape {
  const start: GraphSpot = { id: startId, side: 'start', level: 0, ids: starts };
  const [back, on] = [spotsOf('composition', sides.composition, itemOf), spotsOf('usage', sides.usage, itemOf)];
  const near = [...back, ...on].sort((a, b) => a.level - b.level).slice(0, most);
  const spots = [start, ...near];
  const spotOf = new Map(spots.flatMap(({ id, ids }) => ids.map((each) => [each, id] as const)));
  const threads = new Map<string, GraphThread>();
  for (const direction of ['composition', 'usage'] as const)
    for (const step of sides[direction].steps) {
      const [near, far] = [spotOf.get(step.from), spotOf.get(step.to)];
      if (near === undefined || far === undefined || near === far) continue;
      const [from, to] = direction === 'usage' ? [near, far] : [far, near];
      const known = threads.get(`${from} ${to}`);
      threads.set(`${from} ${to}`, { from, to, quantity: known ? add(known.quantity, step.quantity) : step.quantity });
    }
  const count = (all: readonly GraphSpot[]) => all.reduce((sum, { ids }) => sum + ids.length, 0);
  return { spots, threads: [...threads.values()], shown: count(near), total: count(back) + count(on) };
}
