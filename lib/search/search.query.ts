import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import { matching } from '../server/search-sql';
import { type Query, readQuery } from './read-query';
import { HIT_KINDS, type Found, type Hit, type HitKind } from './search.types';

/** Whose search it is: drafts are the person's own, everything else belongs to the company. */
export type Searcher = { readonly companyId: number; readonly userId: string };

type Ask = Searcher & { readonly query: Query; readonly most: number };

const like = (text: string): string => likeText(text).slice(1, -1);

/** Where a code stands towards what was typed. */
const rankOf = (column: Sql, key: string): Sql =>
  sql`CASE WHEN ${column} = ${key} THEN 0 WHEN starts_with(${column}, ${key}) THEN 1 ELSE 2 END`;

/**
 * Lots by one of their keys: the same code, then codes that begin so, then codes that hold it. Each part reads the index alone and is
 * only asked while there are too few hits, so that no search reads the rows of all lots.
 */
function lotsBy(column: Sql, { companyId, query: { key }, most }: Ask): Sql {
  const part = (rank: number, condition: Sql, order: Sql) =>
    sql`(SELECT x.id, ${rank}::int AS rank FROM lot x WHERE x.company_id = ${companyId} AND x.voided_at IS NULL AND ${column} IS NOT NULL AND ${condition} ORDER BY ${order} LIMIT ${most})`;
  const begins = `${like(key)}%`;
  return sql`(SELECT id, rank FROM (${part(0, sql`${column} = ${key}`, sql`x.id DESC`)}
    UNION ALL ${part(1, sql`${column} LIKE ${begins} AND ${column} <> ${key}`, sql`${column}, x.id`)}
    UNION ALL ${part(2, sql`${column} LIKE ${`%${begins}`} AND ${column} NOT LIKE ${begins}`, sql`${column}, x.id`)}) parts LIMIT ${most})`;
}

/** `OAK 00001`: the lots whose code begins with the first or last word, of items that hold the other words. */
function lotsOfItem({ companyId, query: { words }, most }: Ask): Sql {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const way = (lot: string, rest: readonly string[]) =>
    sql`(l.code_key LIKE ${`${like(lot)}%`} AND ${matching(rest.join(' '), ['i.code_key', 'i.description'])})`;
  return sql`(SELECT l.id, 1 AS rank FROM lot l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
    WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND (${way(last, words.slice(0, -1))} OR ${way(first, words.slice(1))})
    ORDER BY l.code_key, l.id LIMIT ${most})`;
}

const lotHits = (kind: HitKind, code: Sql, found: Sql, { companyId, most }: Ask): Sql =>
  sql`(SELECT ${kind}::text AS kind, l.id::text, ${code} AS code, k.code || ' ' || i.code || ' ' || i.description AS title, ${kind === 'lot' ? sql`NULL::text` : sql`l.code`} AS detail,
      l.expiry_date AS day, l.on_hand AS quantity, u.code AS uom, l.on_hand = 0 AS off, f.rank AS rank, l.code_key AS place
    FROM ${found} f JOIN lot l ON l.company_id = ${companyId} AND l.id = f.id
    JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
    JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
    JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id ORDER BY f.rank, off, place LIMIT ${most})`;

/** Lots by an RFID tag: the tag itself, then tags that begin so. @rules LOT-28 */
function tagHits(ask: Ask): Sql {
  const { companyId, query, most } = ask;
  const found = sql`(SELECT r.lot_id AS id, CASE WHEN r.tag_key = ${query.key} THEN 0 ELSE 1 END AS rank, r.tag FROM lot_rfid r
    WHERE r.company_id = ${companyId} AND r.tag_key LIKE ${`${like(query.key)}%`} ORDER BY r.tag_key, r.lot_id LIMIT ${most})`;
  return lotHits('lotTag', sql`f.tag`, found, ask);
}

/** Pieces by one of their codes, as `lotsBy` finds lots. */
function serialsBy(column: Sql, { companyId, query: { key }, most }: Ask): Sql {
  const part = (rank: number, condition: Sql, order: Sql) =>
    sql`(SELECT x.id, ${rank}::int AS rank FROM serial x WHERE x.company_id = ${companyId} AND x.voided_at IS NULL AND ${column} IS NOT NULL AND ${condition} ORDER BY ${order} LIMIT ${most})`;
  const begins = `${like(key)}%`;
  return sql`(SELECT id, rank FROM (${part(0, sql`${column} = ${key}`, sql`x.id DESC`)}
    UNION ALL ${part(1, sql`${column} LIKE ${begins} AND ${column} <> ${key}`, sql`${column}, x.id`)}
    UNION ALL ${part(2, sql`${column} LIKE ${`%${begins}`} AND ${column} NOT LIKE ${begins}`, sql`${column}, x.id`)}) parts LIMIT ${most})`;
}

