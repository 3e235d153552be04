import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { codePattern, likeText } from '../kernel/like';
import { matching } from '../server/search-sql';
import { partOfRow } from '../balance/balance-parts';
import type { MovementRegisterParams } from './movement-register.params';

/** More items or lots than these are not named one by one. */
const NAMED = 200;
const ITEM = ['i.code', 'i.description'] as const;

/** The ids that the texts of the address stand for; null where nothing was asked, or where they are too many to be named. */
export type Narrowed = {
  readonly item: readonly string[] | null;
  readonly lot: readonly string[] | null;
  readonly serial: readonly string[] | null;
  readonly q: { readonly items: readonly string[]; readonly lots: readonly string[] } | null;
};

const itemLike = (item: string): Sql =>
  sql`(i.code_key LIKE ${codePattern(item)} OR k.code_key || ' ' || i.code_key LIKE ${codePattern(item)})`;

/** Lots or pieces by their code; indexes of codes hold those that stand, a small one those that were voided. */
const coded = (companyId: number, table: 'lot' | 'serial', code: string): Sql =>
  sql`SELECT x.id FROM ${raw(table)} x WHERE x.company_id = ${companyId} AND x.voided_at IS NULL AND x.code_key LIKE ${codePattern(code)}
      UNION ALL SELECT x.id FROM ${raw(table)} x WHERE x.company_id = ${companyId} AND x.voided_at IS NOT NULL AND x.code_key LIKE ${codePattern(code)}`;

/**
 * Looks up which items and lots the texts mean, so that an index leads to their movements: one that has none, or few and long ago,
 * is answered without reading the ledger.
 */
export async function narrowMovements(run: RunSql, companyId: number, { item, lot, serial, q }: MovementRegisterParams): Promise<Narrowed> {
  const parts: Sql[] = [];
  const words = q.trim() !== '';
  if (item !== '')
    parts.push(sql`(SELECT 'item' AS part, i.id FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
      WHERE i.company_id = ${companyId} AND ${itemLike(item)} LIMIT ${NAMED + 1})`);
  if (lot !== '') parts.push(sql`(SELECT 'lot' AS part, l.id FROM (${coded(companyId, 'lot', lot)}) l LIMIT ${NAMED + 1})`);
  if (serial !== '') parts.push(sql`(SELECT 'serial' AS part, s.id FROM (${coded(companyId, 'serial', serial)}) s LIMIT ${NAMED + 1})`);
  if (words)
    parts.push(
      sql`(SELECT 'items' AS part, i.id FROM item i WHERE i.company_id = ${companyId} AND ${matching(q, ITEM)} LIMIT ${NAMED + 1})`,
      sql`(SELECT 'lots' AS part, l.id FROM lot l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        WHERE l.company_id = ${companyId} AND ${matching(q, [...ITEM, 'l.code'])} AND NOT ${matching(q, ITEM)} LIMIT ${NAMED + 1})`,
    );
  const found = parts.length === 0 ? [] : await run<{ part: string; id: string }>(sql`${join(parts, ' UNION ALL ')}`);
  const ids = (part: string, asked: boolean) => {
    const own = found.flatMap((one) => (one.part === part ? [one.id] : []));
    return asked && own.length <= NAMED ? own : null;
  };
  const [items, lots] = [ids('items', words), ids('lots', words)];
  return {
    item: ids('item', item !== ''),
    lot: ids('lot', lot !== ''),
    serial: ids('serial', serial !== ''),
    q: items && lots ? { items, lots } : null,
  };
}

/** True for a row that a later one took back; an index answers it. */
export const reversed = sql`EXISTS (SELECT 1 FROM stock_entry z WHERE z.company_id = e.company_id AND z.reverses_id = e.id)`;

const KIND: Readonly<Record<MovementRegisterParams['kind'], Sql>> = {
  all: empty,
  standing: sql` AND e.reverses_id IS NULL AND NOT ${reversed}`,
  reversed: sql` AND ${reversed}`,
  reversal: sql` AND e.reverses_id IS NOT NULL`,
};
const VIEW: Readonly<Record<MovementRegisterParams['view'], Sql>> = {
  all: empty,
  loads: sql` AND e.direction = 'LOAD'`,
  unloads: sql` AND e.direction = 'UNLOAD'`,
};

const exactly = (column: string, id: string | null): Sql =>
  id === null ? empty : id === '-' ? sql` AND ${raw(column)} IS NULL` : sql` AND ${raw(column)} = ${id}::uuid`;

const oneOf = (column: string, ids: readonly string[]): Sql => sql`${raw(column)} = ANY(${[...ids]}::uuid[])`;

const named = (alias: string, text: string): Sql =>
  text === '' ? empty : sql` AND (${raw(alias)}.name ILIKE ${likeText(text)} OR ${raw(alias)}.nickname ILIKE ${likeText(text)})`;

/** Locations whose code fits, and all that lies inside them. */
const inside = (companyId: number, location: string): Sql =>
  location === ''
    ? empty
    : sql` AND e.location_id IN (WITH RECURSIVE inside AS (
        SELECT id FROM location WHERE company_id = ${companyId} AND code_key LIKE ${codePattern(location)}
        UNION SELECT x.id FROM location x JOIN inside ON x.parent_id = inside.id WHERE x.company_id = ${companyId}
      ) SELECT id FROM inside)`;

