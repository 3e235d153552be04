import type { users as english } from '../en/users';
import type { Translated } from '../translated';

export const users: Translated<typeof english> = {};
