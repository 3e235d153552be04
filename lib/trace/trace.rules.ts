import type { LeveledStep, Step } from './trace.types';

function group(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const group = groups.get(step.from);
    if (group) group.push(step);
    else groups.set(step.from, [step]);
  }
  return groups;
}

type Found = { readonly level: number; readonly by: Step | null };

/** Every node that can be reached, by breadth: each at its shortest distance, with the step that first led to it. */
function search(starts: readonly string[], steps: readonly Step[]): ReadonlyMap<string, Found> {
  const from = group(steps);
  const found = new Map<string, Found>(starts.map((start) => [start, { level: 0, by: null }]));
  let edge = [...starts];
  for (let level = 1; edge.length > 0; level++) {
    const next: string[] = [];
    for (const step of edge.flatMap((node) => from.get(node) ?? [])) {
      if (found.has(step.to)) continue;
      found.set(step.to, { level, by: step });
      next.push(step.to);
    }
    edge = next;
  }
  return found;
}

/** Shortest distance of every reachable node from the starts, which are at 0. @rules TRACE-10 */
export function levelsOf(starts: readonly string[], steps: readonly Step[]): ReadonlyMap<string, number> {
  return new Map([...search(starts, steps)].map(([node, { level }]) => [node, level]));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The steps with their levels: the nearest first, then the oldest. A node that is reached on several ways has one row for each. @rules TRACE-04, TRACE-05, TRACE-10 */
export function orderSteps(starts: readonly string[], steps: readonly Step[]): LeveledStep[] {
  const levels = levelsOf(starts, steps);
  return steps
    .flatMap((step) => {
      const near = levels.get(step.from);
      return near === undefined ? [] : [{ ...step, level: near + 1 }];
    })
    .sort((a, b) => a.level - b.level || byText(a.since, b.since) || byText(a.to, b.to) || byText(a.from, b.from));
}

/** A shortest way from a start to a node, both included; null where none leads there. Answers "why is this lot here". */
export function pathTo(starts: readonly string[], steps: readonly Step[], node: string): string[] | null {
  const found = search(starts, steps);
  if (!found.has(node)) return null;
  const path = [node];
  for (let by = found.get(node)?.by; by; by = found.get(by.from)?.by) path.unshift(by.from);
  return path;
}
