import type { LeveledStep, Step } from '../trace/trace.types';

/**
 * The walk as one would write it without a database, to compare with. Shortest distance of every reachable node from the starts, which are at 0: by breadth, each node once.
 */
export function levelsOf(starts: readonly string[], steps: readonly Step[]): ReadonlyMap<string, number> {
  const from = new Map<string, Step[]>();
  for (const step of steps) from.set(step.from, [...(from.get(step.from) ?? []), step]);
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

/** The steps with their levels, as `levelsOf` told them: the nearest first, then the oldest. A node that is reached on several ways has one row for each. */
export function orderSteps(levels: ReadonlyMap<string, number>, steps: readonly Step[]): LeveledStep[] {
  return steps
    .flatMap((step) => {
      const near = levels.get(step.from);
      return near === undefined ? [] : [{ ...step, level: near + 1 }];
    })
    .sort((a, b) => a.level - b.level || byText(a.since, b.since) || byText(a.to, b.to) || byText(a.from, b.from));
}
