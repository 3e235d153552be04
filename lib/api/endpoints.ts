import { ATTACHMENT_ENDPOINTS } from './attachments.endpoints';
import type { Endpoint } from './endpoint';
import { IMPORT_ENDPOINTS } from './imports.endpoints';
import { LABEL_ENDPOINTS } from './labels.endpoints';
import { LOT_ENDPOINTS } from './lots.endpoints';
import { RECORD_ENDPOINTS } from './records.endpoints';
import { SCAN_ENDPOINTS } from './scan.endpoints';
import { SERIAL_ENDPOINTS } from './serials.endpoints';
import { STOCK_ENDPOINTS } from './stock.endpoints';
import { TRACE_ENDPOINTS } from './trace.endpoints';
import { WORK_ENDPOINTS } from './work.endpoints';
import { TABLE_ENDPOINTS } from './tables.endpoints';

/** Every operation of the interface for programs. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...STOCK_ENDPOINTS,
  ...LOT_ENDPOINTS,
  ...SERIAL_ENDPOINTS,
  ...RECORD_ENDPOINTS,
  ...ATTACHMENT_ENDPOINTS,
  ...WORK_ENDPOINTS,
  ...TRACE_ENDPOINTS,
  ...TABLE_ENDPOINTS,
  ...SCAN_ENDPOINTS,
  ...LABEL_ENDPOINTS,
  ...IMPORT_ENDPOINTS,
];

export type Match = { readonly endpoint: Endpoint; readonly path: Readonly<Record<string, string>> };

/** The ids of `/lots/{id}` in `/lots/0198…`; null where the address is another one. Words win over ids, as ids have no words in them. */
function idsIn(pattern: string, address: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), address.split('/')];
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const text = given[at] ?? '';
    if (part.startsWith('{')) found[part.slice(1, -1)] = text;
    else if (part !== text) return null;
  }
  return found;
}

/** The operation of a method and an address below `/api/v1`; null where there is none. */
export function matchEndpoint(method: string, address: string): Match | null {
  const exact = ENDPOINTS.find((each) => each.method === method && each.path === address);
  if (exact) return { endpoint: exact, path: {} };
  for (const endpoint of ENDPOINTS) {
    const path = endpoint.method === method ? idsIn(endpoint.path, address) : null;
    if (path) return { endpoint, path };
  }
  return null;
}
