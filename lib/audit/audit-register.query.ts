import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { AuditChange, AuditValue } from '../i18n/audit-words';
import type { RunSql } from '../kernel/ctx';
import { isId } from '../kernel/id';
import { likeText } from '../kernel/like';
import { AUDIT_PAGE, type AuditRegisterParams } from './audit-register.params';

export type AuditRow = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly label: string;
  readonly reason: string | null;
  readonly changes: readonly AuditChange[];
  /** Number in the chain; null while it waits to be sealed. */
  readonly seal: number | null;
};

export type AuditPage = { readonly rows: AuditRow[]; readonly next: string | null };

type Pair = readonly [unknown, unknown];
type Raw = Omit<AuditRow, 'changes' | 'at' | 'seal'> & { at: Date; seq: string; seal: string | null; changes: Record<string, Pair> | null };

function conditions(companyId: number, { q, who, entity, id, from, to, after }: AuditRegisterParams): Sql {
  const all = [sql`a.company_id = ${companyId}`];
  const like = likeText(q.toUpperCase());
  const zone = sql`(SELECT c.time_zone FROM company c WHERE c.id = ${companyId})`;
  if (after) all.push(sql`a.seq < ${after}::bigint`);
  if (q) all.push(sql`(upper(a.label) LIKE ${like} OR upper(a.reason) LIKE ${like} OR upper(a.changes::text) LIKE ${like})`);
  if (who) all.push(sql`upper(a.actor_name) LIKE ${likeText(who.toUpperCase())}`);
  if (entity) all.push(sql`a.entity = ${entity}`);
  if (id) all.push(sql`a.entity_id = ${id}::uuid`);
  if (from) all.push(sql`a.at >= (${from}::date)::timestamp AT TIME ZONE ${zone}`);
  if (to) all.push(sql`a.at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`);
  return join(all, ' AND ');
}

/** Where names of ids are found: the table and what people call its rows by. */
const NAMES: readonly (readonly [table: string, name: string])[] = [
  ['item', 'n.code'],
  ['item_class', 'n.code'],
  ['item_variant', 'n.code'],
  ['item_type', 'n.description'],
  ['unit_of_measure', 'n.code'],
  ['characteristic', 'n.description'],
  ['product_category', 'n.description'],
  ['lot_type', 'n.description'],
  ['lot_evaluation', 'n.description'],
  ['lot_status', 'n.description'],
  ['code_type', 'n.code'],
  ['label_report', 'n.code'],
  ['lot', 'n.code'],
  ['serial', 'n.code'],
  ['warehouse', 'n.code'],
  ['warehouse_template', 'n.code'],
  ['location', 'n.code'],
  ['partner', 'n.name'],
  ['project', 'n.code'],
];

const idsIn = (values: readonly unknown[]): string[] =>
  values.flatMap((value) => (typeof value === 'string' ? [value.match(/[0-9a-f-]{36}$/)?.[0] ?? ''] : [])).filter(isId);

/** The names of ids that stand in changes, in one statement; what is gone has none. */
async function namesOf(run: RunSql, companyId: number, rows: readonly Raw[]): Promise<ReadonlyMap<string, string>> {
  const ids = [
    ...new Set(rows.flatMap(({ changes }) => Object.entries(changes ?? {}).flatMap(([field, pair]) => idsIn([field, ...pair])))),
  ];
  if (ids.length === 0) return new Map();
  const parts = NAMES.map(
    ([table, name]) =>
      sql`SELECT n.id, ${raw(name)} AS name FROM ${raw(table)} n WHERE n.company_id = ${companyId} AND n.id = ANY(${ids}::uuid[])`,
  );
  const people = sql`SELECT u.id, u.name FROM membership n JOIN app_user u ON u.id = n.user_id WHERE n.company_id = ${companyId} AND u.id = ANY(${ids}::uuid[])`;
  const found = await run<{ id: string; name: string }>(sql`${join([...parts, people], ' UNION ALL ')} /* company_id */`);
  return new Map(found.map(({ id, name }) => [id, name]));
}

