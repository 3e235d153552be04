import sql, { join, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import { addDays, type Day } from '../kernel/day';
import { likeText } from '../kernel/like';
import { available, nearExpiry } from './lot-figures';
import type { LotFilters, LotView } from './lot-register.params';

/** Open is what is on hand; closed is what is used up, lots closed by hand included. @rules LOT-29 */
const VIEW: Readonly<Record<LotView, Sql>> = { open: sql`l.on_hand > 0`, closed: sql`l.on_hand = 0`, all: sql`true` };

/** `%` and `_` are wildcards; a text without them is the whole code (REG-01). */
const pattern = (text: string): string => (codeKey(text) ?? '').replaceAll('\\', '\\\\');

/** Condition on a text that a person typed; nothing typed asks for nothing. */
const typed = (text: string, condition: (text: string) => Sql): Sql[] => (text === '' ? [] : [condition(text)]);

const figure = (asked: '' | 'zero' | 'positive', value: Sql): Sql[] =>
  asked === '' ? [] : [asked === 'zero' ? sql`${value} <= 0` : sql`${value} > 0`];

/** The lot's partner in one of its roles, by part of nickname or name. */
const partner = (column: Sql, text: string): Sql =>
  sql`EXISTS (SELECT 1 FROM partner x WHERE x.company_id = l.company_id AND x.id = ${column} AND (x.name ILIKE ${likeText(text)} OR x.nickname ILIKE ${likeText(text)}))`;

/** Somebody of this name received some of it, and the unload still counts. */
const received = (text: string): Sql =>
  sql`EXISTS (SELECT 1 FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
        JOIN partner x ON x.company_id = r.company_id AND x.id = r.partner_id
        WHERE e.company_id = l.company_id AND e.lot_id = l.id AND e.direction = 'UNLOAD' AND e.reverses_id IS NULL AND r.voided_at IS NULL
          AND (x.name ILIKE ${likeText(text)} OR x.nickname ILIKE ${likeText(text)}))`;

const holds = (code: string): Sql =>
  sql`EXISTS (SELECT 1 FROM stock_balance b JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
        WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity <> 0 AND w.code_key = ${codeKey(code)})`;

function status(text: string): Sql {
  if (text === '-') return sql`l.status_id IS NULL`;
  if (text.startsWith('kind:')) return sql`s.kind = ${text.slice(5)}`;
  return sql`s.code_key = ${codeKey(text)}`;
}

function expiry(state: LotFilters['expiry'], today: Day): Sql {
  if (state === 'none') return sql`l.expiry_date IS NULL`;
  if (state === 'expired') return sql`l.expiry_date < ${today}::date`;
  return sql`l.expiry_date BETWEEN ${today}::date AND ${addDays(today, Number(state.slice(1)))}::date`;
}

function search(q: string): Sql {
  const like = likeText(codeKey(q) ?? '');
  return sql`(l.code_key LIKE ${like} OR l.supplier_lot_key LIKE ${like} OR i.code_key LIKE ${like} OR upper(i.description) LIKE ${like} OR upper(l.notes) LIKE ${like})`;
}

/**
 * What a lot `l` with its item `i`, class `k`, variant `v` and status `s` must fulfil; the filters join with "and". The days of the
 * expiry and of what is near it count from `today`.
 * @rules LOT-29, REG-01, STK-08, UI-01
 */
export function lotConditions(f: LotFilters, today: Day): Sql {
  const all: Sql[] = [
    VIEW[f.view],
    ...typed(f.q, search),
    ...typed(f.code, (text) => sql`l.code_key LIKE ${pattern(text)}`),
    ...typed(f.supplierLot, (text) => (text === '-' ? sql`l.supplier_lot_key IS NULL` : sql`l.supplier_lot_key LIKE ${pattern(text)}`)),
    ...typed(f.item, (text) => sql`(i.code_key LIKE ${pattern(text)} OR k.code_key || ' ' || i.code_key LIKE ${pattern(text)})`),
    ...(f.itemId ? [sql`l.item_id = ${f.itemId}::uuid`] : []),
    ...typed(f.variant, (text) => sql`v.code_key LIKE ${pattern(text)}`),
    ...typed(f.supplier, (text) => partner(sql`l.supplier_id`, text)),
    ...typed(f.producer, (text) => partner(sql`l.producer_id`, text)),
    ...typed(f.customer, received),
    ...typed(f.warehouse, holds),
    ...typed(f.status, status),
    ...typed(f.evaluation, (text) => sql`e.code_key = ${codeKey(text)}`),
    ...typed(f.lotType, (text) => sql`t.code_key = ${codeKey(text)}`),
    ...(f.sellable ? [sql`l.sellable = ${f.sellable === 'yes'}`] : []),
    ...typed(f.notes, (text) => sql`l.notes ILIKE ${likeText(text)}`),
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
