import sql, { join, raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { codePattern, likeText } from '../kernel/like';
import { type Narrowing, narrowed } from '../server/narrowed';
import type { SerialFilters, SerialView } from './serial-register.params';

const VIEW: Readonly<Record<SerialView, Sql>> = { stock: sql`s.state = 'IN_STOCK'`, out: sql`s.state = 'OUT'`, all: sql`true` };

/** The predicate of the index of flagged pieces. */
const FLAGGED = sql`(s.cancelled OR s.forced_closed OR s.reserved)`;
const FLAG: Readonly<Record<SerialFilters['flag'][number], Sql>> = {
  any: FLAGGED,
  none: sql`NOT ${FLAGGED}`,
  cancelled: sql`(s.cancelled AND ${FLAGGED})`,
  forcedClosed: sql`(s.forced_closed AND ${FLAGGED})`,
  reserved: sql`(s.reserved AND ${FLAGGED})`,
};

type Part = 'item' | 'variant' | 'lot' | 'supplier' | 'warehouse' | 'wordItem' | 'wordLot';
const COLUMN: Readonly<Record<Part, string>> = {
  item: 's.item_id',
  variant: 's.variant_id',
  lot: 's.lot_id',
  supplier: 's.supplier_id',
  warehouse: 's.warehouse_id',
  wordItem: 's.item_id',
  wordLot: 's.lot_id',
};

/** Condition on a text that a person typed; nothing typed asks for nothing. */
const typed = (text: string, condition: (text: string) => Sql): Sql[] => (text === '' ? [] : [condition(text)]);

/** The rows that the texts of the filter speak of, as statements over one table each. */
function asked(companyId: number, f: SerialFilters): Narrowing<Part>[] {
  const like = likeText(codeKey(f.q) ?? '');
  const word = codeKey(f.q) === null ? '' : f.q;
  const of = (key: Part, text: string, rows: (text: string) => Sql): Narrowing<Part>[] =>
    typed(text, rows).map((found) => ({ key, column: raw(COLUMN[key]), rows: found }));
  return [
    ...of(
      'item',
      f.item,
      (text) => sql`SELECT i.id FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        WHERE i.company_id = ${companyId} AND (i.code_key LIKE ${codePattern(text)} OR k.code_key || ' ' || i.code_key LIKE ${codePattern(text)})`,
    ),
    ...of(
      'variant',
      f.variant,
      (text) => sql`SELECT id FROM item_variant WHERE company_id = ${companyId} AND code_key LIKE ${codePattern(text)}`,
    ),
    ...of(
      'lot',
      f.lot === '-' ? '' : f.lot,
      (text) => sql`SELECT id FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL AND code_key LIKE ${codePattern(text)}`,
    ),
    ...of(
      'supplier',
      f.supplier,
      (text) =>
        sql`SELECT id FROM partner WHERE company_id = ${companyId} AND (name ILIKE ${likeText(text)} OR nickname ILIKE ${likeText(text)})`,
    ),
    ...of(
      'warehouse',
      f.warehouse.join(' '),
      () => sql`SELECT id FROM warehouse WHERE company_id = ${companyId} AND code_key = ANY(${f.warehouse.map(codeKey)}::text[])`,
    ),
    ...of(
      'wordItem',
      word,
      () =>
        sql`SELECT id FROM item WHERE company_id = ${companyId} AND serial_managed AND (code_key LIKE ${like} OR upper(description) LIKE ${like})`,
    ),
    ...of('wordLot', word, () => sql`SELECT id FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL AND code_key LIKE ${like}`),
  ];
}

const exactly = (column: string, id: string | null): Sql[] =>
  id === null ? [] : [id === '-' ? sql`${raw(column)} IS NULL` : sql`${raw(column)} = ${id}::uuid`];

const ownCode = (column: string, text: string): Sql =>
  text === '-' ? sql`${raw(column)} IS NULL` : sql`upper(${raw(column)}) LIKE ${codePattern(text)}`;

/** What was typed stands in one of the piece's codes, in its lot's code, or in code or description of its item. */
function search(q: string, by: ReadonlyMap<Part, Sql>): Sql {
  const like = likeText(codeKey(q) ?? '');
  const named = (['wordItem', 'wordLot'] as const).flatMap((part) => by.get(part) ?? []);
  return sql`(${join([sql`s.code_key LIKE ${like}`, sql`upper(s.customer_code) LIKE ${like}`, sql`upper(s.supplier_code) LIKE ${like}`, ...named], ' OR ')})`;
}

/**
 * What a piece `s` must fulfil; the filters join with "and". Names of other tables are looked up first, in one statement.
 * @rules SER-11, SER-12, SER-13, REG-01, UI-01
 */
export async function serialConditions(run: RunSql, companyId: number, f: SerialFilters): Promise<Sql> {
  const by = await narrowed(run, asked(companyId, f));
  const all: Sql[] = [
    VIEW[f.view],
    ...(codeKey(f.q) === null ? [] : [search(f.q, by)]),
    ...typed(f.code, (text) => sql`s.code_key LIKE ${codePattern(text)}`),
    ...typed(f.customerCode, (text) => ownCode('s.customer_code', text)),
    ...typed(f.supplierCode, (text) => ownCode('s.supplier_code', text)),
    ...(f.lot === '-' ? [sql`s.lot_id IS NULL`] : []),
    ...(['item', 'variant', 'lot', 'supplier', 'warehouse'] as const).flatMap((part) => by.get(part) ?? []),
    ...(f.flag.length > 0
      ? [
          sql`(${join(
            f.flag.map((flag) => FLAG[flag]),
            ' OR ',
          )})`,
        ]
      : []),
    ...typed(f.startFrom, (text) => sql`s.start_date >= ${text}::date`),
    ...typed(f.startTo, (text) => sql`s.start_date <= ${text}::date`),
    ...typed(f.expiryFrom, (text) => sql`s.expiry_date >= ${text}::date`),
    ...typed(f.expiryTo, (text) => sql`s.expiry_date <= ${text}::date`),
    ...typed(f.insertFrom, (text) => sql`s.insert_date >= ${text}::date`),
    ...typed(f.insertTo, (text) => sql`s.insert_date <= ${text}::date`),
    ...exactly('s.item_id', f.itemId),
    ...exactly('s.variant_id', f.variantId),
    ...exactly('s.lot_id', f.lotId),
    ...exactly('s.warehouse_id', f.warehouseId),
    ...exactly('s.location_id', f.locationId),
  ];
  return join(all, ' AND ');
}
