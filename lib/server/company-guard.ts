import type { PrismaClient } from '../generated/prisma/client';

/** The tables that belong to no single company. */
const SHARED = new Set(['Company', 'AppUser', 'OneTimeToken', 'SignInThrottle', 'EndedSession', 'UserSession']);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** True when the filter names the company, directly or inside a compound key. */
function namesCompany(where: unknown): boolean {
  if (!isObject(where)) return false;
  if (typeof where.companyId === 'number') return true;
  return Object.values(where).some((value) => isObject(value) && typeof value.companyId === 'number');
}

function isScoped(operation: string, args: unknown): boolean {
  if (!isObject(args)) return false;
  if (operation === 'create') return isObject(args.data) && typeof args.data.companyId === 'number';
  if (operation.startsWith('createMany')) {
    const rows = Array.isArray(args.data) ? args.data : [args.data];
    return rows.every((row) => isObject(row) && typeof row.companyId === 'number');
  }
  return namesCompany(args.where);
}

/** Refuses every query of a company's table that does not say which company (architecture.md 5). */
export function guardCompany(client: PrismaClient): PrismaClient {
  const guarded = client.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (!SHARED.has(model) && !isScoped(operation, args)) throw new Error(`${model}.${operation} does not name its company`);
          return query(args);
        },
      },
    },
  });
  return guarded as unknown as PrismaClient;
}
