import type { Permission } from '../kernel/permissions';
import type { AttachmentOwner } from './attachment.types';

const NEEDED = { lot: 'lot.edit', record: 'record.post', serial: 'lot.edit' } as const satisfies Record<
  AttachmentOwner['owner'],
  Permission
>;

/** Who edits a lot or a serial number keeps its files; who posts records keeps theirs. Everybody of the company may open them. @rules UI-09, SEC-01 */
export const mayAttach = (permissions: ReadonlySet<Permission>, owner: AttachmentOwner['owner']): boolean => permissions.has(NEEDED[owner]);
