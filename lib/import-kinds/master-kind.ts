import type { z } from 'zod';
import sql, { raw, type Sql } from 'sql-template-tag';
import { changesOf, type FieldValue, type FieldValues } from '../kernel/changes';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { fieldErrorsOf } from '../kernel/issues';
import type { RowShape, SavedRow } from '../server/rows';
import type { Verb } from '../server/run-verb';
import { type Known, knownCodes, resolve, type Target } from './look-up';
import type { ImportRow, KindWork, Made, MadeEntity, Report, RowComplaint } from './kind.types';
import { tryPart } from './try-row';

type Fields = Record<string, FieldValue>;
/** A row that stands: as it is, and what it is called. */
type Standing = { readonly id: string; readonly version: number; readonly fields: Fields };

/** How the rows of a file become rows of one editable table, by the verb of its own domain. */
export type MasterKind = {
  readonly entity: MadeEntity;
  readonly permission: KindWork['permission'];
  readonly shape: Pick<RowShape<never>, 'table'> & { readonly columns: Readonly<Record<string, string>> };
  readonly schema: z.ZodType<unknown>;
  readonly save: Verb<never, SavedRow>;
  readonly remove: Verb<{ id: string; version: number }, unknown>;
  /** Field of the file → field of the table. */
  readonly fields: Readonly<Record<string, string>>;
  readonly refers: Readonly<Record<string, Target>>;
  readonly numbers: ReadonlySet<string>;
  /** A new row, before the file says anything. */
  readonly fresh: Fields;
  /** By what a row of the file and one of the table are the same; null while something of it is not known. */
  readonly keyOf: (fields: Readonly<Fields>) => string | null;
  /** Which of the table may be meant by these rows. */
  readonly among: (keys: readonly Readonly<Fields>[]) => Sql;
  readonly fileKey: KindWork['keyOf'];
  /** A reference to a row of the same file: its field, and the field of the file that names it. */
  readonly inside?: { readonly field: string; readonly scope: string };
  readonly label: (fields: Fields) => string;
  readonly rows: KindWork['rows'];
};

const PROGRESS = 20;

function cellOf(kind: MasterKind, name: string, text: string): FieldValue {
  if (text === 'yes' && typeof kind.fresh[kind.fields[name] ?? ''] === 'boolean') return true;
  if (text === 'no' && typeof kind.fresh[kind.fields[name] ?? ''] === 'boolean') return false;
  return kind.numbers.has(name) ? Number(text) : text;
}

/** What the row of the file says of the fields of the table; an empty cell says nothing. */
function saidBy(kind: MasterKind, { values }: ImportRow, ids: Readonly<Record<string, string>>): Fields {
  const said: Fields = {};
  for (const [name, target] of Object.entries(kind.fields)) {
    const text = values[name];
    if (text === null || text === undefined) continue;
    said[target] = name in kind.refers || name === kind.inside?.field ? (ids[name] ?? null) : cellOf(kind, name, text);
  }
  return said;
}

async function standingRows(kind: MasterKind, ctx: Ctx, said: readonly Fields[]): Promise<Map<string, Standing>> {
  const columns = raw(
    Object.entries(kind.shape.columns)
      .map(([name, column]) => `t.${column} AS "${name}"`)
      .join(', '),
  );
  const rows = await ctx.sql<Fields & { rowId: string; rowVersion: number }>(
    sql`SELECT t.id AS "rowId", t.version AS "rowVersion", ${columns} FROM ${raw(kind.shape.table)} t WHERE t.company_id = ${ctx.company.id} AND ${kind.among(said)}`,
  );
  return new Map(rows.map(({ rowId, rowVersion, ...fields }) => [kind.keyOf(fields) ?? '', { id: rowId, version: rowVersion, fields }]));
}

/** Names of the table's fields in words of the file, for complaints. */
const fieldNamed = (kind: MasterKind, path: string): string | null =>
  Object.entries(kind.fields).find(([, target]) => target === path)?.[0] ?? null;

const named = (
  kind: MasterKind,
  fields: readonly { path: string; code: RowComplaint['code']; params: RowComplaint['params'] }[],
): RowComplaint[] => fields.map(({ path, code, params }) => ({ field: fieldNamed(kind, path), code, params }));

type Work = { readonly kind: MasterKind; readonly ctx: Ctx; readonly report: Report; readonly standing: Map<string, Standing> };