/** A piece with its item, its other codes and where it is; out of use is what left or is flagged. @rules SER-17 */
const serialRow = (
  from: Sql,
  companyId: number,
): Sql => sql`SELECT 'serial'::text AS kind, s.id::text, s.code, k.code || ' ' || i.code || ' ' || i.description AS title,
      NULLIF(concat_ws(' · ', s.customer_code, s.supplier_code,
        (SELECT w.code FROM warehouse w WHERE w.company_id = s.company_id AND w.id = s.warehouse_id)), '') AS detail,
      NULL::date AS day, NULL::numeric AS quantity, NULL::text AS uom, s.state <> 'IN_STOCK' OR s.cancelled OR s.forced_closed AS off, f.rank AS rank, s.code_key AS place
    FROM ${from} f JOIN serial s ON s.company_id = ${companyId} AND s.id = f.id
    JOIN item i ON i.company_id = s.company_id AND i.id = s.item_id
    JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id`;

function serialHits(ask: Ask): Sql {
  const codes = [sql`x.code_key`, sql`upper(x.customer_code)`, sql`upper(x.supplier_code)`].map((column) => serialsBy(column, ask));
  const found = sql`(SELECT id, min(rank) AS rank FROM (${join(codes, ' UNION ALL ')}) one GROUP BY id)`;
  return sql`(${serialRow(found, ask.companyId)} ORDER BY f.rank, off, place LIMIT ${ask.most})`;
}

/** Rows of a small table: its columns that are searched, and what is shown of a row. */
type Small = {
  readonly kind: HitKind;
  readonly from: Sql;
  readonly columns: readonly string[];
  readonly key: Sql;
  readonly code: Sql;
  readonly title: Sql;
  readonly off: Sql;
};

const SMALL: readonly Small[] = [
  {
    kind: 'item',
    from: sql`item t JOIN item_class k ON k.company_id = t.company_id AND k.id = t.item_class_id`,
    columns: ['k.code', 't.code', 't.description', 't.description2'],
    key: sql`t.code_key`,
    code: sql`k.code || ' ' || t.code`,
    title: sql`t.description`,
    off: sql`t.archived`,
  },
  {
    kind: 'partner',
    from: sql`partner t`,
    columns: ['t.nickname', 't.name', 't.account', 't.subaccount'],
    key: sql`t.nickname_key`,
    code: sql`t.nickname`,
    title: sql`t.name`,
    off: sql`NOT t.active`,
  },
  {
    kind: 'warehouse',
    from: sql`warehouse t`,
    columns: ['t.code', 't.description'],
    key: sql`t.code_key`,
    code: sql`t.code`,
    title: sql`t.description`,
    off: sql`NOT t.active`,
  },
  {
    kind: 'codeType',
    from: sql`code_type t`,
    columns: ['t.code', 't.description'],
    key: sql`t.code_key`,
    code: sql`t.code`,
    title: sql`t.description`,
    off: sql`NOT t.active`,
  },
  {
    kind: 'template',
    from: sql`warehouse_template t JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id`,
    columns: ['w.code', 't.code', 't.description'],
    key: sql`t.code_key`,
    code: sql`w.code || ' / ' || t.code`,
    title: sql`t.description`,
    off: sql`NOT t.active`,
  },
];

const smallHits = ({ kind, from, columns, key, code, title, off }: Small, { companyId, query, most }: Ask): Sql =>
  sql`(SELECT ${kind}::text AS kind, t.id::text, ${code} AS code, ${title} AS title, NULL::text AS detail, NULL::date AS day, NULL::numeric AS quantity, NULL::text AS uom,
      ${off} AS off, ${rankOf(key, query.key)} AS rank, ${key} AS place
    FROM ${from} WHERE t.company_id = ${companyId} AND ${matching(query.text, columns)} ORDER BY rank, off, place LIMIT ${most})`;

/** Records by their number, or by a part of their document. */
function recordHits({ companyId, query: { text, record }, most }: Ask): Sql {
  const pattern = likeText(text);
  const named = record
    ? sql` OR (r.number = ${record.number}${record.day ? sql` AND r.posting_date = ${record.day}::date` : empty}${record.warehouse ? sql` AND w.code_key = ${record.warehouse}` : empty})`
    : empty;
  return sql`(SELECT 'record'::text AS kind, r.id::text, w.code || ' / ' || r.number AS code, t.code || ' ' || t.description AS title,
      concat_ws(' · ', p.name, r.ref_document_text, r.internal_document) AS detail, r.posting_date AS day, NULL::numeric AS quantity, NULL::text AS uom,
      r.voided_at IS NOT NULL AS off, CASE WHEN r.number = ${record?.number ?? 0} THEN ${record?.warehouse || record?.day ? 0 : 1}::int ELSE 2 END AS rank, to_char(DATE '9999-12-31' - r.posting_date, '0000000') AS place
    FROM stock_record r
    JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
    JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
    LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
    WHERE r.company_id = ${companyId} AND (r.ref_document_text ILIKE ${pattern} OR r.internal_document ILIKE ${pattern}${named})
    ORDER BY rank, r.posting_date DESC, r.seq DESC LIMIT ${most})`;
}

