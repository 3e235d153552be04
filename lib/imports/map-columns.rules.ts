import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import type { ImportKind } from '../import-kinds/kind.types';
import { wordKey } from '../import-files/value.rules';
import type { FieldError } from '../kernel/errors';

/** What people call the fields of a kind, in every language; the first that fits wins. */
export type FieldWords = Readonly<Record<string, readonly string[]>>;

/**
 * The field that each column holds: what was chosen for its head the last time, else the field that is called so. Each field is used once.
 * `remembered` knows heads by their keys; an empty field there means that the column is left out.
 */
export function mapColumns(heads: readonly string[], words: FieldWords, remembered: ReadonlyMap<string, string>): (string | null)[] {
  const taken = new Set<string>();
  const take = (field: string | undefined): string | null => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const known = heads.map((head) => {
    const field = remembered.get(wordKey(head));
    return field === undefined ? undefined : field === '' || !(field in words) ? null : take(field);
  });
  return heads.map((head, at) => {
    if (known[at] !== undefined) return known[at] ?? null;
    const key = wordKey(head);
    return key === ''
      ? null
      : take(Object.entries(words).find(([id, names]) => wordKey(id) === key || names.some((name) => wordKey(name) === key))?.[0]);
  });
}

/** What stands in the way of reading rows with these columns: a field that is needed and has none, one that has two. `nameOf` is for the reader. */
export function mappingErrors(kind: ImportKind, mapping: readonly (string | null)[], nameOf: (field: string) => string): FieldError[] {
  const used = mapping.filter((field): field is string => field !== null);
  const fields = KIND_FIELDS[kind];
  const unknown = used.filter((field) => !fields.some(({ id }) => id === field));
  const missing = fields.filter(({ id, required }) => required && !used.includes(id));
  const twice = [...new Set(used.filter((field, at) => used.indexOf(field) !== at))];
  return [
    ...unknown.map((): FieldError => ({ path: 'mapping', code: 'E_INPUT', params: {} })),
    ...missing.map(({ id }): FieldError => ({ path: 'mapping', code: 'E_IMPORT_COLUMN_MISSING', params: { column: nameOf(id) } })),
    ...twice.map((id): FieldError => ({ path: 'mapping', code: 'E_IMPORT_COLUMN_TWICE', params: { column: nameOf(id) } })),
  ];
}
