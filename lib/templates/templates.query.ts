import sql, { empty, raw } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { PAGE_SIZE } from '../kernel/list-page';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';
import { templateShape } from './template.shape';
import type { TemplateListParams } from './template-register.params';
import type { TemplateFields, TemplateType } from './template.types';

export type TemplateRow = TemplateFields & {
  readonly id: string;
  readonly version: number;
  readonly warehouseCode: string;
  readonly warehouseDescription: string;
  readonly locationCode: string | null;
  readonly offsetWarehouseCode: string | null;
  readonly offsetTemplateCode: string | null;
  readonly records: number;
};

const own = raw(
  Object.entries<string>(templateShape.columns)
    .map(([name, column]) => `t.${column} AS "${name}"`)
    .join(', '),
);

const columns = sql`t.id, t.version, w.code AS "warehouseCode", w.description AS "warehouseDescription", ${own}, l.code AS "locationCode",
  ow.code AS "offsetWarehouseCode", o.code AS "offsetTemplateCode",
  (SELECT count(*)::int FROM stock_record r WHERE r.company_id = t.company_id AND r.template_id = t.id) AS records`;

const tables = sql`warehouse_template t
  JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id
  LEFT JOIN location l ON l.company_id = t.company_id AND l.id = t.location_id
  LEFT JOIN warehouse ow ON ow.company_id = t.company_id AND ow.id = t.offset_warehouse_id
  LEFT JOIN warehouse_template o ON o.company_id = t.company_id AND o.id = t.offset_template_id`;

const USED = sql`EXISTS (SELECT 1 FROM stock_record r WHERE r.company_id = t.company_id AND r.template_id = t.id)`;
const ORDER = { warehouse: '(w.code_key, t.code_key)', code: 't.code_key', description: 't.description', records: 'records' };

/** One page of the templates: by warehouse, direction, lots, whether records were posted with them, words. @rules UI-01, UI-02 */
export async function listTemplates(
  { sql: run }: Pick<Database, 'sql'>,
  companyId: number,
  { q, state, sort, page, warehouse, type, lots, used }: TemplateListParams,
): Promise<PageOf<TemplateRow>> {
  const rows = await run<TemplateRow & { total: number }>(
    sql`SELECT ${columns}, count(*) OVER ()::int AS total FROM ${tables}
        WHERE t.company_id = ${companyId} AND ${matching(q, ['t.code', 't.description', 'w.code', 'w.description'])}${inState(state)}
          ${warehouse === '' ? empty : sql`AND w.code_key = ${codeKey(warehouse)}`} ${type === '' ? empty : sql`AND t.type = ${type}`}
          ${lots === '' ? empty : sql`AND t.lot_management = ${lots === 'yes'}`} ${used === '' ? empty : sql`AND ${USED} = ${used === 'yes'}`}
        ${orderBy(sort, ORDER)} LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf<TemplateRow>(rows);
}

/** The warehouses that have templates, as choices of the list's filter. */
export async function templateWarehouses(run: RunSql, companyId: number): Promise<{ value: string; label: string }[]> {
  const rows = await run<{ code: string; description: string }>(
    sql`SELECT w.code, w.description FROM warehouse w WHERE w.company_id = ${companyId}
          AND EXISTS (SELECT 1 FROM warehouse_template t WHERE t.company_id = w.company_id AND t.warehouse_id = w.id) ORDER BY w.code_key, w.id`,
  );
  return rows.map(({ code, description }) => ({ value: code, label: `${code} · ${description}` }));
}

/** One template with its use; null when the company has no such template. */
export async function readTemplate(run: RunSql, companyId: number, id: string): Promise<TemplateRow | null> {
  const [template] = await run<TemplateRow>(sql`SELECT ${columns} FROM ${tables} WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid`);
  return template ?? null;
}

/** A template as a choice for the opposite movement. */
export type OffsetChoice = Pick<TemplateFields, 'warehouseId' | 'code' | 'description' | 'type' | 'lotManagement' | 'active'> & {
  readonly id: string;
};

/** All templates of the company, briefly. */
export const offsetChoices = (run: RunSql, companyId: number): Promise<OffsetChoice[]> =>
  run<OffsetChoice>(
    sql`SELECT id, warehouse_id AS "warehouseId", code, description, type, lot_management AS "lotManagement", active
        FROM warehouse_template WHERE company_id = ${companyId} ORDER BY code_key, id`,
  );

/** The area of the portal in which a template is wanted; records by hand belong to logistics. */
export type TemplateArea = 'LOGISTICS' | 'PURCHASE' | 'SALES' | 'PRODUCTION' | 'SUBCONTRACT';
const AREA_COLUMN: Readonly<Record<TemplateArea, string>> = {
  LOGISTICS: 'visible_logistics',
  PURCHASE: 'visible_purchase',
  SALES: 'visible_sales',
  PRODUCTION: 'visible_production',
  SUBCONTRACT: 'visible_subcontract',
};

export type TemplateQuestion = { readonly warehouseId: string; readonly area: TemplateArea; readonly type?: TemplateType };
export type OfferedTemplate = Pick<
  TemplateFields,
  | 'code'
  | 'description'
  | 'type'
  | 'lotManagement'
  | 'integrateInitialQty'
  | 'allowUnavailableLots'
  | 'mandatoryDocument'
  | 'mandatoryAccount'
  | 'considerZeroMovements'
  | 'locationId'
  | 'proposedCost'
  | 'traceability'
> & { readonly id: string };

/** The templates a screen offers: of this warehouse, visible in its area, of its direction, in use. @rules CFG-03 */
export async function templatesOffered(
  run: RunSql,
  companyId: number,
  { warehouseId, area, type }: TemplateQuestion,
): Promise<OfferedTemplate[]> {
  return run<OfferedTemplate>(
    sql`SELECT t.id, t.code, t.description, t.type, t.lot_management AS "lotManagement", t.integrate_initial_qty AS "integrateInitialQty",
          t.allow_unavailable_lots AS "allowUnavailableLots", t.mandatory_document AS "mandatoryDocument", t.mandatory_account AS "mandatoryAccount",
          t.consider_zero_movements AS "considerZeroMovements", t.location_id AS "locationId", t.proposed_cost AS "proposedCost", t.traceability
        FROM warehouse_template t
        WHERE t.company_id = ${companyId} AND t.warehouse_id = ${warehouseId}::uuid AND ${raw(`t.${AREA_COLUMN[area]}`)} AND t.active
          AND (${type ?? null}::text IS NULL OR t.type = ${type ?? null})
        ORDER BY t.type, t.code_key, t.id`,
  );
}
