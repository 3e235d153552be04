import { itemErrors, type MainUnit, serialUnitErrors, usedItemErrors } from '../items/item.rules';
import type { ItemFields } from '../items/item.types';
import { MASS_FIELDS, type MassChanges, type RefusedItem } from './mass-edit.types';

export type MassItem = { readonly id: string; readonly used: boolean; readonly unit: MainUnit; readonly fields: ItemFields };
export type MassPlan = {
  readonly changed: readonly { readonly id: string; readonly before: ItemFields; readonly after: ItemFields }[];
  readonly unchanged: number;
  readonly refused: readonly RefusedItem[];
};

/**
 * What a change of many items does to each: changed whole, or refused whole with the reason (it has moved and would have to change what
 * its records depend on, it is a phantom, its unit takes parts of a piece, its block would come before its warning).
 * @rules CFG-04, EXP-08, SER-02, EDGE-15
 */
export function planMassEdit(items: readonly MassItem[], changes: MassChanges): MassPlan {
  const changed: MassPlan['changed'][number][] = [];
  const refused: RefusedItem[] = [];
  let unchanged = 0;
  for (const { id, used, unit, fields: before } of items) {
    const after: ItemFields = { ...before, ...changes };
    const [error] = [
      ...(['lotManaged', 'serialManaged'] as const)
        .filter((field) => before.phantom && after[field])
        .map((field) => ({ code: 'E_ITEM_PHANTOM' as const, path: field })),
      ...usedItemErrors(before, after, { used, changeClassAllowed: true }),
      ...serialUnitErrors(after, unit),
      ...itemErrors(after),
    ];
    if (error) refused.push({ id, code: before.code, reason: error.code, field: error.path });
    else if (MASS_FIELDS.every((field) => before[field] === after[field])) unchanged += 1;
    else changed.push({ id, before, after });
  }
  return { changed, unchanged, refused };
}
