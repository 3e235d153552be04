import type { records as english } from '../en/records';
import type { Translated } from '../translated';

export const records: Translated<typeof english> = {};
