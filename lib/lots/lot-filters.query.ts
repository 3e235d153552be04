import sql, { join, raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { addDays, type Day } from '../kernel/day';
import { codePattern, likeText } from '../kernel/like';
import { type Narrowing, narrowed } from '../server/narrowed';
import { available, nearExpiry } from './lot-figures';
import type { LotFilters, LotView } from './lot-register.params';

/** Open is what is on hand; closed is what is used up, lots closed by hand included. @rules LOT-29 */
const VIEW: Readonly<Record<LotView, Sql>> = { open: sql`l.on_hand > 0`, closed: sql`l.on_hand = 0`, all: sql`true` };

/** Condition on a text that a person typed; nothing typed asks for nothing. */
const typed = (text: string, condition: (text: string) => Sql): Sql[] => (text === '' ? [] : [condition(text)]);

const several = (values: readonly string[], condition: (values: readonly string[]) => Sql): Sql[] =>
  values.length === 0 ? [] : [condition(values)];

const figure = (asked: '' | 'zero' | 'positive', value: Sql): Sql[] =>
  asked === '' ? [] : [asked === 'zero' ? sql`${value} <= 0` : sql`${value} > 0`];

const partnersNamed = (companyId: number, text: string): Sql =>
  sql`SELECT x.id FROM partner x WHERE x.company_id = ${companyId} AND (x.name ILIKE ${likeText(text)} OR x.nickname ILIKE ${likeText(text)})`;

const itemsNamed = (companyId: number, text: string): Sql =>
  sql`SELECT x.id FROM item x JOIN item_class y ON y.company_id = x.company_id AND y.id = x.item_class_id
      WHERE x.company_id = ${companyId} AND (x.code_key LIKE ${codePattern(text)} OR y.code_key || ' ' || x.code_key LIKE ${codePattern(text)})`;

/** Items that hold a word of the search in code or description. */
function itemsWith(companyId: number, word: string): Sql {
  const like = likeText(codeKey(word) ?? '');
  return sql`SELECT x.id FROM item x WHERE x.company_id = ${companyId} AND (x.code_key LIKE ${like} OR upper(x.description) LIKE ${like})`;
}

const wordsOf = (q: string): string[] => q.split(/\s+/).filter(Boolean);

/** The rows of other tables that the texts of the filter speak of. */
function asked(companyId: number, f: LotFilters): Narrowing<string>[] {
  const of = (key: string, column: Sql, text: string, rows: (companyId: number, text: string) => Sql): Narrowing<string>[] =>
    typed(text, (given) => rows(companyId, given)).map((found) => ({ key, column, rows: found }));
  const statuses = f.status.filter((text) => text !== '-');
  return [
    ...of('supplier', sql`l.supplier_id`, f.supplier, partnersNamed),
    ...of('producer', sql`l.producer_id`, f.producer, partnersNamed),
    ...of('customer', sql`r.partner_id`, f.customer, partnersNamed),
    ...of('item', sql`l.item_id`, f.item, itemsNamed),
    ...of('status', sql`l.status_id`, statuses.join(' '), () => statusesNamed(companyId, statuses)),
    ...wordsOf(f.q).flatMap((word, at) => of(`word ${at}`, sql`l.item_id`, word, itemsWith)),
  ];
}

/** Lots that one of these partners received some of, by unloads that still count. */
const received = (companyId: number, partners: Sql): Sql =>
  sql`l.id IN (SELECT e.lot_id FROM stock_record r JOIN stock_entry e ON e.company_id = r.company_id AND e.record_id = r.id
        WHERE r.company_id = ${companyId} AND r.voided_at IS NULL AND ${partners}
          AND e.direction = 'UNLOAD' AND e.reverses_id IS NULL AND e.lot_id IS NOT NULL)`;

/** Projects by their code or part of their description. */
const projects = (companyId: number, text: string): Sql =>
  sql`SELECT x.id FROM project x WHERE x.company_id = ${companyId} AND (x.code_key LIKE ${codePattern(text)} OR x.description ILIKE ${likeText(text)})`;

/** Rows of a small table by their codes. */
const byCodes = (companyId: number, table: 'warehouse' | 'lot_status' | 'lot_type' | 'lot_evaluation', codes: readonly string[]): Sql =>
  sql`SELECT x.id FROM ${raw(table)} x WHERE x.company_id = ${companyId} AND x.code_key = ANY(${codes.map(codeKey)}::text[])`;

const holds = (companyId: number, codes: readonly string[]): Sql =>
  sql`EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity <> 0
        AND b.warehouse_id = ANY (ARRAY(${byCodes(companyId, 'warehouse', codes)})))`;

/** Statuses by code or by kind (`kind:QUARANTINE`). */
function statusesNamed(companyId: number, asked: readonly string[]): Sql {
  const kinds = asked.flatMap((text) => (text.startsWith('kind:') ? [text.slice(5)] : []));
  const codes = asked.filter((text) => !text.startsWith('kind:')).map(codeKey);
  return sql`SELECT x.id FROM lot_status x WHERE x.company_id = ${companyId} AND (x.code_key = ANY(${codes}::text[]) OR x.kind = ANY(${kinds}::text[]))`;
}

/** One of the values is enough; `-` is none at all. */
const status = (asked: readonly string[], named: Sql | undefined): Sql =>
  asked.includes('-') ? sql`(l.status_id IS NULL OR ${named ?? sql`false`})` : (named ?? sql`false`);

function expiry(state: LotFilters['expiry'], today: Day): Sql {
  if (state === 'none') return sql`l.expiry_date IS NULL`;
  if (state === 'expired') return sql`l.expiry_date < ${today}::date`;
  return sql`l.expiry_date BETWEEN ${today}::date AND ${addDays(today, Number(state.slice(1)))}::date`;
}

/** Every word stands somewhere in the lot; two spaces between words: one of them is enough. Each place of a word has an index of its own. */
function search(q: string, by: ReadonlyMap<string, Sql>): Sql {
  const each = wordsOf(q).map((word, at) => {
    const like = likeText(codeKey(word) ?? '');
    return sql`(l.code_key LIKE ${like} OR l.supplier_lot_key LIKE ${like} OR ${by.get(`word ${at}`) ?? sql`false`} OR upper(l.notes) LIKE ${like})`;
  });
  return each.length === 0 ? sql`true` : sql`(${join(each, /\S\s{2,}\S/.test(q) ? ' OR ' : ' AND ')})`;
}

/**
 * What a lot `l` with its item `i`, class `k` and status `s` must fulfil; the filters join with "and". The days of the
 * expiry and of what is near it count from `today`.
 * @rules LOT-29, REG-01, STK-08, UI-01
 */
export async function lotConditions(run: RunSql, f: LotFilters, { companyId, today }: { companyId: number; today: Day }): Promise<Sql> {
  const by = await narrowed(run, asked(companyId, f));
  const all: Sql[] = [
    VIEW[f.view],
    ...typed(f.q, (q) => search(q, by)),
    ...typed(f.code, (text) => sql`l.code_key LIKE ${codePattern(text)}`),
    ...typed(f.supplierLot, (text) => (text === '-' ? sql`l.supplier_lot_key IS NULL` : sql`l.supplier_lot_key LIKE ${codePattern(text)}`)),
    ...(f.itemId ? [sql`l.item_id = ${f.itemId}::uuid`] : []),
    ...typed(
      f.variant,
      (text) =>
        sql`EXISTS (SELECT 1 FROM item_variant x WHERE x.company_id = l.company_id AND x.id = l.variant_id AND x.code_key LIKE ${codePattern(text)})`,
    ),
    ...(f.supplierId ? [f.supplierId === '-' ? sql`l.supplier_id IS NULL` : sql`l.supplier_id = ${f.supplierId}::uuid`] : []),
    ...['item', 'supplier', 'producer'].flatMap((key) => by.get(key) ?? []),
    ...typed(f.customer, () => received(companyId, by.get('customer') ?? sql`false`)),
    ...several(f.warehouse, (codes) => holds(companyId, codes)),
    ...several(f.status, (given) => status(given, by.get('status'))),
    ...several(f.evaluation, (codes) => sql`l.evaluation_id = ANY (ARRAY(${byCodes(companyId, 'lot_evaluation', codes)}))`),
    ...several(f.lotType, (codes) => sql`l.lot_type_id = ANY (ARRAY(${byCodes(companyId, 'lot_type', codes)}))`),
    ...(f.sellable ? [sql`l.sellable = ${f.sellable === 'yes'}`] : []),
    ...typed(f.project, (text) => sql`l.project_id = ANY (ARRAY(${projects(companyId, text)}))`),
    ...typed(
      f.tag,
      (text) => sql`l.id IN (SELECT r.lot_id FROM lot_rfid r WHERE r.company_id = ${companyId} AND r.tag_key LIKE ${codePattern(text)})`,
    ),
    ...typed(f.notes, (text) => sql`upper(l.notes) LIKE upper(${likeText(text)})`),
    ...(f.expiry ? [expiry(f.expiry, today)] : []),
    ...typed(f.expiryFrom, (text) => sql`l.expiry_date >= ${text}::date`),
    ...typed(f.expiryTo, (text) => sql`l.expiry_date <= ${text}::date`),
    ...typed(f.startFrom, (text) => sql`l.start_date >= ${text}::date`),
    ...typed(f.startTo, (text) => sql`l.start_date <= ${text}::date`),
    ...typed(f.loadFrom, (text) => sql`l.first_load_date >= ${text}::date`),
    ...typed(f.loadTo, (text) => sql`l.first_load_date <= ${text}::date`),
    ...figure(f.onHand, sql`l.on_hand`),
    ...figure(f.committed, sql`l.committed`),
    ...figure(f.available, sql`(${available(today)})`),
    ...(f.near ? [nearExpiry(today)] : []),
    ...(f.held ? [sql`l.open_holds > 0`] : []),
  ];
  return join(all, ' AND ');
}
