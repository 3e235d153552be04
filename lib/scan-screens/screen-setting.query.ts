import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { readRecordSetting } from '../record-form/record-form.query';
import { readScanSettings } from '../scan/scan-settings.query';
import type { ScreenPlace, ScreenSetting, ScreenTemplate, WorkScreen } from './scan-screens.types';

/** Places beyond these are looked up one by one. */
const MOST_PLACES = 500;

/** What a screen works with: warehouses, the templates that may be posted by hand, and the places that are used first. @rules BAR-04, CFG-03, EDGE-58 */
export async function readScreenSetting(
  run: RunSql,
  { companyId, today }: { readonly companyId: number; readonly today: Day },
  screen: WorkScreen,
): Promise<ScreenSetting> {
  const [setting, scanner, places] = await Promise.all([
    readRecordSetting(run, companyId, today),
    readScanSettings(run, companyId),
    run<ScreenPlace>(
      sql`SELECT p.id, p.code, p.warehouse_id AS "warehouseId" FROM location p JOIN warehouse w ON w.company_id = p.company_id AND w.id = p.warehouse_id AND w.active
          WHERE p.company_id = ${companyId} AND p.active AND NOT p.is_group AND NOT p.obsolete ORDER BY p.priority, p.code_key LIMIT ${MOST_PLACES}`,
    ),
  ]);
  const byId = new Map(setting.templates.map((template) => [template.id, template]));
  const templates = setting.templates.flatMap((template): ScreenTemplate[] => {
    const { id, code, description, warehouseId, type, makesPieces, mandatoryDocument, mandatoryAccount, physicalInventory, locationId } = {
      ...template,
      makesPieces: template.createSerials,
    };
    if (!template.active || !template.visibleLogistics || template.billOfMaterials || template.createLotFromLot) return [];
    const other = template.offsetTemplateId === null ? undefined : byId.get(template.offsetTemplateId);
    // A side that is no load is nothing that a screen works with.
    if (template.offsetTemplateId !== null && other?.type !== 'LOAD') return [];
    const toWarehouseId = other?.warehouseId ?? null;
    return [
      {
        id,
        code,
        description,
        warehouseId,
        type,
        makesPieces,
        mandatoryDocument,
        mandatoryAccount,
        physicalInventory,
        locationId,
        toWarehouseId,
      },
    ];
  });
  const warehouses = setting.warehouses.map(({ id, code, description, stockByLocation }) => ({
    id,
    code,
    description,
    byLocation: stockByLocation,
  }));
  return { screen, warehouses, templates, places, scanner: { separator: scanner.separator, rules: scanner.rules } };
}
