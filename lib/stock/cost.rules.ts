import { add, compare, divide, isZero, multiply, negate, type Quantity, round, ZERO } from '../kernel/quantity';

export const PROPOSED_COSTS = ['NONE', 'LAST', 'AVERAGE', 'SALES_PRICE', 'STANDARD'] as const;
export type ProposedCost = (typeof PROPOSED_COSTS)[number];

/** The costs of an item, per main unit. */
export type ItemCosts = {
  readonly lastCost: Quantity;
  readonly averageCost: Quantity;
  readonly standardCost: Quantity;
  readonly salesPrice: Quantity;
};

/** The amount that a template proposes for a main unit of the item; `NONE` proposes nothing: 0 on manual lines. @rules COST-01 */
export function proposedAmount(kind: ProposedCost, costs: ItemCosts): Quantity {
  const amounts: Readonly<Record<ProposedCost, Quantity>> = {
    NONE: ZERO,
    LAST: costs.lastCost,
    AVERAGE: costs.averageCost,
    SALES_PRICE: costs.salesPrice,
    STANDARD: costs.standardCost,
  };
  return amounts[kind];
}

/** The flags of a template that costs depend on (2.13 #8 to #12). */
export type CostFlags = {
  readonly updateAverageCost: boolean;
  readonly updateLastCost: boolean;
  readonly updateSalesPrice: boolean;
  readonly updateItemCost: boolean;
  readonly fiscalInterest: boolean;
};

export type CostReach = { readonly average: boolean; readonly last: boolean; readonly salesPrice: boolean };

/** Which costs of an item a movement reaches: average and last only where template and item are of fiscal interest. @rules COST-02 */
export function costReach(flags: CostFlags, itemFiscalInterest: boolean): CostReach {
  const fiscal = flags.updateItemCost && flags.fiscalInterest && itemFiscalInterest;
  return {
    average: fiscal && flags.updateAverageCost,
    last: fiscal && flags.updateLastCost,
    salesPrice: flags.updateItemCost && flags.updateSalesPrice,
  };
}

/** One movement that takes part in the average: quantity with the sign of the ledger, amount per main unit. */
export type CostMovement = { readonly quantity: Quantity; readonly amount: Quantity };

/** The two sums that a weighted average is made of. */
export type CostSums = { readonly quantity: Quantity; readonly amount: Quantity };
export const NO_COSTS: CostSums = { quantity: ZERO, amount: ZERO };

/** What one movement adds to the sums; a movement of quantity 0 adds its amount alone. @rules COST-03 */
export const withMovement = (sums: CostSums, { quantity, amount }: CostMovement): CostSums => ({
  quantity: add(sums.quantity, quantity),
  amount: add(sums.amount, isZero(quantity) ? amount : multiply(quantity, amount)),
});

/** The sums without a movement that was taken back: voiding and correcting restore what was there before. @rules COST-03, POST-18 */
export const withoutMovement = (sums: CostSums, { quantity, amount }: CostMovement): CostSums =>
  isZero(quantity) ? withMovement(sums, { quantity, amount: negate(amount) }) : withMovement(sums, { quantity: negate(quantity), amount });

/** The average of the sums at six decimals; null where nothing, or less than nothing, is left to divide by. @rules COST-03 */
export const averageOf = ({ quantity, amount }: CostSums): Quantity | null =>
  compare(quantity, ZERO) <= 0 || compare(amount, ZERO) < 0 ? null : divide(amount, quantity, 6);

/** The total of a line. @rules UOM-05 */
export const totalAmount = (baseQty: Quantity, baseAmount: Quantity): Quantity => round(multiply(baseQty, baseAmount), 6);

/** The weight of a line from the weight of one main unit. */
export const weightOf = (baseQty: Quantity, unitWeight: Quantity): Quantity => round(multiply(baseQty, unitWeight), 6);

/** What a posting brings to the costs of one item; null where it sets nothing. */
export type CostChange = CostSums & {
  readonly itemId: string;
  readonly average: boolean;
  readonly lastCost: Quantity | null;
  readonly salesPrice: Quantity | null;
};

/** One row of a posting as costs see it; `amount` null is one that nobody knows, and takes part in nothing. */
export type CostEntry = {
  readonly itemId: string;
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly quantity: Quantity;
  readonly amount: Quantity | null;
  readonly reach: CostReach;
};

/** What the rows of a posting bring to the costs of their items, the last row of each item deciding its last cost. @rules COST-02, COST-03 */
export function costChanges(entries: readonly CostEntry[]): CostChange[] {
  const changes = new Map<string, CostChange>();
  for (const { itemId, direction, quantity, amount, reach } of entries) {
    if (amount === null || !(reach.average || reach.last || reach.salesPrice)) continue;
    const before = changes.get(itemId) ?? { itemId, ...NO_COSTS, average: false, lastCost: null, salesPrice: null };
    const sums = reach.average ? withMovement(before, { quantity, amount }) : before;
    changes.set(itemId, {
      itemId,
      quantity: sums.quantity,
      amount: sums.amount,
      average: before.average || reach.average,
      lastCost: reach.last && direction === 'LOAD' ? amount : before.lastCost,
      salesPrice: reach.salesPrice && direction === 'UNLOAD' ? amount : before.salesPrice,
    });
  }
  return [...changes.values()].filter(({ average, lastCost, salesPrice }) => average || lastCost !== null || salesPrice !== null);
}
