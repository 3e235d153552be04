import type { lots as english } from '../en/lots';
import type { Translated } from '../translated';

export const lots: Translated<typeof english> = {};
