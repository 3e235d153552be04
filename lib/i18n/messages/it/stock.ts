import type { stock as english } from '../en/stock';
import type { Translated } from '../translated';

export const stock: Translated<typeof english> = {};
