import type { partners as english } from '../en/partners';
import type { Translated } from '../translated';

export const partners: Translated<typeof english> = {};
