import sql, { raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { normal } from '../kernel/quantity';
import type { AlternativeFacts, BomFacts, ComponentFacts } from './bom.types';
import { stockKey } from './explode.rules';

/** A parent whose version is looked for: the default one, or the one with this code; `bomId` asks for that version, whatever its state. */
export type BomQuestion = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly version: string | null;
  readonly bomId?: string;
};

/** The versions of the parents asked for, in their order, and every version that may take the place of a component. */
export type BomNet = {
  readonly roots: readonly (BomFacts | null)[];
  readonly bomOf: (itemId: string, variantId: string | null) => BomFacts | null;
};

type Row = Omit<BomFacts, 'components'> & {
  readonly roots: number[] | null;
  readonly component: (ComponentFacts & { readonly innerBomId: string | null }) | null;
};

/** The version that holds for an item on a day: of the variant itself, else of all variants. `of` is an alias with item_id and variant_id. */
const version = (companyId: number, of: string, date: Day, which: 'default' | 'asked') =>
  sql`(SELECT b.* FROM bom b WHERE b.company_id = ${companyId} AND b.item_id = ${raw(of)}.item_id AND ${which === 'default' ? holds(of, date, sql`b.is_default`) : asked(of, date)}
       ORDER BY b.variant_id NULLS LAST LIMIT 1)`;

/** In use, of the variant or of all, valid on the day. */
const holds = (of: string, date: Day, which: Sql): Sql =>
  sql`b.active AND ${which} AND (b.variant_id IS NULL OR b.variant_id = ${raw(of)}.variant_id)
      AND (b.valid_from IS NULL OR b.valid_from <= ${date}::date) AND (b.valid_to IS NULL OR ${date}::date <= b.valid_to)`;

const asked = (of: string, date: Day): Sql =>
  sql`CASE WHEN ${raw(of)}.bom_id IS NOT NULL THEN b.id = ${raw(of)}.bom_id
       ELSE ${holds(of, date, sql`CASE WHEN ${raw(of)}.version_key IS NULL THEN b.is_default ELSE b.code_key = ${raw(of)}.version_key END`)} END`;

/** Whether a component `c` is taken on the day (BOM-04). */
const taken = (date: Day) =>
  sql`c.movable AND (c.valid_from IS NULL OR c.valid_from <= ${date}::date) AND (c.valid_to IS NULL OR ${date}::date <= c.valid_to)`;

/**
 * All versions that an explosion of these parents can need, in one statement: the parents' own and those of phantoms, over every level;
 * with `all` those of every component, for a view of the levels.
 * @rules BOM-04, BOM-05
 */
