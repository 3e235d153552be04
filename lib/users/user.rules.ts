import { AppError } from '../kernel/errors';
import { ROLES, type Role } from '../kernel/permissions';

/** What of a membership decides whether the company still has somebody who may do everything. */
export type Standing = { readonly active: boolean; readonly roles: readonly Role[] };

/** Roles in the order in which they are always written, each once. */
export const orderedRoles = (roles: readonly Role[]): Role[] => ROLES.filter((role) => roles.includes(role));

export const isActiveAdministrator = (standing: Standing | null): boolean => standing?.active === true && standing.roles.includes('ADMIN');

/**
 * Refuses what would leave a company without an active administrator. `others` are the other active ones; `after` is null for a removal.
 * @throws E_LAST_ADMIN
 * @rules SEC-03
 */
export function assertAdministratorStays(others: number, before: Standing, after: Standing | null): void {
  if (isActiveAdministrator(before) && !isActiveAdministrator(after) && others === 0) throw new AppError('E_LAST_ADMIN');
}
