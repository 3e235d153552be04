import { grouped } from '../kernel/grouped';
import type { LeveledStep } from './trace.types';

/** The shortest distance of every node that steps lead to, and of the starts, which are at 0; the steps come in the order of their levels. @rules TRACE-10 */
export function levelsBy(starts: readonly string[], steps: readonly LeveledStep[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>(starts.map((start) => [start, 0]));
  for (const { to, level } of steps) if (!levels.has(to)) levels.set(to, level);
  return levels;
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
  const into = grouped(steps, ({ to }) => to);
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
