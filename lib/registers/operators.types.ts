/** A value that an operator knows by a word: the parameter that it sets, and to what. */
export type Worded = Readonly<Record<string, readonly [param: string, value: string]>>;

/**
 * One word that may stand before a colon in the search field of a list, and the parameters of the address that it stands for.
 * - text: whatever is typed;
 * - choice: the words in `values`; anything else goes to `free`, which may have several values;
 * - days: `<30d`, `2026-12`, `>=2026-12-01`, `2026-12-01..2026-12-31`; `near` names the parameter and the numbers of days that have a value of their own;
 * - coded: ids, by the codes of the entries called `of`.
 */
export type Operator =
  | { readonly kind: 'text'; readonly param: string }
  | { readonly kind: 'choice'; readonly values: Worded; readonly free?: string }
  | {
      readonly kind: 'days';
      readonly from: string;
      readonly to: string;
      /** Days of the past count back from today, days to come forward. */
      readonly way: 'back' | 'ahead';
      readonly values?: Worded;
      readonly within?: readonly [param: string, days: readonly number[]];
    }
  | { readonly kind: 'coded'; readonly param: string; readonly of: string };

/** The operators of a list by the key of their word. */
export type Operators = Readonly<Record<string, Operator>>;

/** The words of one language: of operators and of their values. */
export type OperatorWords = { readonly names: Readonly<Record<string, string>>; readonly values: Readonly<Record<string, string>> };

export type Coded = Readonly<Record<string, readonly { readonly id: string; readonly code: string }[]>>;

/** What a text is read and written with. */
export type OperatorTold = {
  readonly today: string;
  /** The language that is written; every one of `all` is read. */
  readonly own: OperatorWords;
  readonly all: readonly OperatorWords[];
  readonly coded: Coded;
};

/** Parameters of an address; none empty. */
export type Asked = Readonly<Record<string, readonly string[]>>;
