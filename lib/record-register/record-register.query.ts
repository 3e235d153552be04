import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { likeText } from '../kernel/like';
import { cursorText, type RecordRegisterParams } from './record-register.params';

export type RecordListRow = {
  readonly id: string;
  readonly number: number;
  readonly postingDate: Day;
  readonly warehouse: string;
  readonly template: string;
  readonly direction: 'LOAD' | 'UNLOAD';
  /** Lines that stand; those of a voided record are counted as they were. */
  readonly lines: number;
  readonly items: string | null;
  readonly partner: string | null;
  readonly document: string | null;
  readonly voided: boolean;
  readonly corrected: boolean;
};
export type RecordPage = { readonly rows: readonly RecordListRow[]; readonly next: string | null };

function afterCursor({ after, sort }: RecordRegisterParams): Sql {
  if (!after) return empty;
  const [date, seq] = after;
  return sql` AND (r.posting_date, r.seq) ${raw(sort === 'date' ? '>' : '<')} (${date}::date, ${seq}::bigint)`;
}

function search(q: string): Sql {
  if (q === '') return empty;
  const like = likeText(q);
  const number = /^\d{1,9}$/.test(q) ? sql` OR r.number = ${Number(q)}` : empty;
  return sql` AND (r.ref_document_text ILIKE ${like} OR r.internal_document ILIKE ${like} OR p.name ILIKE ${like} OR p.nickname ILIKE ${like}${number})`;
}

function conditions(params: RecordRegisterParams): Sql {
  const { q, view, warehouse, template, from, to, number, document, account, voided } = params;
  const direction = view === 'loads' ? 'LOAD' : view === 'unloads' ? 'UNLOAD' : null;
  const partner = likeText(account);
  return sql`${direction === null ? empty : sql` AND t.type = ${direction}`}${warehouse.length === 0 ? empty : sql` AND r.warehouse_id = ANY(${warehouse}::uuid[])`}${
    template.length === 0 ? empty : sql` AND r.template_id = ANY(${template}::uuid[])`
  }${from === '' ? empty : sql` AND r.posting_date >= ${from}::date`}${to === '' ? empty : sql` AND r.posting_date <= ${to}::date`}${
    number === null ? empty : sql` AND r.number = ${number}`
  }${document === '' ? empty : sql` AND r.ref_document_text ILIKE ${likeText(document)}`}${
    account === '' ? empty : sql` AND (p.nickname ILIKE ${partner} OR p.name ILIKE ${partner})`
  }${voided === 'hide' ? sql` AND r.voided_at IS NULL` : empty}${search(q)}`;
}

/** One page of the posted records that fit, by posting date and order of posting; `next` is the cursor of the following page. */
export async function listRecords(run: RunSql, company: number, params: RecordRegisterParams): Promise<RecordPage> {
  const order = params.sort === 'date' ? 'ASC' : 'DESC';
  const rows = await run<RecordListRow & { seq: string }>(
    sql`SELECT r.id, r.seq::text AS seq, r.number, r.posting_date AS "postingDate", w.code AS warehouse, t.code || ' ' || t.description AS template, t.type AS direction,
          l.lines, l.items, p.name AS partner, r.ref_document_text AS document, r.voided_at IS NOT NULL AS voided, r.revision > 0 AS corrected
        FROM stock_record r
        JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
        LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
        LEFT JOIN LATERAL (
          SELECT count(*)::int AS lines, string_agg(DISTINCT i.code, ', ') AS items FROM stock_line x
          JOIN item i ON i.company_id = x.company_id AND i.id = x.item_id
          WHERE x.company_id = r.company_id AND x.record_id = r.id AND (x.removed_at IS NULL OR r.voided_at IS NOT NULL)
        ) l ON true
        WHERE r.company_id = ${company}${conditions(params)}${afterCursor(params)}
        ORDER BY r.posting_date ${raw(order)}, r.seq ${raw(order)} LIMIT ${params.size + 1}`,
  );
  const page = rows.slice(0, params.size);
  const last = page.at(-1);
  return {
    rows: page.map(({ seq: _seq, ...row }) => row),
    next: rows.length > params.size && last ? cursorText([last.postingDate, last.seq]) : null,
  };
}

export type FilterChoices = {
  readonly warehouses: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  readonly templates: readonly { readonly id: string; readonly code: string; readonly description: string; readonly warehouse: string }[];
};

/** What the list can be filtered by: warehouses and templates, those out of use included. */
export async function recordFilterChoices(run: RunSql, company: number): Promise<FilterChoices> {
  const [row] = await run<FilterChoices>(
    sql`SELECT
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]') FROM warehouse WHERE company_id = ${company}) AS warehouses,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'code', t.code, 'description', t.description, 'warehouse', w.code) ORDER BY w.code_key, t.code_key), '[]')
        FROM warehouse_template t JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id WHERE t.company_id = ${company}) AS templates`,
  );
  if (!row) throw new Error('the choices of the filters could not be read');
  return row;
}

/** Warehouses and templates as they are named in the search field: `WH1`, `WH1/L01`. */
export async function recordFilterCodes(run: RunSql, company: number) {
  const { warehouses, templates } = await recordFilterChoices(run, company);
  return { warehouses, templates: templates.map(({ id, code, warehouse }) => ({ id, code: `${warehouse}/${code}` })) };
}