function plainValue(value: unknown, names: ReadonlyMap<string, string>): AuditValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return isId(value) ? (names.get(value) ?? value.slice(-8)) : value;
  return JSON.stringify(value);
}

const changesOf = (changes: Raw['changes'], names: ReadonlyMap<string, string>): AuditChange[] =>
  Object.entries(changes ?? {}).map(([field, [old, next]]) => ({
    field: field.replace(/[0-9a-f-]{36}$/, (id) => names.get(id) ?? ''),
    old: plainValue(old, names),
    next: plainValue(next, names),
  }));

/**
 * One page of the trail, the latest first, with names instead of ids; two statements however much changed.
 * `next` is the cursor of the page after it.
 */
export async function listAudit(run: RunSql, companyId: number, params: AuditRegisterParams, size = AUDIT_PAGE): Promise<AuditPage> {
  const found = await run<Raw>(
    sql`SELECT a.id, a.seq, a.at, a.actor_name AS by, a.action, a.entity, a.entity_id AS "entityId", a.label, a.reason, a.changes,
          (SELECT s.n FROM audit_seal s WHERE s.company_id = a.company_id AND s.event_id = a.id) AS seal
        FROM audit_event a WHERE ${conditions(companyId, params)} ORDER BY a.seq DESC LIMIT ${size + 1}`,
  );
  const shown = found.slice(0, size);
  const names = await namesOf(run, companyId, shown);
  const rows = shown.map(({ seq: _seq, at, seal, changes, ...row }) => ({
    ...row,
    at: at.toISOString(),
    seal: seal === null ? null : Number(seal),
    changes: changesOf(changes, names),
  }));
  return { rows, next: found.length > size ? (shown.at(-1)?.seq ?? null) : null };
}

export type AuditHead = {
  readonly sealed: number;
  readonly head: string | null;
  readonly sealedAt: Date | null;
  readonly unsealed: number;
};

/** How far the trail is sealed, and the hash at its end. */
export async function readAuditHead(run: RunSql, companyId: number): Promise<AuditHead> {
  const [found] = await run<{ n: string | null; head: string | null; sealedAt: Date | null; unsealed: number }>(
    sql`SELECT s.n, encode(s.hash, 'hex') AS head, s.sealed_at AS "sealedAt",
          (SELECT count(*)::int FROM audit_event e WHERE e.company_id = c.id
            AND NOT EXISTS (SELECT 1 FROM audit_seal x WHERE x.company_id = e.company_id AND x.event_id = e.id)) AS unsealed
        FROM company c LEFT JOIN LATERAL (SELECT n, hash, sealed_at FROM audit_seal WHERE company_id = c.id ORDER BY n DESC LIMIT 1) s ON true
        WHERE c.id = ${companyId} /* company_id */`,
  );
  return { sealed: Number(found?.n ?? 0), head: found?.head ?? null, sealedAt: found?.sealedAt ?? null, unsealed: found?.unsealed ?? 0 };
}

/** The kinds of things the trail of a company speaks of. */
export async function listAuditEntities(run: RunSql, companyId: number): Promise<string[]> {
  // Jumps along the index from one kind to the next, however many events there are.
  const found = await run<{ entity: string }>(
    sql`WITH RECURSIVE kinds AS (
          (SELECT entity FROM audit_event WHERE company_id = ${companyId} ORDER BY entity LIMIT 1)
          UNION ALL
          SELECT (SELECT a.entity FROM audit_event a WHERE a.company_id = ${companyId} AND a.entity > k.entity ORDER BY a.entity LIMIT 1)
          FROM kinds k WHERE k.entity IS NOT NULL)
        SELECT entity FROM kinds WHERE entity IS NOT NULL`,
  );
  return found.map(({ entity }) => entity);
}
