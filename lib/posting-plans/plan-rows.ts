import { normal, type Quantity } from '../kernel/quantity';
import { newId } from '../kernel/id';
import type { LineState } from '../stock/ledger.types';
import type { KnownLine } from './plan.types';
import type { PlannedRow } from './plan-movements.rules';
import type { ResolvedLine, ResolvedLot } from './resolve-lots';
import type { ResolvedSerial } from './resolve-serials';
import { sharesOf } from '../records/record-accounts.rules';
import { mainAmount } from '../records/record-move.rules';
import type { RecordInput } from '../records/record.types';

/** A row of a line with its pieces, and where on the screen it is. */
export type PathedRow = PlannedRow & { readonly path: string; readonly serials: readonly ResolvedSerial[] };

/** A line as it shall stand in its record. @rules POST-01, UOM-01, UOM-04 */
export function lineState(
  { input, item }: ResolvedLine,
  known: KnownLine,
  { record, recordId, mainLineId }: { record: RecordInput; recordId: string; mainLineId: string | null },
): LineState {
  const quantity = normal(input.quantity);
  return {
    id: known.id,
    lineNo: known.lineNo,
    recordId,
    mainLineId,
    itemId: input.itemId,
    variantId: input.variantId,
    moveUomId: input.move?.uomId ?? item.uomId,
    moveQty: input.move ? normal(input.move.quantity) : quantity,
    moveAmount: input.move ? input.move.amount : input.amount,
    baseQty: quantity,
    baseAmount: mainAmount(input),
    projectId: input.projectId ?? record.projectId,
    locationId: input.locationId,
    note: input.note,
    costCentres: sharesOf(input.costCentres),
    bomItemId: input.bom?.itemId ?? null,
    bomVersion: input.bom?.version ?? null,
    removed: false,
  };
}

type RowsOf = { readonly lineId: string; readonly projectId: string | null; readonly serials: readonly ResolvedSerial[] };

/** Pieces by something that they share, each group in their order. */
function groupsOf<Key>(serials: readonly ResolvedSerial[], keyOf: (serial: ResolvedSerial) => Key): Map<Key, ResolvedSerial[]> {
  const groups = new Map<Key, ResolvedSerial[]>();
  for (const serial of serials) {
    const key = keyOf(serial);
    const group = groups.get(key);
    if (group) group.push(serial);
    else groups.set(key, [serial]);
  }
  return groups;
}

/** Pieces without lots lie where each of them lies, unless the line names one place for all. @rules POST-13, SER-10 */
const placesOf = (input: ResolvedLine['input'], serials: readonly ResolvedSerial[]): Map<string | null, ResolvedSerial[]> =>
  groupsOf(serials, ({ known }) => input.locationId ?? known?.place?.locationId ?? null);

const rowOfLot = (lot: ResolvedLot, input: ResolvedLine['input']) => ({
  lotId: lot.lotId,
  locationId: lot.input.locationId ?? input.locationId,
  quantity: normal(lot.input.quantity),
  packages: lot.input.packages,
  rfidTag: lot.input.rfidTag ?? null,
  path: `${lot.path}.quantity`,
});

/** The rows of a line: one per lot; without lots one for the line itself, or one per place of its pieces. @rules POST-08, SER-02, SER-03 */
export function rowsOf({ input, item, lots, index }: ResolvedLine, { lineId, projectId, serials }: RowsOf): PathedRow[] {
  const common = { lineId, projectId, itemId: item.id, variantId: input.variantId, baseAmount: mainAmount(input) };
  const plain = { lotId: null, packages: null, path: `lines.${index}.quantity` };
  if (lots.length > 0) {
    const byLot = groupsOf(serials, ({ lot }) => lot);
    return lots.map((lot) => ({ ...common, ...rowOfLot(lot, input), id: newId(), serials: byLot.get(lot) ?? [] }));
  }
  const row = (locationId: string | null, quantity: Quantity, some: readonly ResolvedSerial[]): PathedRow => ({
    ...common,
    ...plain,
    id: newId(),
    locationId,
    quantity,
    serials: some,
  });
  if (serials.length === 0) return [row(input.locationId, normal(input.quantity), [])];
  return [...placesOf(input, serials)].map(([place, some]) => row(place, String(some.length), some));
}
