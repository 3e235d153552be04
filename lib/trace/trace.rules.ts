import type { LeveledStep, Step } from './trace.types';

/** The steps by one of their ends. */
function group<S extends Step>(steps: readonly S[], end: 'from' | 'to'): ReadonlyMap<string, readonly S[]> {
  const groups = new Map<string, S[]>();
  for (const step of steps) {
    const group = groups.get(step[end]);
    if (group) group.push(step);
    else groups.set(step[end], [step]);
  }
  return groups;
}

/** Shortest distance of every reachable node from the starts, which are at 0: by breadth, each node once. @rules TRACE-10 */
export function levelsOf(starts: readonly string[], steps: readonly Step[]): ReadonlyMap<string, number> {
  const from = group(steps, 'from');
  const levels = new Map<string, number>(starts.map((start) => [start, 0]));
  let edge = [...starts];
  for (let level = 1; edge.length > 0; level++) {
    const next: string[] = [];
    for (const { to } of edge.flatMap((node) => from.get(node) ?? [])) {
      if (levels.has(to)) continue;
      levels.set(to, level);
      next.push(to);
    }
    edge = next;
  }
  return levels;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The steps with their levels, as `levelsOf` told them: the nearest first, then the oldest. A node that is reached on several ways has one row for each. @rules TRACE-04, TRACE-05, TRACE-10 */
export function orderSteps(levels: ReadonlyMap<string, number>, steps: readonly Step[]): LeveledStep[] {
  return steps
    .flatMap((step) => {
      const near = levels.get(step.from);
      return near === undefined ? [] : [{ ...step, level: near + 1 }];
    })
    .sort((a, b) => a.level - b.level || byText(a.since, b.since) || byText(a.to, b.to) || byText(a.from, b.from));
}

/** Ways that are told; there may be very many. */
const WAYS_MOST = 20;

/**
 * The ways from the starts to a node, each as its steps in order, at most twenty, those over near nodes first; none when it was not reached.
 * @rules TRACE-10
 */
export function waysTo(
  levels: ReadonlyMap<string, number>,
  steps: readonly LeveledStep[],
  node: string,
): readonly (readonly LeveledStep[])[] {
  const into = group(steps, 'to');
  const ways: LeveledStep[][] = [];
  const back = (at: string, way: readonly LeveledStep[]): void => {
    if (ways.length === WAYS_MOST) return;
    if (levels.get(at) === 0) {
      if (way.length > 0) ways.push([...way]);
      return;
    }
    for (const step of into.get(at) ?? []) back(step.from, [step, ...way]);
  };
  back(node, []);
  return ways.sort((a, b) => a.length - b.length);
}
