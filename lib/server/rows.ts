import sql, { join, raw } from 'sql-template-tag';
import { changesOf, type FieldValue } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { conflictOf, type Reference } from './conflict';
import { assertUnused, type Use } from './uses';

/**
 * An editable table: which fields people change, and their columns. `derived` are columns computed from the fields (keys).
 * Names of tables and columns come from the code alone, never from input.
 */
export type RowShape<Fields> = {
  readonly entity: string;
  readonly table: string;
  readonly columns: { readonly [Name in keyof Fields & string]: string };
  readonly derived?: (fields: Fields) => Readonly<Record<string, FieldValue>>;
  readonly label: (fields: Fields) => string;
  /** Fields that hold ids: what people call the row behind them. */
  readonly references?: { readonly [Name in keyof Fields & string]?: Reference };
};

/** A row as it stands in the database, locked by this transaction. */
export type StoredRow<Fields> = {
  readonly id: string;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly fields: Fields;
};

export type RowRef = { readonly id?: string | null; readonly version?: number | null; readonly reason?: string | null };
export type SavedRow = { readonly id: string; readonly version: number };

const columnPairs = <Fields>(shape: RowShape<Fields>): [string, string][] => Object.entries<string>(shape.columns);

/** Reads and locks one row; null when the company has no such row. */
export async function lockRow<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  id: string,
): Promise<StoredRow<Fields> | null> {
  const columns = raw(
    columnPairs(shape)
      .map(([name, column]) => `${column} AS "${name}"`)
      .join(', '),
  );
  const [row] = await ctx.sql<Fields & { rowId: string; rowVersion: number; rowUpdatedBy: string | null; rowUpdatedAt: Date }>(
    sql`SELECT id AS "rowId", version AS "rowVersion", updated_by AS "rowUpdatedBy", updated_at AS "rowUpdatedAt", ${columns} FROM ${raw(shape.table)}
        WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid FOR UPDATE`,
  );
  if (!row) return null;
  const { rowId, rowVersion, rowUpdatedBy, rowUpdatedAt, ...fields } = row;
  return { id: rowId, version: rowVersion, updatedBy: rowUpdatedBy, updatedAt: rowUpdatedAt, fields: fields as unknown as Fields };
}

async function lockCurrent<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  ref: RowRef & { id: string },
  yours: Fields | null,
): Promise<StoredRow<Fields>> {
  const row = await lockRow(ctx, shape, ref.id);
  if (!row) throw new AppError('E_NOT_FOUND');
  if (row.version !== ref.version) throw await conflictOf(ctx, row, yours, shape.references);
  return row;
}

/**
 * Writes a new row, or the row of `ref` if its version has not moved on, and tells the trail old and new. `check` sees the row
 * before the change (null for a new one), under its lock, and refuses what may not be.
 * @throws E_NOT_FOUND, E_CONFLICT (with both values on the fields that differ)
 */
export async function saveRow<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  ref: RowRef,
  fields: Fields,
  check: (before: StoredRow<Fields> | null) => void | Promise<void> = () => undefined,
): Promise<SavedRow> {
  const before = ref.id ? await lockCurrent(ctx, shape, { ...ref, id: ref.id }, fields) : null;
  await check(before);
  const saved = before ? await update(ctx, shape, before.id, fields) : await insert(ctx, shape, fields);
  const changes = changesOf(before?.fields ?? null, fields);
  ctx.record({
    action: `${shape.entity}.save`,
    entity: shape.entity,
    entityId: saved.id,
    label: shape.label(fields),
    changes,
    ...(ref.reason ? { reason: ref.reason } : {}),
  });
  return saved;
}

const written = <Fields extends Record<keyof Fields, FieldValue>>(shape: RowShape<Fields>, fields: Fields): [string, FieldValue][] => [
  ...columnPairs(shape).map(([name, column]): [string, FieldValue] => [column, fields[name as keyof Fields]]),
  ...Object.entries(shape.derived?.(fields) ?? {}),
];

async function insert<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  fields: Fields,
): Promise<SavedRow> {
  const id = newId();
  const cells = written(shape, fields);
  const names = raw(cells.map(([column]) => column).join(', '));
  await ctx.sql(
    sql`INSERT INTO ${raw(shape.table)} (company_id, id, created_by, updated_by, ${names})
        VALUES (${ctx.company.id}, ${id}, ${ctx.actor.userId}, ${ctx.actor.userId}, ${join(cells.map(([, value]) => value))})`,
  );
  return { id, version: 1 };
}

async function update<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  id: string,
  fields: Fields,
): Promise<SavedRow> {
  const cells = written(shape, fields).map(([column, value]) => sql`${raw(column)} = ${value}`);
  const [row] = await ctx.sql<SavedRow>(
    sql`UPDATE ${raw(shape.table)} SET ${join(cells)}, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}
        WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid RETURNING id, version`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  return row;
}

/**
 * Takes a row out of use or back into it (`column` is its flag), and tells the trail.
 * @throws E_NOT_FOUND, E_CONFLICT
 */
export async function setRowFlag<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  ref: { id: string; version: number },
  { name, value }: { readonly name: keyof Fields & string; readonly value: boolean },
): Promise<SavedRow> {
  const row = await lockCurrent(ctx, shape, ref, null);
  const [saved] = await ctx.sql<SavedRow>(
    sql`UPDATE ${raw(shape.table)} SET ${raw(shape.columns[name])} = ${value}, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}
        WHERE company_id = ${ctx.company.id} AND id = ${row.id}::uuid RETURNING id, version`,
  );
  if (!saved) throw new AppError('E_NOT_FOUND');
  const changes = { [name]: [row.fields[name], value] as const };
  ctx.record({ action: `${shape.entity}.save`, entity: shape.entity, entityId: saved.id, label: shape.label(row.fields), changes });
  return saved;
}

/**
 * Deletes a row that nothing refers to, and tells the trail what it was.
 * @throws E_NOT_FOUND, E_CONFLICT, E_IN_USE naming what uses it
 */
export async function removeRow<Fields extends Record<keyof Fields, FieldValue>>(
  ctx: Ctx,
  shape: RowShape<Fields>,
  ref: { id: string; version: number },
  uses: readonly Use[],
): Promise<{ id: string }> {
  const row = await lockCurrent(ctx, shape, ref, null);
  const label = shape.label(row.fields);
  await assertUnused(ctx, uses, row.id, label);
  const gone = await ctx.sql(
    sql`DELETE FROM ${raw(shape.table)} WHERE company_id = ${ctx.company.id} AND id = ${row.id}::uuid RETURNING id`,
  );
  if (gone.length !== 1) throw new AppError('E_NOT_FOUND');
  ctx.record({ action: `${shape.entity}.remove`, entity: shape.entity, entityId: row.id, label, changes: changesOf(row.fields, null) });
  return { id: row.id };
}

/**
 * Refuses a code whose key another row of the same scope has already, at its field.
 * @throws E_CODE_EXISTS
 */
export async function assertFree(
  ctx: Ctx,
  table: string,
  place: { path: string; code: string; keys: Readonly<Record<string, FieldValue>>; except?: string | null },
): Promise<void> {
  const same = Object.entries(place.keys).map(([column, value]) => sql`${raw(column)} = ${value}`);
  const taken = await ctx.sql(
    sql`SELECT 1 FROM ${raw(table)} WHERE company_id = ${ctx.company.id} AND ${join(same, ' AND ')} AND id IS DISTINCT FROM ${place.except ?? null}::uuid`,
  );
  if (taken.length > 0) throw new AppError('E_CODE_EXISTS', { code: place.code }).at(place.path);
}
