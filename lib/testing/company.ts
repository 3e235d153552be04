import { permissionsOf } from '../auth/permission-table';
import { addMember, createCompany, type NewCompany } from '../getting-started/create-company';
import { newId } from '../kernel/id';
import type { Role } from '../kernel/permissions';
import type { Database } from '../server/db';
import type { Caller } from '../server/run-verb';

/** A company made as the product makes it, with an administrator who cannot sign in; each call makes another one. */
export function testCompany(db: Database, given: Partial<Omit<NewCompany, 'administrator'>> = {}): Promise<Caller> {
  const unique = newId();
  return createCompany(db, {
    code: `T${unique.slice(-9)}`,
    name: 'Test company',
    language: 'en',
    timeZone: 'Europe/Rome',
    ...given,
    administrator: { name: 'Ada Admin', email: `ada-${unique}@example.com`, passwordHash: '-' },
  });
}

/** Another member of the caller's company, with these roles. */
export async function testMember(db: Database, { company }: Caller, roles: readonly Role[]): Promise<Caller> {
  const name = roles.join('+');
  const userId = await db.transaction(({ tx }) =>
    addMember(tx, company.id, { name, email: `${newId()}@example.com`, passwordHash: '-' }, roles),
  );
  return { company, actor: { userId, name, companyId: company.id, permissions: permissionsOf(roles) } };
}
