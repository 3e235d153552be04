/** What a part of a value must be beyond its characters and length. */
export type PartRule =
  | 'check'
  | 'checkPair'
  | 'digitsFirst'
  | 'indicatorDigitsFirst'
  | 'date'
  | 'monthDate'
  | 'fullDate'
  | 'hour'
  | 'hourMinute'
  | 'sixty'
  | 'country'
  | 'countryOrNone'
  | 'countryLetters'
  | 'currency'
  | 'piece'
  | 'notZero'
  | 'zero'
  | 'noZeroFirst'
  | 'yesNo'
  | 'minus'
  | 'percent'
  | 'latitude'
  | 'longitude'
  | 'winding'
  | 'sex'
  | 'media'
  | 'sequence'
  | 'importer'
  | 'iban'
  | 'letterInside'
  | 'coupon';

/** One part of a value: digits, character set 82, character set 39 or base 64 for addresses; `most` above `least` only at the end. */
export type Part = {
  readonly set: 'digits' | '82' | '39' | '64';
  readonly least: number;
  readonly most: number;
  readonly optional?: true;
  readonly rules?: readonly PartRule[];
};

export type ApplicationIdentifier = {
  /** As GS1 prints it beside data. */
  readonly title: string;
  readonly parts: readonly Part[];
  /** Ways of being complete: one of these groups stands on the same goods. `310n` is any number of decimals. */
  readonly needs?: readonly string[];
  /** What may not stand on the same goods. */
  readonly bars?: readonly string[];
  /** As a key of a Digital Link: the rows of qualifiers that may follow it, each in its order. */
  readonly key?: readonly (readonly string[])[];
  /** False where a Digital Link may not carry it behind the question mark. */
  readonly attribute?: false;
  /** Unit of the number that it says; its last digit tells the decimals. */
  readonly unit?: string;
};

/** A row of the table: the identifier (or the first three digits of ten, with how many of them), and what it is. */
export type Row = readonly [ai: string, what: ApplicationIdentifier];
