import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { freeCode } from '../templates/free-code.rules';
import { saveTemplate } from '../templates/save-template';
import { saveTemplateSchema } from '../templates/save-template.schema';
import type { TemplateType } from '../templates/template.types';

const NAMES = {
  UNLOAD: { en: 'Start of lots and serials: out', it: 'Inizio lotti e seriali: scarico' },
  LOAD: { en: 'Start of lots and serials: in', it: 'Inizio lotti e seriali: carico' },
} as const;
const CODES: Readonly<Record<TemplateType, string>> = { UNLOAD: 'TKU', LOAD: 'TKL' };

export type TrackingTemplates = Readonly<Record<TemplateType, string>>;

const QUIET = {
  visibleLogistics: false,
  proposedCost: 'NONE' as const,
  integrateInitialQty: false,
  allowUnavailableLots: false,
  mandatoryDocument: false,
  mandatoryAccount: false,
  physicalInventory: false,
  openingBalance: false,
  considerZeroMovements: false,
  locationId: null,
  active: false,
};

type Row = { warehouseId: string; type: TemplateType; id: string };

/** The pair of templates of each warehouse that earlier starts were posted with. */
const knownTemplates = (ctx: Ctx, warehouseIds: readonly string[]): Promise<Row[]> =>
  ctx.sql<Row>(
    sql`SELECT DISTINCT ON (t.warehouse_id, t.type) t.warehouse_id AS "warehouseId", t.type, t.id
        FROM stock_record r JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
        WHERE r.company_id = ${ctx.company.id} AND r.tracked_item_id IS NOT NULL AND t.warehouse_id = ANY(${[...warehouseIds]}::uuid[])
        ORDER BY t.warehouse_id, t.type, r.seq DESC`,
  );

/**
 * The templates that the first lots and serial numbers of each warehouse are posted with: an unload and a load that touch no costs and are offered nowhere.
 * They are made at the first start in a warehouse, in the language of the company.
 */
export async function trackingTemplates(ctx: Ctx, warehouseIds: readonly string[]): Promise<ReadonlyMap<string, TrackingTemplates>> {
  const known = await knownTemplates(ctx, warehouseIds);
  const missing = warehouseIds.flatMap((warehouseId) =>
    (['UNLOAD', 'LOAD'] as const)
      .filter((type) => !known.some((row) => row.warehouseId === warehouseId && row.type === type))
      .map((type) => ({ warehouseId, type })),
  );
  const made: Row[] = [];
  if (missing.length > 0) {
    const [company] = await ctx.sql<{ language: string }>(sql`SELECT language FROM company WHERE id = ${ctx.company.id} /* company_id */`);
    const language = company?.language === 'it' ? 'it' : 'en';
    const codes = await ctx.sql<{ warehouseId: string; key: string }>(
      sql`SELECT warehouse_id AS "warehouseId", code_key AS key FROM warehouse_template WHERE company_id = ${ctx.company.id} AND warehouse_id = ANY(${[...warehouseIds]}::uuid[])`,
    );
    const taken = new Map<string, Set<string>>();
    for (const { warehouseId, key } of codes) taken.set(warehouseId, (taken.get(warehouseId) ?? new Set()).add(key));
    for (const { warehouseId, type } of missing) {
      const here = taken.get(warehouseId) ?? new Set<string>();
      const code = freeCode(CODES[type], here);
      taken.set(warehouseId, here.add(codeKey(code) ?? ''));
      const lots = type === 'LOAD';
      const input = {
        ...QUIET,
        warehouseId,
        code,
        type,
        description: NAMES[type][language],
        lotManagement: lots,
        createSerials: lots,
        traceability: lots,
      };
      made.push({ warehouseId, type, id: (await saveTemplate(ctx, saveTemplateSchema.parse(input))).id });
    }
  }
  const idOf = (warehouseId: string, type: TemplateType): string => {
    const row = [...known, ...made].find((one) => one.warehouseId === warehouseId && one.type === type);
    if (!row) throw new Error('a warehouse without the templates of a start');
    return row.id;
  };
  return new Map(warehouseIds.map((id) => [id, { UNLOAD: idOf(id, 'UNLOAD'), LOAD: idOf(id, 'LOAD') }]));
}
