/** A node is an item, or one variant of it; null stands for every variant. */
type Node = { readonly itemId: string; readonly variantId: string | null };

/** One step of a composition: the parent is made of the child, as a component or an alternative. */
export type BomEdge = {
  readonly bomId: string;
  readonly parent: Node;
  readonly parentCode: string;
  readonly child: Node;
  readonly childCode: string;
};

const makes = (edge: BomEdge, { itemId, variantId }: Node): boolean =>
  edge.parent.itemId === itemId && (edge.parent.variantId === null || variantId === null || edge.parent.variantId === variantId);

type Step = { readonly edge: BomEdge; readonly codes: readonly string[] };

/**
 * The shortest way by which a version comes back to the item it makes: the codes on it, the item at both ends; null when there is none.
 * `edges` are those of every version in use that can be reached.
 * @rules BOM-05
 */
export function findCycle(bomId: string, edges: readonly BomEdge[]): readonly string[] | null {
  const own = edges.filter((edge) => edge.bomId === bomId);
  const [first] = own;
  if (!first) return null;
  const seen = new Set(own);
  const waiting: Step[] = own.map((edge) => ({ edge, codes: [edge.parentCode, edge.childCode] }));
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { edge, codes } = step;
    if (makes(first, edge.child)) return codes;
    for (const next of edges) {
      if (seen.has(next) || !makes(next, edge.child)) continue;
      seen.add(next);
      waiting.push({ edge: next, codes: [...codes, next.childCode] });
    }
  }
  return null;
}
