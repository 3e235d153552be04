import { type CostChange, costChanges, type CostReach, costReach } from '../stock/cost.rules';
import type { NewEntry } from '../stock/ledger.types';
import type { PostingFacts } from './record-facts.query';

const NOTHING: CostReach = { average: false, last: false, salesPrice: false };

/** Which costs the entries of a posting reach, by the flags of the template of each side. @rules COST-02 */
export function costsOf(entries: readonly NewEntry[], facts: PostingFacts, recordId: string): CostChange[] {
  const reachOf = ({ itemId, recordId: of }: NewEntry): CostReach => {
    const template = of === recordId ? facts.template : facts.offset?.template;
    return template ? costReach(template, facts.items.get(itemId)?.fiscalInterest ?? false) : NOTHING;
  };
  return costChanges(
    entries.map((entry) => ({
      itemId: entry.itemId,
      direction: entry.direction,
      quantity: entry.quantity,
      amount: entry.baseAmount,
      reach: reachOf(entry),
    })),
  );
}

/** The items whose costs are folded anew when entries are taken back or changed. @rules COST-03, POST-18 */
export const itemsWithCosts = (entries: readonly Pick<NewEntry, 'itemId'>[], { template, offset }: PostingFacts): string[] =>
  template?.updateItemCost || offset?.template.updateItemCost ? [...new Set(entries.map(({ itemId }) => itemId))] : [];
