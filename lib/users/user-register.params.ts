import { z } from 'zod';
import { PAGE_SIZE } from '../kernel/list-page';
import { addressText } from '../kernel/list-params';
import { ROLES } from '../kernel/permissions';

export const USER_VIEWS = ['all', 'active', 'disabled', 'invited'] as const;
export type UserView = (typeof USER_VIEWS)[number];
export const USER_PAGE = PAGE_SIZE;

/** The address of the list of users; whatever does not fit falls back to its default. */
export const userRegisterParams = z.object({
  q: addressText(100),
  view: z.enum(USER_VIEWS).catch('all'),
  role: z.enum(['', ...ROLES]).catch(''),
  sort: z.enum(['name', '-name', 'email', '-email', 'seen', '-seen']).catch('name'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type UserRegisterParams = z.output<typeof userRegisterParams>;
