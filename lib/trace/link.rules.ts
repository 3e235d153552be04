import { add, divide, multiply, type Quantity, subtract, sum, ZERO } from '../kernel/quantity';

/** One lot or piece that an event took in or gave out, with the entry that moved it; `quantity` is unsigned, in its item's main unit. */
export type EventNode = {
  readonly itemId: string;
  readonly lotId: string | null;
  readonly serialId: string | null;
  readonly entryId: string;
  readonly quantity: Quantity;
};

/** What went into what: the nodes of one transformation. `pairs` maps a serial input to a serial output, where a person said so (TRACE-12). */
export type TraceEvent = {
  readonly inputs: readonly EventNode[];
  readonly outputs: readonly EventNode[];
  readonly pairs?: ReadonlyMap<string, string>;
};

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
 * The links of one transformation: every input with every output, its quantity shared over the outputs of each item by itself. So the links of one input
 * to the outputs of one item add up to its quantity; those of several items (disassembly) are never summed. A piece that a person mapped to a piece
 * links to that one alone.
 * @rules TRACE-02, TRACE-03, TRACE-07, TRACE-12
 */
export function planLinks({ inputs, outputs, pairs = new Map() }: TraceEvent): PlannedLink[] {
  const nodes = outputs.filter(isNode);
  const byItem = new Map<string, EventNode[]>();
  for (const output of nodes) byItem.set(output.itemId, [...(byItem.get(output.itemId) ?? []), output]);
  return inputs.filter(isNode).flatMap((input) => {
    const mapped = input.serialId === null ? undefined : pairs.get(input.serialId);
    const only = mapped === undefined ? undefined : nodes.find(({ serialId }) => serialId === mapped);
    if (only) return [{ input, output: only, quantity: input.quantity }];
    return [...byItem.values()].flatMap((group) => {
      const quantities = shares(input.quantity, group);
      return group.map((output, index) => ({ input, output, quantity: quantities[index] ?? ZERO }));
    });
  });
}
