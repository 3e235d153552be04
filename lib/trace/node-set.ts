import type { Past } from './past.types';

/** Ids of lots and pieces, each once, as one value, which goes from statement to statement without being read in between. */
export type NodeSet = string;
export const nodeSet = (ids: readonly string[]): NodeSet => `{${[...new Set(ids)].join()}}`;

/** As long as two thousand ids. */
const FEW = 2_000 * 37;

/**
 * A name under which the server keeps the plan of a statement over a few nodes, where planning takes longer than reading. Many nodes are planned anew
 * with their number in sight; so is a past, whose statements differ.
 */
export const nameFor = (name: string, nodes: NodeSet, past: Past | null): string | undefined =>
  past === null && nodes.length < FEW ? name : undefined;
