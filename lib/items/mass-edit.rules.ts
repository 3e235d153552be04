import { itemErrors, usedItemErrors } from './item.rules';
import type { ItemFields } from './item.types';
import { MASS_FIELDS, type MassChanges, type RefusedItem } from './mass-edit.types';

export type MassItem = { readonly id: string; readonly used: boolean; readonly fields: ItemFields };
export type MassPlan = {
  readonly changed: readonly { readonly id: string; readonly before: ItemFields; readonly after: ItemFields }[];
  readonly unchanged: number;
  readonly refused: readonly RefusedItem[];
};

/**
 * What a change of many items does to each: changed whole, or refused whole with the reason (it has moved and would have to change what
 * its records depend on, it is a phantom, its block would come before its warning).
 * @rules CFG-04, EXP-08, EDGE-15
 */
export function planMassEdit(items: readonly MassItem[], changes: MassChanges): MassPlan {
  const changed: MassPlan['changed'][number][] = [];
  const refused: RefusedItem[] = [];
  let unchanged = 0;
  for (const { id, used, fields: before } of items) {
    const after: ItemFields = { ...before, ...changes };
    const [error] = [
      ...(before.phantom && after.lotManaged ? [{ code: 'E_ITEM_PHANTOM' as const, path: 'lotManaged' }] : []),
      ...usedItemErrors(before, after, { used, changeClassAllowed: true }),
      ...itemErrors(after),
    ];
    if (error) refused.push({ id, code: before.code, reason: error.code, field: error.path });
    else if (MASS_FIELDS.every((field) => before[field] === after[field])) unchanged += 1;
    else changed.push({ id, before, after });
  }
  return { changed, unchanged, refused };
}
