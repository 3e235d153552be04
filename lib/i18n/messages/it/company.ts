import type { company as english } from '../en/company';
import type { Translated } from '../translated';

export const company: Translated<typeof english> = {};