/** Texts by the ids that they stand for, or by the texts themselves where these are too many. */
function byText({ item, lot, q }: MovementRegisterParams, found: Narrowed): Sql {
  const items = item === '' ? empty : sql` AND ${found.item ? oneOf('e.item_id', found.item) : itemLike(item)}`;
  const lots = lot === '' ? empty : sql` AND ${found.lot ? oneOf('e.lot_id', found.lot) : sql`l.code_key LIKE ${codePattern(lot)}`}`;
  if (q.trim() === '') return sql`${items}${lots}`;
  const words = found.q
    ? sql`(${oneOf('e.item_id', found.q.items)} OR ${oneOf('e.lot_id', found.q.lots)})`
    : matching(q, [...ITEM, 'l.code']);
  return sql`${items}${lots} AND ${words}`;
}

/** Movements in which these pieces went along, by their ids or by their number where they are too many. @rules SER-17 */
function byPiece(companyId: number, { serial, serialId }: MovementRegisterParams, found: Narrowed): Sql {
  const named = found.serial ? oneOf('x.serial_id', found.serial) : sql`s.code_key LIKE ${codePattern(serial)}`;
  const which = [...(serial === '' ? [] : [named]), ...(serialId === null ? [] : [sql`x.serial_id = ${serialId}::uuid`])];
  if (which.length === 0) return empty;
  return sql` AND e.id IN (SELECT x.entry_id FROM serial_entry x JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
    WHERE x.company_id = ${companyId} AND ${join(which, ' AND ')})`;
}

/** Rows of a small table by their code, or part of their description. */
const called = (companyId: number, table: 'project' | 'cost_centre', text: string): Sql =>
  sql`SELECT x.id FROM ${raw(table)} x WHERE x.company_id = ${companyId} AND (x.code_key LIKE ${codePattern(text)} OR x.description ILIKE ${likeText(text)})`;

/** What the line of a row says of it: its project, the cost centres that bear it; and the tag of its lot. @rules LOT-28 */
function byAccount(companyId: number, { project, costCentre, tag }: MovementRegisterParams): Sql {
  const ofLine = (lines: Sql) => sql` AND (e.record_id, e.line_id) IN (SELECT n.record_id, n.id FROM stock_line n ${lines})`;
  const projects = ofLine(sql`WHERE n.company_id = ${companyId} AND n.project_id = ANY (ARRAY(${called(companyId, 'project', project)}))`);
  const centres = ofLine(
    sql`JOIN stock_line_cost_centre s ON s.company_id = n.company_id AND s.line_id = n.id
      WHERE n.company_id = ${companyId} AND s.cost_centre_id = ANY (ARRAY(${called(companyId, 'cost_centre', costCentre)}))`,
  );
  const tags = sql` AND e.rfid_key IS NOT NULL AND e.rfid_key LIKE ${codePattern(tag)}`;
  return sql`${project === '' ? empty : projects}${costCentre === '' ? empty : centres}${tag === '' ? empty : tags}`;
}

const among = (column: string, ids: readonly string[]): Sql => (ids.length === 0 ? empty : sql` AND ${oneOf(column, ids)}`);

/** The condition of the rows that fit, over `FILTERED`. */
export function fitting(companyId: number, params: MovementRegisterParams, found: Narrowed): Sql {
  const { view, kind, from, to } = params;
  const ids = [
    ['e.item_id', params.itemId],
    ['e.variant_id', params.variantId],
    ['e.location_id', params.locationId],
    ['e.partner_id', params.partnerId],
    ['e.project_id', params.projectId],
    ['e.lot_id', params.lotId],
    ['e.record_id', params.record],
  ] as const;
  const exact = ids.reduce((all, [column, id]) => sql`${all}${exactly(column, id)}`, empty);
  const places = sql`${among('e.warehouse_id', params.warehouse)}${among('r.template_id', params.template)}`;
  const part = params.part === null ? empty : sql`${KIND.standing} AND ${partOfRow} = ${params.part}`;
  return sql`e.company_id = ${companyId}${exact}${part}${places}${VIEW[view]}${KIND[kind]}${from === '' ? empty : sql` AND e.posting_date >= ${from}::date`}${
    to === '' ? empty : sql` AND e.posting_date <= ${to}::date`
  }${byText(params, found)}${byPiece(companyId, params, found)}${byAccount(companyId, params)}${inside(companyId, params.location)}${named('a', params.account)}${named('o', params.partner)}`;
}

/** The ledger with what filters may ask about; outer joins that nobody asks about cost nothing, as the planner leaves them out. */
export const FILTERED = sql`FROM stock_entry e
  LEFT JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
  LEFT JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
  LEFT JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
  LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
  LEFT JOIN partner a ON a.company_id = r.company_id AND a.id = r.partner_id
  LEFT JOIN partner o ON o.company_id = e.company_id AND o.id = e.partner_id`;
