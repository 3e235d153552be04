import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { normal } from '../kernel/quantity';
import { type BomItem, readBomItems } from './bom-items.query';

export type BomAlternativeRow = { readonly itemId: string; readonly variantId: string | null; readonly ratio: string };
export type BomComponentRow = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly quantity: string;
  readonly uomId: string;
  readonly fixed: boolean;
  readonly scrapPct: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly movable: boolean;
  readonly phantomLevel: boolean;
  readonly note: string | null;
  readonly alternatives: readonly BomAlternativeRow[];
};

/** A version as its form shows it. */
export type BomRow = {
  readonly id: string;
  readonly version: number;
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
  readonly components: readonly BomComponentRow[];
  /** Every item that the version names. */
  readonly items: readonly BomItem[];
};

type Head = Omit<BomRow, 'components' | 'items'>;

/** One version with its components in order and the items it names; null when the company has no such version. */
export async function readBom(run: RunSql, companyId: number, id: string): Promise<BomRow | null> {
  const [head] = await run<Head>(
    sql`SELECT b.id, b.version, b.item_id AS "itemId", b.variant_id AS "variantId", b.code, b.description, b.is_default AS "isDefault", b.parent_qty AS "parentQty",
          b.valid_from AS "validFrom", b.valid_to AS "validTo", b.phantom_assembly AS "phantomAssembly", b.note, b.active
        FROM bom b WHERE b.company_id = ${companyId} AND b.id = ${id}::uuid`,
  );
  if (!head) return null;
  const components = await run<BomComponentRow>(
    sql`SELECT c.item_id AS "itemId", c.variant_id AS "variantId", c.quantity, c.uom_id AS "uomId", c.fixed, c.scrap_pct AS "scrapPct", c.valid_from AS "validFrom", c.valid_to AS "validTo",
          c.movable, c.phantom_level AS "phantomLevel", c.note,
          coalesce((SELECT json_agg(json_build_object('itemId', a.item_id, 'variantId', a.variant_id, 'ratio', a.ratio::text) ORDER BY a.sequence) FROM bom_alternative a
                    WHERE a.company_id = c.company_id AND a.component_id = c.id), '[]') AS alternatives
        FROM bom_component c WHERE c.company_id = ${companyId} AND c.bom_id = ${id}::uuid ORDER BY c.sequence`,
  );
  const named = [head, ...components, ...components.flatMap(({ alternatives }) => alternatives)].map(({ itemId }) => itemId);
  return {
    ...head,
    components: components.map((row) => ({
      ...row,
      alternatives: row.alternatives.map((each) => ({ ...each, ratio: normal(each.ratio) })),
    })),
    items: await readBomItems(run, companyId, named),
  };
}
