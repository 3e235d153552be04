import type { guide as english } from '../en/guide';
import type { Translated } from '../translated';

export const guide: Translated<typeof english> = {};
