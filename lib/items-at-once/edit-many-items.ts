import sql, { join, raw } from 'sql-template-tag';
import { purposeErrors } from '../code-types/purpose-errors';
import { changesOf } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { refreshUsableUntil } from '../lots/refresh-usable-until';
import { lockSwitchesExclusively } from '../server/switches';
import { itemFilter } from '../items/item-register.query';
import { itemShape } from '../items/item.shape';
import type { ItemFields } from '../items/item.types';
import { type MassItem, planMassEdit } from './mass-edit.rules';
import { type MassEdit, MOST_ITEMS } from './mass-edit.schema';
import { MASS_FIELDS, type MassChanges, type MassField, type MassReport } from './mass-edit.types';
import { codeTypesOf } from '../items/save-item';

const NAMED = 100;
const COLUMNS = Object.entries(itemShape.columns)
  .map(([name, column]) => `i.${column} AS "${name}"`)
  .join(', ');
const TYPES: Readonly<Record<MassField, string>> = {
  lotManaged: 'boolean',
  withdrawalType: 'text',
  lotCodeTypeId: 'uuid',
  initialLotStatusId: 'uuid',
  lotValidityDays: 'int',
  lotExpiryType: 'text',
  allowExpiryEdit: 'boolean',
  blockWarningDays: 'int',
  blockDays: 'int',
  singleSupplierLot: 'boolean',
  serialManaged: 'boolean',
  serialCodeTypeId: 'uuid',
  serialGeneration: 'text',
  serialValidityDays: 'int',
};

async function lockItems(ctx: Ctx, { ids, filter }: Pick<MassEdit, 'ids' | 'filter'>): Promise<MassItem[]> {
  const which = filter ? itemFilter(filter) : sql`i.id = ANY(${ids ?? []}::uuid[])`;
  const rows = await ctx.sql<ItemFields & { rowId: string; used: boolean; unitCode: string; unitDecimals: number }>(
    sql`SELECT i.id AS "rowId", ${raw(COLUMNS)}, EXISTS (SELECT 1 FROM stock_line l WHERE l.company_id = i.company_id AND l.item_id = i.id) AS used,
          u.code AS "unitCode", u.decimals AS "unitDecimals"
        FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        WHERE i.company_id = ${ctx.company.id} AND ${which} ORDER BY i.id LIMIT ${MOST_ITEMS} FOR UPDATE OF i FOR SHARE OF u`,
  );
  return rows.map(({ rowId, used, unitCode, unitDecimals, ...fields }) => ({
    id: rowId,
    used,
    unit: { code: unitCode, decimals: unitDecimals },
    fields,
  }));
}

/** Writes the wanted fields of all of them with one statement. */
async function write(ctx: Ctx, ids: readonly string[], set: readonly MassField[], changes: MassChanges): Promise<void> {
  const cells = set.map((name) => sql`${raw(itemShape.columns[name])} = ${changes[name] ?? null}::${raw(TYPES[name])}`);
  await ctx.sql(
    sql`UPDATE item SET ${join(cells)}, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid
        WHERE company_id = ${ctx.company.id} AND id = ANY(${[...ids]}::uuid[])`,
  );
}

/**
 * Gives many items the same settings of lots and serial numbers while no posting is under way. Each is changed whole or left as it is and told why; the trail
 * has a fact for every item that changed.
 * @throws E_REQUIRED (no field is set), E_CODE_TYPE_PURPOSE, E_NOT_FOUND (no item)
 * @rules CFG-04, EXP-09, EDGE-15
 */
export async function editManyItems(ctx: Ctx, { ids, filter, set, ...values }: MassEdit): Promise<MassReport> {
  await lockSwitchesExclusively(ctx);
  const items = await lockItems(ctx, { ids, filter });
  if (items.length === 0) throw new AppError('E_NOT_FOUND');
  const fields = MASS_FIELDS.filter((field) => set.includes(field));
  const changes: MassChanges = Object.fromEntries(fields.map((field) => [field, values[field]]));
  throwAll(await purposeErrors(ctx, codeTypesOf(changes)));
  const { changed, unchanged, refused } = planMassEdit(items, changes);
  const changedIds = changed.map(({ id }) => id);
  if (changed.length > 0) await write(ctx, changedIds, fields, changes);
  for (const { id, before, after } of changed)
    ctx.record({ action: 'item.save', entity: 'item', entityId: id, label: after.code, changes: changesOf(before, after) });
  if (changed.length > 0 && changes.blockDays !== undefined) await refreshUsableUntil(ctx, changedIds, changes.blockDays);
  // Nothing to change is an answer all the same, and says who asked.
  const [first] = items;
  if (changed.length === 0 && first)
    ctx.record({ action: 'item.edit-many', entity: 'item', entityId: first.id, label: first.fields.code, changes: {} });
  return { changed: changed.length, unchanged, refused: refused.length, named: refused.slice(0, NAMED) };
}
