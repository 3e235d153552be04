import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { NO_SCAN_SETTINGS, type ScanSettings } from './scan-settings.types';

/** What the company says about its scanners and its own codes. @rules BAR-01, SCAN-01 */
export async function readScanSettings(run: RunSql, companyId: number): Promise<ScanSettings> {
  const [row] = await run<ScanSettings>(sql`SELECT version, separator, rules FROM scan_settings WHERE company_id = ${companyId}`);
  return row ?? NO_SCAN_SETTINGS;
}

/** Whether a scanner of the company has passed its test. @rules SCAN-02 */
export async function hasPassedTest(run: RunSql, companyId: number): Promise<boolean> {
  const rows = await run(sql`SELECT 1 FROM scan_settings WHERE company_id = ${companyId} AND tested_at IS NOT NULL`);
  return rows.length > 0;
}
