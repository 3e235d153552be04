import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** The warehouses in use, and the one given whatever its state, as choices of a list. */
export async function warehouseChoices(run: RunSql, companyId: number, own: string | null): Promise<{ value: string; label: string }[]> {
  const rows = await run<{ id: string; code: string; description: string }>(
    sql`SELECT id, code, description FROM warehouse WHERE company_id = ${companyId} AND (active OR id = ${own}::uuid) ORDER BY code_key, id`,
  );
  return rows.map(({ id, code, description }) => ({ value: id, label: `${code} · ${description}` }));
}
