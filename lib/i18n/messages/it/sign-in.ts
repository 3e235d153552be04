import type { signIn as english } from '../en/sign-in';
import type { Translated } from '../translated';

export const signIn: Translated<typeof english> = {};
