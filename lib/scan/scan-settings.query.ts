import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { NO_SCAN_SETTINGS, type ScanSettings } from './scan-settings.types';

/** What the company says about its scanners and its own codes. @rules BAR-01, SCAN-01 */
export async function readScanSettings(run: RunSql, companyId: number): Promise<ScanSettings> {
  const [row] = await run<ScanSettings>(sql`SELECT version, separator, rules FROM scan_settings WHERE company_id = ${companyId}`);
  return row ?? NO_SCAN_SETTINGS;
}
