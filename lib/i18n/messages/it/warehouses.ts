import type { warehouses as english } from '../en/warehouses';
import type { Translated } from '../translated';

export const warehouses: Translated<typeof english> = {};
