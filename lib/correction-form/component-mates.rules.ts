import { piecesOf } from '../records/record-serial.rules';
import type { FormSerialValues } from '../record-form/record-form.types';

/**
 * The piece of the line that each piece of a component goes with, proposed one after the other: of four wheels for two bicycles the first two
 * with the first. Null, which is every one of them, where they do not come out even.
 * @param need how many pieces the component needs in all
 * @param products how many pieces the line makes or takes apart
 * @rules TRACE-12
 */
export function matesInOrder(serials: readonly FormSerialValues[], need: string, products: number): FormSerialValues[] {
  const needed = piecesOf(need) ?? 0;
  const each = products > 0 && needed % products === 0 ? needed / products : 0;
  const mateOf = (at: number) => (each > 0 && at < needed ? Math.floor(at / each) : null);
  return serials.map((serial, at) => ({ ...serial, mate: mateOf(at) }));
}

/** Proposes for the pieces that nobody has decided about; what was chosen stays. @rules TRACE-12 */
export function withProposedMates(serials: readonly FormSerialValues[], need: string, products: number): FormSerialValues[] {
  const proposed = matesInOrder(serials, need, products);
  return serials.map((serial, at) => (serial.mate === undefined ? { ...serial, mate: proposed[at]?.mate ?? null } : serial));
}
