/** What a link of a list changes: a text sets the parameter, several texts set it several times, null takes it away. */
export type Changes = Readonly<Record<string, string | readonly string[] | null>>;

/** Parameters that only make sense for the rows on show: any other change drops them. */
const PLACE_IN_LIST = ['page', 'after', 'open', 'text'] as const;

/**
 * The address of the same list with some parameters changed. A change of filter, order or search goes back to the first page;
 * opening and closing the side panel or turning the page does not touch the rest.
 */
export function addressWith(path: string, search: string, changes: Changes): string {
  const params = new URLSearchParams(search);
  const staysInPlace = Object.keys(changes).every((name) => name === 'open');
  if (!staysInPlace) for (const name of PLACE_IN_LIST) params.delete(name);
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    for (const each of [value ?? []].flat()) if (each !== '') params.append(name, each);
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** `code` is ascending, `-code` descending; another click turns it round. */
export function nextSort(current: string | undefined, key: string): string {
  return current === key ? `-${key}` : key;
}

/** How a column stands in the order of the list. */
export function sortOf(current: string | undefined, key: string): 'ascending' | 'descending' | undefined {
  if (current === key) return 'ascending';
  return current === `-${key}` ? 'descending' : undefined;
}
