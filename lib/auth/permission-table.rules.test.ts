import { describe, expect, test } from 'vitest';
import { PERMISSIONS, ROLES } from '../kernel/permissions';
import { isRole, PERMISSIONS_OF_ROLE, permissionsOf } from './permission-table';

const sorted = (roles: readonly string[]) => [...permissionsOf(roles)].sort();

describe('permission keys', () => {
  test('[SEC-01] the nineteen keys are exactly these', () => {
    expect([...PERMISSIONS].sort()).toEqual([
      'api.manage',
      'audit.read',
      'company.manage',
      'config.edit',
      'document.post',
      'document.rollback',
      'export.run',
      'import.run',
      'label.print',
      'lot.close',
      'lot.edit',
      'lot.status',
      'record.correct',
      'record.draft',
      'record.post',
      'reservation.override',
      'serial.flags',
      'transform.post',
      'user.manage',
    ]);
  });

  test('[SEC-01] every key is given by some role, and the table names no other', () => {
    expect(sorted(ROLES)).toEqual([...PERMISSIONS].sort());
  });
});

describe('roles', () => {
  test('[SEC-03] a viewer reads and exports', () => expect(sorted(['VIEWER'])).toEqual(['export.run']));

  test('[SEC-03] an operator drafts, posts and corrects records, imports stock, creates lots from lots and prints labels', () => {
    expect(sorted(['OPERATOR'])).toEqual([
      'export.run',
      'import.run',
      'label.print',
      'record.correct',
      'record.draft',
      'record.post',
      'transform.post',
    ]);
  });

  test('[SEC-03] quality reads the trail, edits lots, changes status, closes, sets serial flags, overrides reservations, prints labels', () => {
    expect(sorted(['QUALITY'])).toEqual([
      'audit.read',
      'export.run',
      'label.print',
      'lot.close',
      'lot.edit',
      'lot.status',
      'reservation.override',
      'serial.flags',
    ]);
  });

  test('[SEC-03] an administrator has all keys', () => expect(sorted(['ADMIN'])).toEqual([...PERMISSIONS].sort()));

  test('[SEC-03] several roles add up', () => {
    expect(permissionsOf(['OPERATOR', 'QUALITY'])).toEqual(new Set([...PERMISSIONS_OF_ROLE.OPERATOR, ...PERMISSIONS_OF_ROLE.QUALITY]));
  });

  test('[SEC-03] an unknown role, also one that names a property of every object, gives no right', () => {
    expect(sorted(['OWNER', 'admin', 'constructor', '__proto__'])).toEqual([]);
    expect(isRole('toString')).toBe(false);
  });
});
