import sql from 'sql-template-tag';
import type { FieldValues } from '../kernel/changes';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { RowShape } from '../server/rows';

/** The plain fields of a version; its components have their own writing. */
export type BomFields = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly description: string | null;
  readonly isDefault: boolean;
  readonly parentQty: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly phantomAssembly: boolean;
  readonly note: string | null;
  readonly active: boolean;
};

export const bomShape: RowShape<BomFields> = {
  entity: 'bom',
  table: 'bom',
  columns: {
    itemId: 'item_id',
    variantId: 'variant_id',
    code: 'code',
    description: 'description',
    isDefault: 'is_default',
    parentQty: 'parent_qty',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    phantomAssembly: 'phantom_assembly',
    note: 'note',
    active: 'active',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
  references: { itemId: { table: 'item', label: 't.code' }, variantId: { table: 'item_variant', label: 't.code' } },
};

type TraceRow = { readonly sequence: number; readonly code: string; readonly text: string };

/** The components in words, as the trail keeps them: one entry for each place. */
export async function componentsInWords(run: RunSql, companyId: number, bomId: string): Promise<FieldValues> {
  const rows = await run<TraceRow>(
    sql`SELECT c.sequence, i.code, concat_ws(' ', trim_scale(c.quantity) || ' ' || u.code || ' ' || concat_ws(' ', i.code, v.code), CASE WHEN c.fixed THEN 'fixed' END,
          CASE WHEN c.scrap_pct > 0 THEN '+' || trim_scale(c.scrap_pct) || '%' END, CASE WHEN NOT c.movable THEN 'not moved' END, CASE WHEN c.phantom_level THEN 'phantom' END,
          CASE WHEN c.valid_from IS NOT NULL OR c.valid_to IS NOT NULL THEN concat_ws('…', coalesce(c.valid_from::text, ''), coalesce(c.valid_to::text, '')) END,
          (SELECT 'or ' || string_agg(concat_ws(' ', trim_scale(a.ratio) || ' ×', ai.code, av.code), ' or ' ORDER BY a.sequence) FROM bom_alternative a
             JOIN item ai ON ai.company_id = a.company_id AND ai.id = a.item_id
             LEFT JOIN item_variant av ON av.company_id = a.company_id AND av.id = a.variant_id
           WHERE a.company_id = c.company_id AND a.component_id = c.id), c.note) AS text
        FROM bom_component c JOIN item i ON i.company_id = c.company_id AND i.id = c.item_id
        JOIN unit_of_measure u ON u.company_id = c.company_id AND u.id = c.uom_id
        LEFT JOIN item_variant v ON v.company_id = c.company_id AND v.id = c.variant_id
        WHERE c.company_id = ${companyId} AND c.bom_id = ${bomId}::uuid ORDER BY c.sequence`,
  );
  return Object.fromEntries(rows.map(({ sequence, text }) => [`component ${sequence}`, text]));
}
