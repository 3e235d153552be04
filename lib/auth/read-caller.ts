import sql from 'sql-template-tag';
import type { Actor, Company } from '../kernel/ctx';
import type { Database } from '../server/db';
import { permissionsOf } from './permission-table';

type Row = Omit<Company, 'id'> & { readonly name: string; readonly roles: string[] };

/** A member of a company as verbs need one, with the rights of now; null when the person is switched off or no member any more. */
export async function readCaller(
  db: Pick<Database, 'sql'>,
  { companyId, userId }: { readonly companyId: number; readonly userId: string },
): Promise<{ readonly actor: Actor; readonly company: Company } | null> {
  const [row] = await db.sql<Row>(
    sql`SELECT u.name, m.roles, c.code, c.time_zone AS "timeZone", c.demo
        FROM app_user u JOIN membership m ON m.user_id = u.id AND m.active JOIN company c ON c.id = m.company_id
        WHERE u.id = ${userId}::uuid AND u.active AND m.company_id = ${companyId}`,
  );
  if (!row) return null;
  const { name, roles, ...company } = row;
  return { actor: { userId, name, companyId, permissions: permissionsOf(roles) }, company: { id: companyId, ...company } };
}
