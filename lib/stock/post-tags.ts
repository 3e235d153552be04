import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { NewEntry } from './ledger.types';

// The RFID tags of lots: the same writer as post.ts. They are the fold of the live loads that named them.

const live = sql`e.direction = 'LOAD' AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM stock_entry v WHERE v.company_id = e.company_id AND v.reverses_id = e.id)`;

/**
 * Gives the lots of these entries the tags of their live loads; a tag that no live load names any more is free again. Where the item wants its tags unique,
 * the database itself keeps a second lot from getting one (`lot_rfid_scope_key`); what had two lots before that was asked keeps them.
 * @rules LOT-28
 */
export async function refoldTags(ctx: Ctx, entries: readonly Pick<NewEntry, 'lotId' | 'rfidTag'>[]): Promise<void> {
  const lots = [...new Set(entries.flatMap(({ lotId, rfidTag }) => (lotId !== null && rfidTag ? [lotId] : [])))].toSorted();
  if (lots.length === 0) return;
  const company = ctx.company.id;
  await ctx.sql(
    sql`DELETE FROM lot_rfid r WHERE r.company_id = ${company} AND r.lot_id = ANY(${lots}::uuid[])
          AND NOT EXISTS (SELECT 1 FROM stock_entry e WHERE e.company_id = r.company_id AND e.lot_id = r.lot_id AND e.rfid_key = r.tag_key AND ${live})`,
  );
  await ctx.sql(
    sql`INSERT INTO lot_rfid (company_id, lot_id, item_id, tag, tag_key, scope_key)
        SELECT DISTINCT ON (e.lot_id, e.rfid_key) e.company_id, e.lot_id, e.item_id, e.rfid_tag, e.rfid_key, CASE WHEN i.unique_rfid THEN e.rfid_key END
        FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
        WHERE e.company_id = ${company} AND e.lot_id = ANY(${lots}::uuid[]) AND e.rfid_key IS NOT NULL AND ${live}
        ORDER BY e.lot_id, e.rfid_key, e.seq
        ON CONFLICT (company_id, lot_id, tag_key) DO NOTHING`,
  );
}
