import sql from 'sql-template-tag';
import type { Locale } from '../i18n/locales';
import type { Database } from '../server/db';
import type { Settings, SettingsUse } from './settings.rules';

export type CompanyFacts = {
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly language: Locale;
  readonly timeZone: string;
};

/** The company one is in, its switches and what may no longer change about them. */
export async function readCompany(
  db: Pick<Database, 'sql'>,
  companyId: number,
): Promise<{ readonly company: CompanyFacts; readonly settings: Settings & { readonly version: number }; readonly use: SettingsUse }> {
  const [row] = await db.sql<{ company: CompanyFacts; settings: Settings & { version: number }; use: SettingsUse }>(
    sql`SELECT json_build_object('version', c.version, 'code', c.code, 'name', c.name, 'language', c.language, 'timeZone', c.time_zone) AS company,
          json_build_object('version', s.version, 'lotSerialManagement', s.lot_serial_management, 'lotUniquenessByCompany', s.lot_uniqueness_by_company,
            'statusViaWorkflow', s.status_via_workflow, 'allowNegativeStock', s.allow_negative_stock, 'allowIncompleteBomOffset', s.allow_incomplete_bom_offset, 'labelReprintReason', s.label_reprint_reason, 'altUomMode', s.alt_uom_mode, 'autoOpenYear', s.auto_open_year) AS settings,
          json_build_object('lotsExist', EXISTS (SELECT 1 FROM lot l WHERE l.company_id = c.id), 'unassignedStock', EXISTS (
            SELECT 1 FROM stock_balance b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id
            WHERE b.company_id = c.id AND b.lot_id IS NULL AND b.quantity <> 0 AND i.lot_managed), 'altUomLines', EXISTS (
            SELECT 1 FROM stock_line l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id WHERE l.company_id = c.id AND l.move_uom_id <> i.uom_id)) AS use
        FROM company c JOIN company_settings s ON s.company_id = c.id WHERE c.id = ${companyId}`,
  );
  if (!row) throw new Error('the company has no settings');
  return row;
}
