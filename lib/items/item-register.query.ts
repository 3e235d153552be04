import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { gtinKey } from '../gs1/gtin.rules';
import { scannedPart } from '../gs1/scanned-part.rules';
import { scannedCode } from '../scan/scanned-code';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import type { ItemRegisterParams } from './item-register.params';
import type { ItemOption, SerialGeneration, WithdrawalType } from './item.types';

export const ITEM_PAGE = 50;

export type ItemListRow = {
  readonly id: string;
  readonly classCode: string;
  readonly code: string;
  readonly description: string;
  readonly uomCode: string;
  readonly lotManaged: boolean;
  readonly withdrawalType: WithdrawalType;
  readonly lotCodeType: string | null;
  readonly validityDays: number | null;
  readonly serialManaged: boolean;
  readonly serialGeneration: SerialGeneration;
  readonly serialCodeType: string | null;
  readonly archived: boolean;
  readonly phantom: boolean;
};

const ORDER: Readonly<Record<ItemRegisterParams['sort'], string>> = {
  code: 'i.code_key',
  '-code': 'i.code_key DESC',
  class: 'k.code_key, i.code_key',
  '-class': 'k.code_key DESC, i.code_key',
  description: 'lower(i.description)',
  '-description': 'lower(i.description) DESC',
};

const VIEW: Readonly<Record<ItemRegisterParams['view'], Sql>> = {
  active: sql`NOT i.archived`,
  lots: sql`NOT i.archived AND i.lot_managed`,
  serials: sql`NOT i.archived AND i.serial_managed`,
  plain: sql`NOT i.archived AND NOT i.lot_managed AND NOT i.serial_managed`,
  archived: sql`i.archived`,
  all: sql`true`,
};

/** Part of the code or of the description, a GTIN, or class and code together ("FIN OAK"). */
const matches = (q: string): Sql => {
  const like = likeText(codeKey(q) ?? '');
  return q === ''
    ? sql`true`
    : sql`(i.code_key LIKE ${like} OR upper(i.description) LIKE ${like} OR k.code_key || ' ' || i.code_key LIKE ${like}${withGtin(q)})`;
};

/** A whole GTIN finds its item, alone or in a scan. @rules SCAN-01 */
const withGtin = (q: string): Sql => {
  const gtin = scannedPart(q, 'gtin');
  return /^\d{8,14}$/.test(gtin)
    ? sql` OR EXISTS (SELECT 1 FROM item_gtin g WHERE g.company_id = i.company_id AND g.item_id = i.id AND g.gtin_key = ${gtinKey(gtin)})`
    : empty;
};

/** The items of the list under these filters (over aliases `i` and `k`). */
export const itemFilter = ({ q, view }: Pick<ItemRegisterParams, 'q' | 'view'>): Sql => sql`${VIEW[view]} AND ${matches(q)}`;

/** One page of the items that fit, and how many fit in all. */
export async function listItems(
  run: RunSql,
  companyId: number,
  { q, view, sort, page }: ItemRegisterParams,
): Promise<{ rows: ItemListRow[]; total: number }> {
  const rows = await run<ItemListRow & { total: number }>(
    sql`SELECT i.id, k.code AS "classCode", i.code, i.description, u.code AS "uomCode", i.lot_managed AS "lotManaged", i.withdrawal_type AS "withdrawalType",
          t.code AS "lotCodeType", i.lot_validity_days AS "validityDays", i.serial_managed AS "serialManaged", i.serial_generation AS "serialGeneration",
          st.code AS "serialCodeType", i.archived, i.phantom, count(*) OVER ()::int AS total
        FROM item i
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN code_type t ON t.company_id = i.company_id AND t.id = i.lot_code_type_id
        LEFT JOIN code_type st ON st.company_id = i.company_id AND st.id = i.serial_code_type_id
        WHERE i.company_id = ${companyId} AND ${itemFilter({ q, view })}
        ORDER BY ${raw(ORDER[sort])}, i.id LIMIT ${ITEM_PAGE} OFFSET ${(page - 1) * ITEM_PAGE}`,
  );
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

const OPTIONS = 20;

export type ItemQuestion = { readonly query: string; readonly lotManaged?: boolean; readonly serialManaged?: boolean };

/** Items for a look-up, the exact code first, then codes that begin so; archived ones and phantoms are not offered. At most 20. */
export async function lookupItems(
  run: RunSql,
  companyId: number,
  { query: typed, lotManaged, serialManaged }: ItemQuestion,
): Promise<ItemOption[]> {
  const query = await scannedCode(run, companyId, typed, 'item');
  const key = codeKey(query) ?? '';
  return run<ItemOption>(
    sql`SELECT i.id, k.code AS "classCode", i.code, i.description, u.id AS "uomId", u.code AS "uomCode", u.decimals AS "uomDecimals", i.lot_managed AS "lotManaged",
          i.withdrawal_type AS "withdrawalType", EXISTS (SELECT 1 FROM item_variant v WHERE v.company_id = i.company_id AND v.item_id = i.id) AS "hasVariants"
        FROM item i
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        WHERE i.company_id = ${companyId} AND NOT i.archived AND NOT i.phantom AND ${matches(query.trim())}
          AND (${lotManaged ?? null}::boolean IS NULL OR i.lot_managed = ${lotManaged ?? null})
          AND (${serialManaged ?? null}::boolean IS NULL OR i.serial_managed = ${serialManaged ?? null})
        ORDER BY i.code_key = ${key} DESC, i.code_key LIKE ${`${likeText(key).slice(1)}`} DESC, i.code_key, k.code_key, i.id LIMIT ${OPTIONS}`,
  );
}