const draftHits = ({ companyId, userId, query, most }: Ask): Sql =>
  sql`(SELECT 'draft'::text AS kind, d.id::text, COALESCE(w.code || ' / ' || t.code, '–') AS code, t.description AS title, d.payload->>'refDocumentText' AS detail, NULL::date AS day,
      NULL::numeric AS quantity, NULL::text AS uom, false AS off, 2 AS rank, ''::text AS place
    FROM record_draft d
    LEFT JOIN warehouse w ON w.company_id = d.company_id AND w.id = nullif(d.payload->>'warehouseId', '')::uuid
    LEFT JOIN warehouse_template t ON t.company_id = d.company_id AND t.id = nullif(d.payload->>'templateId', '')::uuid
    WHERE d.company_id = ${companyId} AND d.user_id = ${userId}::uuid AND ${matching(query.text, ['w.code', 't.code', 't.description', "d.payload->>'refDocumentText'"])}
    ORDER BY d.updated_at DESC LIMIT ${most})`;

/** What a pasted id or address of a page belongs to. */
function byId({ companyId, query }: Ask, id: string): Sql {
  const lot = lotHits('lot', sql`l.code`, sql`(SELECT ${id}::uuid AS id, 0 AS rank)`, { companyId, most: 1, query, userId: '' });
  const small = SMALL.map(
    ({ kind, from, key, code, title, off }) =>
      sql`(SELECT ${kind}::text, t.id::text, ${code}, ${title}, NULL::text, NULL::date, NULL::numeric, NULL::text, ${off}, 0, ${key} FROM ${from} WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid)`,
  );
  const record = sql`(SELECT 'record'::text, r.id::text, w.code || ' / ' || r.number, r.ref_document_text, NULL::text, r.posting_date, NULL::numeric, NULL::text, r.voided_at IS NOT NULL, 0, ''::text
    FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id WHERE r.company_id = ${companyId} AND r.id = ${id}::uuid)`;
  const serial = sql`(${serialRow(sql`(SELECT ${id}::uuid AS id, 0 AS rank)`, companyId)})`;
  return join([lot, serial, ...small, record], ' UNION ALL ');
}

function parts(ask: Ask, kind: HitKind | null): Sql {
  const found = [lotsBy(sql`x.code_key`, ask), ...(ask.query.words.length > 1 ? [lotsOfItem(ask)] : [])];
  const lots = sql`(SELECT id, min(rank) AS rank FROM (${join(found, ' UNION ALL ')}) one GROUP BY id)`;
  const all: Readonly<Record<HitKind, () => Sql>> = {
    lot: () => lotHits('lot', sql`l.code`, lots, ask),
    supplierLot: () => lotHits('supplierLot', sql`l.supplier_lot_code`, lotsBy(sql`x.supplier_lot_key`, ask), ask),
    lotTag: () => tagHits(ask),
    serial: () => serialHits(ask),
    record: () => recordHits(ask),
    item: () => smallOf('item', ask),
    partner: () => smallOf('partner', ask),
    warehouse: () => smallOf('warehouse', ask),
    codeType: () => smallOf('codeType', ask),
    template: () => smallOf('template', ask),
    draft: () => draftHits(ask),
  };
  return join(
    (kind ? [kind] : HIT_KINDS).map((each) => all[each]()),
    ' UNION ALL ',
  );
}

function smallOf(kind: HitKind, ask: Ask): Sql {
  const small = SMALL.find((each) => each.kind === kind);
  if (!small) throw new Error(`${kind} is no small table`);
  return smallHits(small, ask);
}

/**
 * Everything of the company that a text may mean, in one statement: at most `most` of each kind, what was typed first, then what begins
 * so, then what holds it; a pasted id or address finds its one thing. Nothing typed finds nothing.
 */
export async function searchEverywhere(
  run: RunSql,
  searcher: Searcher,
  { text, most, kind = null }: { readonly text: string; readonly most: number; readonly kind?: HitKind | null },
): Promise<Found> {
  const query = readQuery(text);
  if (query.key === '') return { hits: [], day: null };
  const ask = { ...searcher, query, most };
  const rows = await run<Hit & { place: string | null }>(
    sql`SELECT * FROM (${query.id ? byId(ask, query.id) : parts(ask, kind)}) AS company_hits ORDER BY kind, rank, off, place`,
  );
  return { hits: rows.map(({ place: _place, ...hit }) => hit), day: query.day };
}