/** Saves what a row says, where it says something new. */
async function applyRow({ kind, ctx, report, standing }: Work, line: number, said: Fields): Promise<void> {
  const key = kind.keyOf({ ...kind.fresh, ...said });
  const before = key === null ? undefined : standing.get(key);
  const after = { ...(before?.fields ?? kind.fresh), ...said };
  const parsed = kind.schema.safeParse({ ...after, ...(before ? { id: before.id, version: before.version } : {}) }, { reportInput: true });
  if (!parsed.success) return report.refuse(line, named(kind, fieldErrorsOf(parsed.error.issues)));
  const input = parsed.data as Fields;
  if (before && Object.keys(changesOf(before.fields, { ...before.fields, ...onlyOf(input, before.fields) })).length === 0)
    return report.settle(line, 'skipped');
  // What the verb makes of the row may be what stands already.
  const changes = (facts: readonly AuditFact[]) => !before || facts.some((fact) => Object.keys(fact.changes ?? {}).length > 0);
  const tried = await tryPart(ctx, (part) => kind.save(part, input as never), changes);
  if ('complaints' in tried) return report.refuse(line, named(kind, tried.complaints));
  if (!tried.stands) return report.settle(line, 'skipped');
  const { id, version } = tried.done;
  if (key !== null) standing.set(key, { id, version, fields: { ...after, ...onlyOf(input, after) } });
  report.made({ entity: kind.entity, id, version, label: kind.label(after), before: before?.fields ?? null });
  report.settle(line, before ? 'updated' : 'created');
}

const onlyOf = (input: FieldValues, fields: FieldValues): Fields =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, input[name] ?? null]));

/** Rows that other rows of the file lie inside come first; a row inside itself stays where it is. */
function inOrder(kind: MasterKind, rows: readonly ImportRow[]): readonly ImportRow[] {
  const { inside } = kind;
  if (!inside) return rows;
  const byKey = new Map(rows.map((row) => [`${row.values[inside.scope]} ${row.values['code']}`.toUpperCase(), row]));
  const ordered = new Set<ImportRow>();
  for (const row of rows) {
    const chain = new Set<ImportRow>();
    for (let one: ImportRow | undefined = row; one && !ordered.has(one) && !chain.has(one); ) {
      chain.add(one);
      one = byKey.get(`${one.values[inside.scope]} ${one.values[inside.field] ?? ''}`.toUpperCase());
    }
    for (const one of [...chain].reverse()) ordered.add(one);
  }
  return [...ordered];
}

/** The work of a kind whose rows are rows of a table. @rules I2, I3 */
export function masterKind(kind: MasterKind): KindWork {
  return {
    permission: kind.permission,
    keyOf: kind.fileKey,
    rows: kind.rows,
    inOrder: (rows) => inOrder(kind, rows),
    apply: async (ctx, rows, report) => {
      const known: Record<string, Known> = {};
      for (const [field, target] of Object.entries(kind.refers))
        known[field] = await knownCodes(ctx.sql, ctx.company.id, rows, field, target);
      const said = new Map<ImportRow, Fields>();
      for (const row of rows) {
        const { ids, complaints } = resolve(row, known);
        if (complaints.length > 0) report.refuse(row.line, complaints);
        else said.set(row, saidBy(kind, row, ids));
      }
      const standing = await standingRows(kind, ctx, [...said.values()]);
      let done = 0;
      for (const row of inOrder(kind, rows)) {
        const fields = said.get(row);
        if (fields && kind.inside) {
          const name = row.values[kind.inside.field];
          const parent = name ? standing.get(kind.keyOf({ ...kind.fresh, ...fields, code: name }) ?? '') : undefined;
          if (name && !parent) report.refuse(row.line, [{ field: kind.inside.field, code: 'E_IMPORT_UNKNOWN', params: { code: name } }]);
          else
            await applyRow({ kind, ctx, report, standing }, row.line, {
              ...fields,
              ...(parent ? { [kind.fields[kind.inside.field] ?? '']: parent.id } : {}),
            });
        } else if (fields) await applyRow({ kind, ctx, report, standing }, row.line, fields);
        if (++done % PROGRESS === 0) await report.progress(done);
      }
    },
    undo: (ctx, made) => undoRow(kind, ctx, made),
  };
}

async function undoRow(kind: MasterKind, ctx: Ctx, { id, before, version }: Made): Promise<number | null> {
  const ref = { id, version: version ?? 0 };
  if (before !== null) return (await kind.save(ctx, kind.schema.parse({ ...before, ...ref }) as never)).version;
  await kind.remove(ctx, ref);
  return null;
}
