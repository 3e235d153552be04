import type { Search } from '@/lib/kernel/list-params';

/** The print of the list with the same parameters: what is filtered on screen is filtered on paper. */
export function printAddress(search: Search): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'page');
  const text = new URLSearchParams(given).toString();
  return text ? `/stock/print?${text}` : '/stock/print';
}
