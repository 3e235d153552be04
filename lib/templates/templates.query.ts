import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { TemplateFields, TemplateType } from './template.types';

export type TemplateRow = TemplateFields & {
  readonly id: string;
  readonly version: number;
  readonly warehouseCode: string;
  readonly warehouseDescription: string;
  readonly locationCode: string | null;
  readonly records: number;
};

const columns = sql`t.id, t.version, t.warehouse_id AS "warehouseId", w.code AS "warehouseCode", w.description AS "warehouseDescription", t.code, t.description, t.type,
  t.visible_logistics AS "visibleLogistics", t.proposed_cost AS "proposedCost", t.lot_management AS "lotManagement", t.integrate_initial_qty AS "integrateInitialQty",
  t.allow_unavailable_lots AS "allowUnavailableLots", t.mandatory_document AS "mandatoryDocument", t.mandatory_account AS "mandatoryAccount",
  t.physical_inventory AS "physicalInventory", t.opening_balance AS "openingBalance", t.consider_zero_movements AS "considerZeroMovements", t.traceability,
  t.location_id AS "locationId", l.code AS "locationCode", t.active,
  (SELECT count(*)::int FROM stock_record r WHERE r.company_id = t.company_id AND r.template_id = t.id) AS records`;

const tables = sql`warehouse_template t
  JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id
  LEFT JOIN location l ON l.company_id = t.company_id AND l.id = t.location_id`;

/** All templates of the company, warehouse by warehouse. */
export async function listTemplates(run: RunSql, companyId: number): Promise<TemplateRow[]> {
  return run<TemplateRow>(
    sql`SELECT ${columns} FROM ${tables} WHERE t.company_id = ${companyId} ORDER BY t.active DESC, w.code_key, t.code_key, t.id`,
  );
}

/** One template with its use; null when the company has no such template. */
export async function readTemplate(run: RunSql, companyId: number, id: string): Promise<TemplateRow | null> {
  const [template] = await run<TemplateRow>(sql`SELECT ${columns} FROM ${tables} WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid`);
  return template ?? null;
}

/** The area of the portal in which a template is wanted; records by hand belong to logistics. */
export type TemplateArea = 'LOGISTICS';
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
  { warehouseId, type }: TemplateQuestion,
): Promise<OfferedTemplate[]> {
  return run<OfferedTemplate>(
    sql`SELECT t.id, t.code, t.description, t.type, t.lot_management AS "lotManagement", t.integrate_initial_qty AS "integrateInitialQty",
          t.allow_unavailable_lots AS "allowUnavailableLots", t.mandatory_document AS "mandatoryDocument", t.mandatory_account AS "mandatoryAccount",
          t.consider_zero_movements AS "considerZeroMovements", t.location_id AS "locationId", t.proposed_cost AS "proposedCost", t.traceability
        FROM warehouse_template t
        WHERE t.company_id = ${companyId} AND t.warehouse_id = ${warehouseId}::uuid AND t.visible_logistics AND t.active
          AND (${type ?? null}::text IS NULL OR t.type = ${type ?? null})
        ORDER BY t.type, t.code_key, t.id`,
  );
}
