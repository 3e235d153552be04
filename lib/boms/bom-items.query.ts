import sql from 'sql-template-tag';
import { gtinKey } from '../gs1/gtin.rules';
import { scannedCode } from '../scan/scanned-code';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';

type Named = { readonly id: string; readonly code: string };

/** An item as the editor of a bill of materials needs it: its units, the main one first, and its variants. */
export type BomItem = Named & {
  readonly description: string;
  readonly uomId: string;
  readonly units: readonly Named[];
  readonly variants: readonly Named[];
  readonly phantom: boolean;
  readonly archived: boolean;
};

const COLUMNS = sql`i.id, i.code, i.description, i.uom_id AS "uomId", i.phantom, i.archived,
  (SELECT json_agg(json_build_object('id', u.id, 'code', u.code) ORDER BY u.id <> i.uom_id, u.code_key) FROM unit_of_measure u
   WHERE u.company_id = i.company_id AND (u.id = i.uom_id OR u.id IN (SELECT a.uom_id FROM item_alt_uom a WHERE a.company_id = i.company_id AND a.item_id = i.id))) AS units,
  coalesce((SELECT json_agg(json_build_object('id', v.id, 'code', v.code) ORDER BY v.code_key) FROM item_variant v WHERE v.company_id = i.company_id AND v.item_id = i.id), '[]') AS variants`;

const OPTIONS = 20;

/** Items for the look-ups of a bill of materials, phantoms too, the exact code first; archived ones are not offered. At most 20. */
export async function lookupBomItems(run: RunSql, companyId: number, typed: string): Promise<BomItem[]> {
  const query = await scannedCode(run, companyId, typed, 'item');
  const key = codeKey(query) ?? '';
  const like = likeText(key);
  return run<BomItem>(
    sql`SELECT ${COLUMNS} FROM item i WHERE i.company_id = ${companyId} AND NOT i.archived AND (${key} = '' OR i.code_key LIKE ${like} OR upper(i.description) LIKE ${like}
          OR EXISTS (SELECT 1 FROM item_gtin g WHERE g.company_id = i.company_id AND g.item_id = i.id AND g.gtin_key = ${gtinKey(query)}))
        ORDER BY i.code_key = ${key} DESC, i.code_key LIKE ${like.slice(1)} DESC, i.code_key, i.id LIMIT ${OPTIONS}`,
  );
}

/** These items, whatever their state. */
export async function readBomItems(run: RunSql, companyId: number, ids: readonly string[]): Promise<BomItem[]> {
  return run<BomItem>(sql`SELECT ${COLUMNS} FROM item i WHERE i.company_id = ${companyId} AND i.id = ANY(${[...new Set(ids)]}::uuid[])`);
}
