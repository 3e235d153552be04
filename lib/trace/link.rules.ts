import { add, divide, multiply, type Quantity, subtract, sum, ZERO } from '../kernel/quantity';

/** One lot or piece that an event took in or gave out, with the entry that moved it; `quantity` is unsigned, in its item's main unit. */
export type EventNode = {
  readonly itemId: string;
  readonly lotId: string | null;
  readonly serialId: string | null;
  readonly entryId: string;
  readonly quantity: Quantity;
};

/** Which pieces went into which, by their ids, where a person said so; and of which side the pieces are that were asked about (TRACE-12). */
export type PiecePairs = {
  readonly pairs: readonly { readonly input: string; readonly output: string }[];
  readonly told: 'INPUT' | 'OUTPUT';
};

/** What went into what: the nodes of one transformation. */
export type TraceEvent = { readonly inputs: readonly EventNode[]; readonly outputs: readonly EventNode[]; readonly mapped?: PiecePairs };

export type PlannedLink = { readonly input: EventNode; readonly output: EventNode; readonly quantity: Quantity };

const DECIMALS = 6;
export const nodeIdOf = ({ lotId, serialId }: Pick<EventNode, 'lotId' | 'serialId'>): string => serialId ?? lotId ?? '';
const isNode = (node: EventNode): boolean => nodeIdOf(node) !== '';

/** Shares `quantity` over the outputs in proportion to theirs; what rounding leaves goes to the last one. */
function shares(quantity: Quantity, outputs: readonly EventNode[]): Quantity[] {
  const total = sum(outputs.map((output) => output.quantity));
  let given = ZERO;
  return outputs.map((output, index) => {
    const share = index === outputs.length - 1 ? subtract(quantity, given) : divide(multiply(quantity, output.quantity), total, DECIMALS);
    given = add(given, share);
    return share;
  });
}

/**
 * The outputs of one item that an input goes into: those it was mapped to, and when the outputs were asked about those of which nothing was said; all
 * where that leaves none.
 * @rules TRACE-12
 */
function targetsOf({ serialId }: EventNode, group: readonly EventNode[], { pairs, told }: PiecePairs): readonly EventNode[] {
  const mine = new Set(pairs.filter(({ input }) => input === serialId).map(({ output }) => output));
  const spoken = new Set(pairs.map(({ output }) => output));
  const targets = group.filter(({ serialId: id }) => id !== null && (mine.has(id) || (told === 'OUTPUT' && !spoken.has(id))));
  return targets.length > 0 ? targets : group;
}

/**
 * The links of one transformation: every input with every output, its quantity shared over the outputs of each item by itself. So the links of one input
 * to the outputs of one item add up to its quantity; those of several items (disassembly) are never summed. A piece that a person mapped to pieces
 * of an item links to those alone.
 * @rules TRACE-02, TRACE-03, TRACE-07, TRACE-12
 */
export function planLinks({ inputs, outputs, mapped = { pairs: [], told: 'INPUT' } }: TraceEvent): PlannedLink[] {
  const byItem = new Map<string, EventNode[]>();
  for (const output of outputs.filter(isNode)) byItem.set(output.itemId, [...(byItem.get(output.itemId) ?? []), output]);
  return inputs.filter(isNode).flatMap((input) =>
    [...byItem.values()].flatMap((group) => {
      const targets = targetsOf(input, group, mapped);
      const quantities = shares(input.quantity, targets);
      return targets.map((output, index) => ({ input, output, quantity: quantities[index] ?? ZERO }));
    }),
  );
}

/**
 * The links between lots when pieces change from some into others: as many as really went from one into the other.
 * @rules TRACE-03, LFL-09
 */
export function planLinksOfPieces(
  inputs: readonly (EventNode & { readonly pieces: readonly string[] })[],
  outputs: readonly (EventNode & { readonly pieces: readonly string[] })[],
): PlannedLink[] {
  return inputs.flatMap((input) => {
    const left = new Set(input.pieces);
    return outputs.flatMap((output) => {
      const moved = output.pieces.filter((piece) => left.has(piece)).length;
      return moved === 0 ? [] : [{ input, output, quantity: String(moved) }];
    });
  });
}
