/** The fields of an editable row that a person may change: plain values only. */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** field → [old, new] of what differs; a new row has all its fields with old = null, a removed one with new = null. */
export function changesOf(before: FieldValues | null, after: FieldValues | null): Record<string, readonly [FieldValue, FieldValue]> {
  const names = Object.keys(after ?? before ?? {});
  const pairs = names.map((name) => [name, [before?.[name] ?? null, after?.[name] ?? null]] as const);
  return Object.fromEntries(pairs.filter(([, [old, next]]) => old !== next));
}
