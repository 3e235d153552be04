import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';
import type { NewEntry } from '../stock/ledger.types';
import type { PlacedSide } from './plan-side';
import { complaint } from '../records/record-quantity.rules';

type TaggedRow = {
  readonly path: string;
  readonly item: string;
  readonly itemId: string;
  readonly lotId: string;
  readonly tag: string;
  readonly key: string;
};

/** The loads of items whose tags are unique, with the tag that each names. */
const taggedRows = (sides: readonly PlacedSide[]): TaggedRow[] =>
  sides.flatMap(({ side, planned }) =>
    side.facts.template?.type !== 'LOAD'
      ? []
      : planned.flatMap(({ line: { item }, rows }) =>
          rows.flatMap(({ path, lotId, rfidTag }) => {
            const key = codeKey(rfidTag ?? null);
            if (!item.uniqueRfid || lotId === null || key === null) return [];
            return [{ path: path.replace(/quantity$/, 'rfidTag'), item: item.code, itemId: item.id, lotId, tag: rfidTag ?? '', key }];
          }),
        ),
  );

/**
 * E_RFID_DUPLICATE at each row whose tag belongs to another lot of its item, in the register or in this record; `reversals` are entries that are taken back
 * in the same go: a tag that only they named is free.
 * @rules LOT-28
 */
export async function tagErrors(ctx: Ctx, sides: readonly PlacedSide[], reversals: readonly NewEntry[]): Promise<FieldError[]> {
  const rows = taggedRows(sides);
  if (rows.length === 0) return [];
  const gone = reversals.flatMap(({ reversesId }) => reversesId ?? []);
  const taken = await ctx.sql<{ itemId: string; key: string; lotId: string; lot: string }>(
    sql`SELECT r.item_id AS "itemId", r.tag_key AS key, r.lot_id AS "lotId", l.code AS lot
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS t("itemId" uuid, key text)
        JOIN lot_rfid r ON r.company_id = ${ctx.company.id} AND r.item_id = t."itemId" AND r.tag_key = t.key JOIN lot l ON l.company_id = r.company_id AND l.id = r.lot_id
        WHERE EXISTS (SELECT 1 FROM stock_entry e WHERE e.company_id = r.company_id AND e.lot_id = r.lot_id AND e.rfid_key = r.tag_key AND e.direction = 'LOAD' AND e.reverses_id IS NULL
          AND e.id <> ALL(${gone}::uuid[]) AND NOT EXISTS (SELECT 1 FROM stock_entry v WHERE v.company_id = e.company_id AND v.reverses_id = e.id))`,
  );
  const here = new Map<string, string>();
  return rows.flatMap(({ path, item, itemId, lotId, tag, key }) => {
    const other = taken.find((one) => one.itemId === itemId && one.key === key && one.lotId !== lotId);
    const first = here.get(`${itemId}|${key}`);
    here.set(`${itemId}|${key}`, first ?? lotId);
    if (!other && (first === undefined || first === lotId)) return [];
    return [complaint(path, 'E_RFID_DUPLICATE', { tag, item, lot: other?.lot ?? '' })];
  });
}
