import type { Permission, Role } from '../kernel/permissions';
import { PERMISSIONS, ROLES } from '../kernel/permissions';

/** The one table of rights (SEC-03): page, action, API and test read it. Every member may read. */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  VIEWER: ['export.run'],
  OPERATOR: ['export.run', 'record.draft', 'record.post', 'record.correct', 'import.run', 'transform.post', 'label.print'],
  QUALITY: ['export.run', 'audit.read', 'lot.edit', 'lot.status', 'lot.close', 'serial.flags', 'reservation.override', 'label.print'],
  ADMIN: PERMISSIONS,
};

/** True for a role of the table; anything else that a row may hold gives no right. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** All rights of a membership: the union over its roles; unknown roles give none. @rules SEC-01, SEC-03 */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  return new Set(roles.filter(isRole).flatMap((role) => PERMISSIONS_OF_ROLE[role]));
}