export async function readBomNet(
  run: RunSql,
  companyId: number,
  { parents, date, all = false }: { readonly parents: readonly BomQuestion[]; readonly date: Day; readonly all?: boolean },
): Promise<BomNet> {
  const questions = parents.map(({ itemId, variantId, version, bomId = null }, n) => ({
    n,
    itemId,
    variantId,
    versionKey: codeKey(version),
    bomId,
  }));
  const rows = await run<Row>(
    sql`WITH RECURSIVE asked AS (
          SELECT a.n, a."itemId" AS item_id, a."variantId" AS variant_id, a."versionKey" AS version_key, a."bomId" AS bom_id
          FROM json_to_recordset(${JSON.stringify(questions)}::json) AS a(n int, "itemId" uuid, "variantId" uuid, "versionKey" text, "bomId" uuid)
        ), root AS (
          SELECT a.n, v.id FROM asked a CROSS JOIN LATERAL ${version(companyId, 'a', date, 'asked')} v
        ), net AS (
          SELECT id FROM root
          UNION
          SELECT v.id FROM net JOIN bom_component c ON c.company_id = ${companyId} AND c.bom_id = net.id AND ${taken(date)}
            JOIN item i ON i.company_id = c.company_id AND i.id = c.item_id
            CROSS JOIN LATERAL ${version(companyId, 'c', date, 'default')} v
          WHERE ${all}::boolean OR i.phantom OR c.phantom_level OR v.phantom_assembly
        )
        SELECT b.id, b.item_id AS "itemId", b.variant_id AS "variantId", p.code AS "itemCode", b.code, b.parent_qty AS "parentQty",
          (SELECT array_agg(r.n) FROM root r WHERE r.id = b.id) AS roots,
          CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'itemId', c.item_id, 'variantId', c.variant_id, 'code', concat_ws(' ', i.code, iv.code), 'description', i.description, 'uom', u.code, 'lotManaged', i.lot_managed, 'serialManaged', i.serial_managed, 'withdrawalType', i.withdrawal_type, 'quantity', c.quantity::text,
            'factor', CASE WHEN c.uom_id <> i.uom_id THEN coalesce(alt.conversion_factor, 0)::text END, 'decimals', u.decimals, 'whole', i.serial_managed, 'fixed', c.fixed, 'scrapPct', c.scrap_pct::text,
            'validFrom', c.valid_from, 'validTo', c.valid_to, 'movable', c.movable, 'phantom', i.phantom OR c.phantom_level OR coalesce(v.phantom_assembly, false), 'innerBomId', v.id,
            'alternatives', coalesce((SELECT json_agg(json_build_object('itemId', x.item_id, 'variantId', x.variant_id, 'code', concat_ws(' ', xi.code, xv.code), 'uom', xu.code, 'lotManaged', xi.lot_managed, 'serialManaged', xi.serial_managed, 'withdrawalType', xi.withdrawal_type, 'ratio', x.ratio::text,
                'decimals', xu.decimals, 'whole', xi.serial_managed) ORDER BY x.sequence)
              FROM bom_alternative x JOIN item xi ON xi.company_id = x.company_id AND xi.id = x.item_id JOIN unit_of_measure xu ON xu.company_id = xi.company_id AND xu.id = xi.uom_id
              LEFT JOIN item_variant xv ON xv.company_id = x.company_id AND xv.id = x.variant_id
              WHERE x.company_id = c.company_id AND x.component_id = c.id), '[]')) END AS component
        FROM net JOIN bom b ON b.company_id = ${companyId} AND b.id = net.id
        JOIN item p ON p.company_id = b.company_id AND p.id = b.item_id
        LEFT JOIN bom_component c ON c.company_id = b.company_id AND c.bom_id = b.id
        LEFT JOIN item i ON i.company_id = c.company_id AND i.id = c.item_id
        LEFT JOIN item_variant iv ON iv.company_id = c.company_id AND iv.id = c.variant_id
        LEFT JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_alt_uom alt ON alt.company_id = c.company_id AND alt.item_id = c.item_id AND alt.uom_id = c.uom_id
        LEFT JOIN LATERAL ${version(companyId, 'c', date, 'default')} v ON true
        ORDER BY b.id, c.sequence`,
    'bom-net',
  );
  return netOf(rows, parents.length);
}

const alternativeOf = (row: AlternativeFacts): AlternativeFacts => ({ ...row, ratio: normal(row.ratio) });

function netOf(rows: readonly Row[], count: number): BomNet {
  const boms = new Map<string, BomFacts & { components: ComponentFacts[] }>();
  const inner = new Map<string, string>();
  const roots: (string | null)[] = Array.from({ length: count }, () => null);
  for (const { component, roots: asked, ...head } of rows) {
    const bom = boms.get(head.id) ?? { ...head, components: [] };
    boms.set(head.id, bom);
    for (const n of asked ?? []) roots[n] = head.id;
    if (!component) continue;
    const { innerBomId, ...facts } = component;
    if (innerBomId) inner.set(stockKey(facts.itemId, facts.variantId), innerBomId);
    bom.components.push({
      ...facts,
      quantity: normal(facts.quantity),
      factor: facts.factor === null ? null : normal(facts.factor),
      scrapPct: normal(facts.scrapPct),
      alternatives: facts.alternatives.map(alternativeOf),
    });
  }
  const byId = (id: string | null | undefined): BomFacts | null => (id ? (boms.get(id) ?? null) : null);
  return { roots: roots.map(byId), bomOf: (itemId, variantId) => byId(inner.get(stockKey(itemId, variantId))) };
}
