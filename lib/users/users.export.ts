import { defineExport, numberedPages } from '../exports/define-export';
import { userRegisterParams } from './user-register.params';
import { listUsers, type UserRow } from './users.query';

/** Who may enter the company, as a file. */
export const userExport = defineExport<UserRow>({
  title: 'users.title',
  permission: 'user.manage',
  columns: [
    { id: 'name', label: 'users.name', value: (row) => row.name },
    { id: 'email', label: 'users.email', value: (row) => row.email },
    {
      id: 'roles',
      label: 'users.rolesTitle',
      value: (row, words) => row.roles.map((role) => words(`users.roles.${role}.name`)).join(', '),
    },
    { id: 'state', label: 'users.state', value: (row, words) => words(`users.states.${row.state}`) },
    { id: 'seen', label: 'users.seen', kind: 'moment', value: (row) => (row.state === 'invited' ? null : row.seen) },
  ],
  batches: ({ sql, companyId }, search) =>
    numberedPages((page) => listUsers(sql, companyId, { ...userRegisterParams.parse(search), page })),
});
