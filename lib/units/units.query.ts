import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { TransportUnit, UnitNumbering } from './units.types';

/** What the numbers of transport units are made of. @rules LAB-08 */
export async function readUnitNumbering(run: RunSql, companyId: number): Promise<UnitNumbering> {
  const [row] = await run<UnitNumbering>(
    sql`SELECT version, company_prefix AS "companyPrefix", extension FROM unit_numbering WHERE company_id = ${companyId}`,
  );
  return row ?? { version: 0, companyPrefix: '', extension: '0' };
}

/** The transport units of a record by their numbers, and whether more can be numbered. */
export async function unitsOfRecord(
  run: RunSql,
  companyId: number,
  recordId: string,
): Promise<{ readonly units: readonly TransportUnit[]; readonly ready: boolean }> {
  const units = await run<TransportUnit>(
    sql`SELECT id, sscc FROM transport_unit WHERE company_id = ${companyId} AND record_id = ${recordId}::uuid ORDER BY sscc`,
  );
  return { units, ready: (await readUnitNumbering(run, companyId)).version > 0 };
}
