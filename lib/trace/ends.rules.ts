import { add, type Quantity } from '../kernel/quantity';

/** A quantity on top of what was there, if anything was. */
export const addUp = (before: Quantity | undefined, quantity: Quantity): Quantity =>
  before === undefined ? quantity : add(before, quantity);
