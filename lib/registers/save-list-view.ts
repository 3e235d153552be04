import sql from 'sql-template-tag';
import { changesOf } from '../kernel/changes';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { SaveListViewInput } from '../kernel/list-kit.schema';
import type { RemoveListViewInput } from './list-view.schema';

type Stored = { id: string; list: string; name: string; search: string; shared: boolean; version: number; mine: boolean };

/** Shared views belong to everybody's set-up, so they ask for the right to change it. */
const maySetUp = (ctx: Ctx): boolean => ctx.actor.permissions.has('config.edit');

/** One's own view, or a shared one for those who may set up; locked. */
async function lockView(ctx: Ctx, { id, version }: { id: string; version: number | null }): Promise<Stored> {
  const [view] = await ctx.sql<Stored>(
    sql`SELECT id, list, name, search, shared, version, owner_id = ${ctx.actor.userId}::uuid AS mine FROM list_view
        WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND (shared OR owner_id = ${ctx.actor.userId}::uuid) FOR UPDATE`,
  );
  if (!view) throw new AppError('E_NOT_FOUND');
  if (view.shared ? !maySetUp(ctx) : !view.mine) throw new AppError('E_FORBIDDEN');
  if (view.version !== version) throw new AppError('E_CONFLICT');
  return view;
}

/** @throws E_CODE_EXISTS when the owner has another view of this name */
async function assertNameFree(ctx: Ctx, { list, name }: { list: string; name: string }, except: string | null): Promise<void> {
  const taken = await ctx.sql(
    sql`SELECT 1 FROM list_view WHERE company_id = ${ctx.company.id} AND list = ${list} AND name_key = ${codeKey(name)} AND id IS DISTINCT FROM ${except}::uuid
        AND owner_id = COALESCE((SELECT owner_id FROM list_view WHERE company_id = ${ctx.company.id} AND id = ${except}::uuid), ${ctx.actor.userId}::uuid)`,
  );
  if (taken.length > 0) throw new AppError('E_CODE_EXISTS', { code: name }).at('name');
}

/**
 * Keeps a view of a list under a name: its filters and order, its columns, and whether everybody sees it.
 * @throws E_FORBIDDEN (sharing without the right to set up), E_NOT_FOUND, E_CONFLICT, E_CODE_EXISTS
 * @rules UI-07
 */
export async function saveListView(ctx: Ctx, input: SaveListViewInput): Promise<{ id: string; version: number }> {
  if (input.shared && !maySetUp(ctx)) throw new AppError('E_FORBIDDEN');
  const before = input.id ? await lockView(ctx, { id: input.id, version: input.version }) : null;
  await assertNameFree(ctx, input, input.id);
  const layout = input.layout === null ? null : JSON.stringify(input.layout);
  const [saved] = before
    ? await ctx.sql<{ id: string; version: number }>(
        sql`UPDATE list_view SET name = ${input.name}, name_key = ${codeKey(input.name)}, search = ${input.search}, layout = ${layout}::jsonb, shared = ${input.shared},
              version = version + 1, updated_at = ${ctx.now} WHERE company_id = ${ctx.company.id} AND id = ${before.id}::uuid RETURNING id, version`,
      )
    : await ctx.sql<{ id: string; version: number }>(
        sql`INSERT INTO list_view (company_id, id, list, owner_id, name, name_key, search, layout, shared)
            VALUES (${ctx.company.id}, ${newId()}::uuid, ${input.list}, ${ctx.actor.userId}::uuid, ${input.name}, ${codeKey(input.name)}, ${input.search}, ${layout}::jsonb, ${input.shared})
            RETURNING id, version`,
      );
  if (!saved) throw new AppError('E_NOT_FOUND');
  // Columns chosen on top of the view are part of it now.
  await ctx.sql(
    sql`DELETE FROM list_layout WHERE company_id = ${ctx.company.id} AND user_id = ${ctx.actor.userId}::uuid AND list = ${input.list} AND view = ${saved.id}`,
  );
  const { name, search, shared } = input;
  const changes = changesOf(before && { name: before.name, search: before.search, shared: before.shared }, { name, search, shared });
  ctx.record({ action: 'list-view.save', entity: 'list-view', entityId: saved.id, label: name, changes });
  return saved;
}

/** Throws a view away; the rows of its list are untouched. @throws E_NOT_FOUND, E_FORBIDDEN, E_CONFLICT @rules UI-07 */
export async function removeListView(ctx: Ctx, input: RemoveListViewInput): Promise<{ id: string }> {
  const { id, name, search, shared, list } = await lockView(ctx, input);
  await ctx.sql(sql`DELETE FROM list_view WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`);
  await ctx.sql(sql`DELETE FROM list_layout WHERE company_id = ${ctx.company.id} AND list = ${list} AND view = ${id}`);
  ctx.record({
    action: 'list-view.remove',
    entity: 'list-view',
    entityId: id,
    label: name,
    changes: changesOf({ name, search, shared }, null),
  });
  return { id };
}
