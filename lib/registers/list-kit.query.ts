import sql from 'sql-template-tag';
import { listLayoutSchema } from '../kernel/list-kit.schema';
import type { ListKit, ListLayout, ListView } from '../kernel/list-kit';
import type { Search } from '../kernel/list-params';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import type { KeepListLayoutInput } from './list-view.schema';

export type KitReader = { readonly db: Pick<Database, 'sql'>; readonly session: Pick<Session, 'company' | 'user' | 'actor'> };
type Stored = { views: (Omit<ListView, 'layout'> & { layout: unknown })[]; layouts: { view: string; layout: unknown }[] };

/** A second table of the same list (its groups): columns and export of its own, the same views. */
export type OtherTable = { readonly variant: string; readonly exports: string };

/** A layout of an older version of the product is no layout. */
const readLayout = (stored: unknown): ListLayout | null => listLayoutSchema.safeParse(stored).data ?? null;

/**
 * A person's way with one list, in one statement: the saved views (own and shared), and the columns of the view that the address names
 * (`saved`), else of the list. Columns chosen on top of a view come before the view's own.
 * @rules UI-07
 */
export async function readListKit({ db, session }: KitReader, list: string, search: Search, other?: OtherTable): Promise<ListKit> {
  const saved = typeof search.saved === 'string' ? search.saved.slice(0, 40) : '';
  const variant = other?.variant ?? '';
  const [row] = await db.sql<Stored>(
    sql`SELECT
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'version', v.version, 'name', v.name, 'search', v.search, 'layout', v.layout, 'shared', v.shared,
          'mine', v.owner_id = ${session.user.id}::uuid, 'owner', u.name) ORDER BY v.name_key, v.id), '[]')
        FROM list_view v JOIN app_user u ON u.id = v.owner_id
        WHERE v.company_id = ${session.company.id} AND v.list = ${list} AND (v.shared OR v.owner_id = ${session.user.id}::uuid)) AS views,
      (SELECT coalesce(json_agg(json_build_object('view', view, 'layout', layout)), '[]') FROM list_layout
        WHERE company_id = ${session.company.id} AND user_id = ${session.user.id}::uuid AND list = ${list} AND view IN (${variant}, ${saved + variant})) AS layouts`,
  );
  if (!row) throw new Error('the views of a list could not be read');
  const views = row.views.map((view): ListView => ({ ...view, layout: readLayout(view.layout) }));
  const chosen = (view: string) => readLayout(row.layouts.find((each) => each.view === view)?.layout);
  const layout = (saved ? (chosen(saved + variant) ?? views.find(({ id }) => id === saved)?.layout) : null) ?? chosen(variant);
  return {
    list,
    views,
    layout: layout ?? null,
    saved,
    variant,
    exports: other?.exports ?? list,
    mayShare: session.actor.permissions.has('config.edit'),
    mayExport: session.actor.permissions.has('export.run'),
    company: session.company.name,
  };
}

/** Remembers the columns of a list or of a view for this person, on every device; null forgets them. @rules UI-07, EDGE-112 */
export async function keepListLayout({ db, session }: KitReader, { list, view, layout }: KeepListLayoutInput): Promise<null> {
  const [company, user] = [session.company.id, session.user.id];
  if (layout === null)
    await db.sql(
      sql`DELETE FROM list_layout WHERE company_id = ${company} AND user_id = ${user}::uuid AND list = ${list} AND view = ${view}`,
    );
  else
    await db.sql(
      sql`INSERT INTO list_layout (company_id, user_id, list, view, layout) VALUES (${company}, ${user}::uuid, ${list}, ${view}, ${JSON.stringify(layout)}::jsonb)
          ON CONFLICT (company_id, user_id, list, view) DO UPDATE SET layout = excluded.layout, updated_at = clock_timestamp()`,
    );
  return null;
}
