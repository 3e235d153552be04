import { add, isQuantity, isZero, normal, type Quantity, ZERO } from '../kernel/quantity';
import { totalAmount, weightOf } from '../stock/cost.rules';

/** A line as far as its record's totals go: the amount and the weights are per main unit. */
export type TotalledLine = {
  readonly uom: string;
  readonly quantity: string;
  readonly amount: string | null;
  readonly netWeight: string;
  readonly grossWeight: string;
};

/** What the lines of a record come to; `amount` and the weights are null where no line has any. */
export type RecordTotals = {
  readonly quantities: readonly { readonly uom: string; readonly quantity: Quantity }[];
  readonly amount: Quantity | null;
  readonly netWeight: Quantity | null;
  readonly grossWeight: Quantity | null;
};

const readable = (text: string | null): Quantity => (text !== null && isQuantity(text) ? normal(text) : ZERO);

/** Amount and weights of one line; zero where nothing can be worked out yet. */
export function lineTotals({ quantity, amount, netWeight, grossWeight }: Omit<TotalledLine, 'uom'>) {
  const moved = readable(quantity);
  return {
    amount: totalAmount(moved, readable(amount)),
    netWeight: weightOf(moved, readable(netWeight)),
    grossWeight: weightOf(moved, readable(grossWeight)),
  };
}

/** The totals of a record: quantities per unit in the order of the lines, amount and weights over all. Lines that are half typed count as nothing. */
export function recordTotals(lines: readonly TotalledLine[]): RecordTotals {
  const quantities = new Map<string, Quantity>();
  let [amount, netWeight, grossWeight] = [ZERO, ZERO, ZERO];
  for (const line of lines) {
    quantities.set(line.uom, add(quantities.get(line.uom) ?? ZERO, readable(line.quantity)));
    const own = lineTotals(line);
    amount = add(amount, own.amount);
    netWeight = add(netWeight, own.netWeight);
    grossWeight = add(grossWeight, own.grossWeight);
  }
  const some = (total: Quantity) => (isZero(total) ? null : total);
  return {
    quantities: [...quantities].map(([uom, quantity]) => ({ uom, quantity })),
    amount: some(amount),
    netWeight: some(netWeight),
    grossWeight: some(grossWeight),
  };
}
