import sql, { raw } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { CodePurpose } from './code-type.types';

export type UsingItem = { readonly id: string; readonly code: string; readonly description: string; readonly archived: boolean };
/** A lot, or a piece with a serial number. */
export type UsingLot = { readonly id: string; readonly code: string; readonly itemCode: string; readonly insertDate: Day };
export type CodeTypeUses = {
  readonly items: readonly UsingItem[];
  readonly itemCount: number;
  /** The lots or pieces of this type, whether it made their codes or a person typed them; the newest first. */
  readonly lots: readonly UsingLot[];
  readonly lotCount: number;
};

const SHOWN_ITEMS = 100;
const SHOWN_LOTS = 20;

/** Which items take their codes from a type, and the lots or pieces of it: the first ones of each, and how many there are. */
export async function codeTypeUses(run: RunSql, companyId: number, id: string, purpose: CodePurpose): Promise<CodeTypeUses> {
  const [table, column] = purpose === 'SERIAL' ? [raw('serial'), raw('serial_code_type_id')] : [raw('lot'), raw('lot_code_type_id')];
  const [items, lots] = await Promise.all([
    run<UsingItem & { total: number }>(
      sql`SELECT i.id, c.code || ' ' || i.code AS code, i.description, i.archived, count(*) OVER ()::int AS total
          FROM item i JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
          WHERE i.company_id = ${companyId} AND (i.lot_code_type_id = ${id}::uuid OR i.serial_code_type_id = ${id}::uuid) ORDER BY i.archived, c.code_key, i.code_key, i.id LIMIT ${SHOWN_ITEMS}`,
    ),
    run<UsingLot & { total: number }>(
      sql`SELECT l.id, l.code, c.code || ' ' || i.code AS "itemCode", l.insert_date AS "insertDate", count(*) OVER ()::int AS total
          FROM ${table} l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
          JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
          WHERE l.company_id = ${companyId} AND l.${column} = ${id}::uuid AND l.voided_at IS NULL
          ORDER BY l.insert_date DESC, l.id DESC LIMIT ${SHOWN_LOTS}`,
    ),
  ]);
  return {
    items: items.map(({ total: _total, ...item }) => item),
    itemCount: items[0]?.total ?? 0,
    lots: lots.map(({ total: _total, ...lot }) => lot),
    lotCount: lots[0]?.total ?? 0,
  };
}
