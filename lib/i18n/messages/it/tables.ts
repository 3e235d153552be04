import type { tables as english } from '../en/tables';
import type { Translated } from '../translated';

export const tables: Translated<typeof english> = {};
