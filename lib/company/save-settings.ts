import sql from 'sql-template-tag';
import { changesOf } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { conflictOf } from '../server/conflict';
import { lockSwitchesExclusively } from '../server/switches';
import { companyEntityId } from '../getting-started/create-company';
import type { SaveSettings } from './save-company.schema';
import { frozenSettings, type Settings, type SettingsUse } from './settings.rules';

async function readUse(ctx: Ctx): Promise<SettingsUse> {
  const [use] = await ctx.sql<SettingsUse>(
    sql`SELECT EXISTS (SELECT 1 FROM lot WHERE company_id = ${ctx.company.id}) AS "lotsExist",
          EXISTS (SELECT 1 FROM stock_balance b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id
                  WHERE b.company_id = ${ctx.company.id} AND b.lot_id IS NULL AND b.quantity <> 0 AND i.lot_managed) AS "unassignedStock",
          EXISTS (SELECT 1 FROM stock_line l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
                  WHERE l.company_id = ${ctx.company.id} AND l.move_uom_id <> i.uom_id) AS "altUomLines"`,
  );
  return use ?? { lotsExist: true, unassignedStock: true, altUomLines: true };
}

/**
 * Saves the company's switches while no posting is under way.
 * @throws E_CONFLICT, E_SETTING_FROZEN (lot management while lots exist)
 * @rules CFG-01, LOT-02, LOT-20, POST-10, POST-26
 */
export async function saveSettings(ctx: Ctx, { version, ...given }: SaveSettings): Promise<{ version: number }> {
  await lockSwitchesExclusively(ctx);
  const [row] = await ctx.sql<Settings & { version: number; updatedBy: string | null; updatedAt: Date }>(
    sql`SELECT lot_serial_management AS "lotSerialManagement", lot_uniqueness_by_company AS "lotUniquenessByCompany", status_via_workflow AS "statusViaWorkflow",
          allow_negative_stock AS "allowNegativeStock", allow_incomplete_bom_offset AS "allowIncompleteBomOffset", label_reprint_reason AS "labelReprintReason", alt_uom_mode AS "altUomMode", auto_open_year AS "autoOpenYear",
          version, updated_by AS "updatedBy", updated_at AS "updatedAt" FROM company_settings WHERE company_id = ${ctx.company.id} FOR UPDATE`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  const { version: current, updatedBy, updatedAt, ...before } = row;
  const after: Settings = {
    ...given,
    allowIncompleteBomOffset: given.allowIncompleteBomOffset ?? before.allowIncompleteBomOffset,
    labelReprintReason: given.labelReprintReason ?? before.labelReprintReason,
    altUomMode: given.altUomMode ?? before.altUomMode,
    autoOpenYear: given.autoOpenYear ?? before.autoOpenYear,
  };
  if (current !== version) throw await conflictOf(ctx, { version: current, updatedBy, updatedAt, fields: before }, after);
  throwAll(frozenSettings(before, after, await readUse(ctx)));
  const [saved] = await ctx.sql<{ version: number }>(
    sql`UPDATE company_settings SET lot_serial_management = ${after.lotSerialManagement}, lot_uniqueness_by_company = ${after.lotUniquenessByCompany},
          status_via_workflow = ${after.statusViaWorkflow}, allow_negative_stock = ${after.allowNegativeStock}, allow_incomplete_bom_offset = ${after.allowIncompleteBomOffset}, label_reprint_reason = ${after.labelReprintReason}, alt_uom_mode = ${after.altUomMode}, auto_open_year = ${after.autoOpenYear},
          version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId} WHERE company_id = ${ctx.company.id} RETURNING version`,
  );
  if (!saved) throw new AppError('E_NOT_FOUND');
  ctx.record({
    action: 'companySettings.save',
    entity: 'companySettings',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
    changes: changesOf(before, after),
  });
  return saved;
}
