/** Permission keys (SEC-01). */
export const PERMISSIONS = [
  'company.manage',
  'user.manage',
  'config.edit',
  'record.draft',
  'record.post',
  'record.correct',
  'lot.edit',
  'lot.status',
  'lot.close',
  'serial.flags',
  'reservation.override',
  'transform.post',
  'document.post',
  'document.rollback',
  'import.run',
  'export.run',
  'api.manage',
  'audit.read',
  'label.print',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['VIEWER', 'OPERATOR', 'QUALITY', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];
