import type { Part, PartRule } from './ai.types';

/** A fixed number of digits. */
export const digits = (length: number, ...rules: PartRule[]): Part => ({ set: 'digits', least: length, most: length, rules });
/** One digit to so many. */
export const upToDigits = (most: number, ...rules: PartRule[]): Part => ({ set: 'digits', least: 1, most, rules });
/** One character of set 82 to so many. */
export const text = (most: number, ...rules: PartRule[]): Part => ({ set: '82', least: 1, most, rules });
/** A fixed number of characters of set 82. */
export const characters = (length: number, ...rules: PartRule[]): Part => ({ set: '82', least: length, most: length, rules });
export const maybe = (part: Part): Part => ({ ...part, optional: true });

/** Goods of any kind, as lots, dates and variants are said of. */
export const GOODS = ['01', '02', '03', '8006', '8026'] as const;
export const DAY = digits(6, 'monthDate');
/** A number of a place or party. */
export const PLACE = digits(13, 'check', 'digitsFirst');
