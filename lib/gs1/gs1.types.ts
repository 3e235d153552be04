import type { Day } from '../kernel/day';
import type { ErrorParams } from '../kernel/errors';
import type { Quantity } from '../kernel/quantity-text';

/** What can be wrong with a scan, one code a class; each has a text in every language. */
export type Gs1Code =
  | 'E_GS1_TOO_LONG'
  | 'E_GS1_AI_FORM'
  | 'E_GS1_AI_UNKNOWN'
  | 'E_GS1_VALUE_EMPTY'
  | 'E_GS1_VALUE_LONG'
  | 'E_GS1_VALUE_SHORT'
  | 'E_GS1_DIGITS'
  | 'E_GS1_CHARACTER'
  | 'E_GS1_CHECK_DIGIT'
  | 'E_GS1_CHECK_PAIR'
  | 'E_GS1_DATE'
  | 'E_GS1_TIME'
  | 'E_GS1_COUNTRY'
  | 'E_GS1_CURRENCY'
  | 'E_GS1_PIECE'
  | 'E_GS1_ZERO_FIRST'
  | 'E_GS1_VALUE'
  | 'E_GS1_SEPARATOR_FIRST'
  | 'E_GS1_SEPARATOR_DOUBLE'
  | 'E_GS1_SEPARATOR_LOST'
  | 'E_GS1_NEEDS'
  | 'E_GS1_BARS'
  | 'E_GS1_REPEATED'
  | 'E_GS1_BRACKET'
  | 'E_GS1_CARET'
  | 'E_GS1_LINK_KEY'
  | 'E_GS1_LINK_ORDER'
  | 'E_GS1_LINK_PATH'
  | 'E_GS1_LINK_QUERY'
  | 'E_GS1_LINK_ENCODING'
  | 'E_GS1_LINK_OLD';

export type Gs1Problem = {
  readonly ai: string | null;
  readonly code: Gs1Code;
  readonly severity: 'error' | 'warning';
  /** Where in the input, counted in characters from 0. */
  readonly offset: number;
  readonly params: ErrorParams;
};

/** How a scan was written; `plain` is no GS1 at all. */
export type Gs1Form = 'elements' | 'bracketed' | 'link' | 'gtin' | 'plain';

/** An application identifier and its value, exactly as they came. */
export type Gs1Pair = { readonly ai: string; readonly value: string };

/** What a value means: a day (with its time, or to another day), a number with its unit, or nothing beyond its characters. */
export type Gs1Meaning =
  | { readonly kind: 'day'; readonly day: Day; readonly dayGiven: boolean; readonly time: string | null; readonly until: Day | null }
  | { readonly kind: 'number'; readonly number: Quantity; readonly unit: string | null };

export type Gs1Element = Gs1Pair & {
  readonly title: string | null;
  /** Where the value begins in the input. */
  readonly offset: number;
  readonly interpreted: Gs1Meaning | null;
};

/** What the elements say about goods, each null where they say nothing or say it wrongly. */
export type Gs1Derived = {
  readonly gtin: string | null;
  readonly contentGtin: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly expiry: Day | null;
  readonly bestBefore: Day | null;
  readonly production: Day | null;
  readonly packed: Day | null;
  readonly sellBy: Day | null;
  readonly count: Quantity | null;
  /** In kilograms. */
  readonly netWeight: Quantity | null;
  readonly sscc: string | null;
  readonly gln: string | null;
  readonly glnExtension: string | null;
};

export type Gs1Read = {
  /** True when nothing is wrong; warnings do not count. */
  readonly ok: boolean;
  readonly form: Gs1Form;
  /** The AIM identifier that the reader sent, such as `]d2`. */
  readonly symbology: string | null;
  /** The input without identifier: what a plain code says. */
  readonly text: string;
  readonly elements: readonly Gs1Element[];
  readonly derived: Gs1Derived;
  readonly problems: readonly Gs1Problem[];
};
