import type { Permission } from '@/lib/kernel/permissions';

/** What a person may do with the ticked rows of the register. */
export const lotRights = (permissions: ReadonlySet<Permission>) => ({
  mayChangeStatus: permissions.has('lot.status'),
  mayPrint: permissions.has('label.print'),
  mayTransform: permissions.has('transform.post'),
});
