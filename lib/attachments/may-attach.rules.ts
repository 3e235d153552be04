import type { Permission } from '../kernel/permissions';
import type { AttachmentOwner } from './attachment.types';

/** Who edits a lot keeps its files; who posts records keeps theirs. Everybody of the company may open them. @rules UI-09, SEC-01 */
export const mayAttach = (permissions: ReadonlySet<Permission>, owner: AttachmentOwner['owner']): boolean =>
  permissions.has(owner === 'lot' ? 'lot.edit' : 'record.post');
