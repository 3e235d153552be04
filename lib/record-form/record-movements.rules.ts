import { codeKey } from '../kernel/code';
import { add, compare, isQuantity, type Quantity } from '../kernel/quantity';
import { blank, type KnownNames, mirrorOf, standingLot, templateOf, warehouseOf } from './record-form.rules';
import type { FormLineValues, FormLotValues, RecordFormValues, RecordSetting } from './record-form.types';

/** One thing that the posting will do: `sign` of the quantity, the lot by its code, null where one is made without being shown. */
export type Movement = {
  readonly key: string;
  readonly sign: '+' | '−';
  readonly quantity: string;
  readonly uom: string;
  readonly item: string;
  readonly lot: { readonly code: string | null; readonly isNew: boolean } | null;
  readonly place: string;
  /** The serial numbers that were given for it, first to last; null without. */
  readonly numbers: string | null;
};

type PlaceOf = (line: FormLineValues, lot: FormLotValues | null) => string;

function sideMovements(values: RecordFormValues, names: KnownNames, side: { sign: '+' | '−'; key: string; place: PlaceOf }): Movement[] {
  const { sign, place } = side;
  return values.lines.flatMap((line, index): Movement[] => {
    const item = names.items.get(line.itemId);
    if (!item) return [];
    const common = { sign, uom: item.uom, item: item.code } as const;
    const numbersOf = (at: number | null) => {
      const codes = line.serials.filter((serial) => at === null || serial.lot === at).map(({ code }) => code);
      return codes.length === 0 ? null : spanOf(codes);
    };
    if (line.lots.length === 0)
      return [
        { ...common, key: `${side.key}${index}`, quantity: line.quantity, lot: null, place: place(line, null), numbers: numbersOf(null) },
      ];
    return line.lots.map((lot, lotIndex) => {
      const standing = standingLot(lot, line, names);
      return {
        ...common,
        key: `${side.key}${index}.${lotIndex}`,
        quantity: lot.quantity,
        lot: { code: standing?.code ?? blank(lot.code), isNew: standing === null },
        place: place(line, lot),
        numbers: numbersOf(lotIndex),
      };
    });
  });
}

/** What the posting will do, line by line and lot by lot, on both sides where there are two. @rules POST-03, OFF-01 */
export function movementsOf(values: RecordFormValues, setting: RecordSetting, names: KnownNames): Movement[] {
  const template = templateOf(values, setting);
  const warehouse = warehouseOf(values, setting);
  if (template === null || warehouse === null) return [];
  const offset = mirrorOf(values, setting);
  const named = (code: string, locationId: string | null) =>
    [code, names.locations.get(locationId ?? '')?.code].filter(Boolean).join(' / ');
  const main = sideMovements(values, names, {
    sign: template.type === 'LOAD' ? '+' : '−',
    key: '',
    place: (line, lot) => named(warehouse.code, lot?.locationId ?? line.locationId),
  });
  if (!offset) return main;
  const other = sideMovements(values, names, {
    sign: offset.template.type === 'LOAD' ? '+' : '−',
    key: 'offset.',
    place: (line, lot) => named(offset.warehouse.code, lot?.offsetLocationId ?? line.offsetLocationId),
  });
  return [...main, ...other];
}

/** Which pieces of an item a correction takes out of a record, and which it puts in. */
export type PieceChange = { readonly item: string; readonly gone: readonly string[]; readonly come: readonly string[] };

/** @rules POST-18, SER-07 */
export function pieceChanges(before: RecordFormValues, after: RecordFormValues, names: KnownNames): PieceChange[] {
  const codesOf = ({ lines }: RecordFormValues) => {
    const byItem = new Map<string, Map<string, string>>();
    for (const line of lines.flatMap((one) => [one, ...(one.components?.rows ?? [])]))
      for (const { code } of line.serials) {
        const key = codeKey(code);
        const item = names.items.get(line.itemId)?.code ?? '';
        if (key !== null) byItem.set(item, (byItem.get(item) ?? new Map()).set(key, code ?? ''));
      }
    return byItem;
  };
  const [old, now] = [codesOf(before), codesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((item) => {
    const [had, has] = [old.get(item) ?? new Map<string, string>(), now.get(item) ?? new Map<string, string>()];
    const gone = [...had].flatMap(([key, code]) => (has.has(key) ? [] : [code]));
    const come = [...has].flatMap(([key, code]) => (had.has(key) ? [] : [code]));
    return gone.length + come.length === 0 ? [] : [{ item, gone, come }];
  });
}

/** Numbers in a few words: the first and the last of them, or the only one. */
export function spanOf(codes: readonly (string | null)[]): string {
  const [first, last] = [codes[0] ?? '…', codes.at(-1) ?? '…'];
  return codes.length <= 1 ? first : codes.length === 2 ? `${first}, ${last}` : `${first} … ${last}`;
}

/** What a correction does to one lot at one place: quantities before and after; '0' where it was not, or will not be, there. */
export type MovementChange = Movement & { readonly before: Quantity; readonly after: Quantity };

/** Where two versions of a record differ, by item, lot and place. Rows whose quantities cannot be read yet are left out. @rules POST-18 */
export function movementChanges(before: readonly Movement[], after: readonly Movement[]): MovementChange[] {
  const keyOf = (one: Movement) =>
    [one.sign, one.item, one.lot?.code ?? '', one.lot?.isNew ?? false, one.place, one.lot?.isNew ? one.key : ''].join('|');
  const changes = new Map<string, MovementChange>();
  for (const [movements, side] of [
    [before, 'before'],
    [after, 'after'],
  ] as const) {
    for (const movement of movements) {
      if (!isQuantity(movement.quantity)) continue;
      const known = changes.get(keyOf(movement)) ?? { ...movement, key: keyOf(movement), before: '0', after: '0' };
      changes.set(keyOf(movement), { ...known, [side]: add(known[side], movement.quantity) });
    }
  }
  return [...changes.values()].filter((change) => compare(change.before, change.after) !== 0);
}
