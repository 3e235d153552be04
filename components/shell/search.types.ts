/** One thing to open: its code if it has one, what it is, and how it stands. */
export type SearchRow = {
  readonly href: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly detail: string | null;
  /** Why it is out of use, in a word. */
  readonly off: string | null;
};

export type SearchGroup = {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly SearchRow[];
  /** The list that holds all of the kind. */
  readonly more: string | null;
};

/** What the portal answers while somebody types. */
export type SearchAnswer = { readonly groups: readonly SearchGroup[] };
