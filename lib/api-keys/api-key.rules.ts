import { PERMISSIONS, type Permission } from '../kernel/permissions';

/** Rights that a program may be given; the others need a person in front of a page. */
const FOR_PROGRAMS = [
  'record.post',
  'record.correct',
  'transform.post',
  'lot.edit',
  'lot.status',
  'lot.close',
  'serial.flags',
  'export.run',
  'label.print',
  'import.run',
  'config.edit',
] as const satisfies readonly Permission[];

/** What a key may be good for: reading, or one of the rights of the person it works for. */
export const API_SCOPES = ['read', ...FOR_PROGRAMS] as const;
export type ApiScope = (typeof API_SCOPES)[number];

export const MOST_KEY_DAYS = 730;

/** `filo_<which>_<secret>`: the first part finds the key, the second proves it. */
const SHAPE = /^filo_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

export type KeyParts = { readonly prefix: string; readonly secret: string };

export const keyText = ({ prefix, secret }: KeyParts): string => `filo_${prefix}_${secret}`;

/** The key of a header `Authorization: Bearer …`; null when there is none in that shape. @rules S31 */
export function readBearer(header: string | null): KeyParts | null {
  const given = /^bearer +(\S+)$/i.exec(header?.trim() ?? '')?.[1] ?? '';
  const [, prefix, secret] = SHAPE.exec(given) ?? [];
  return prefix && secret ? { prefix, secret } : null;
}

/** Whether a person may do what a scope is for. */
export const isForPerson = (scope: ApiScope, permissions: ReadonlySet<string>): boolean => scope === 'read' || permissions.has(scope);

const isPermission = (scope: string): scope is Permission => (PERMISSIONS as readonly string[]).includes(scope);

/** What a call may do: what both the key and the person it works for may. */
export const rightsOf = (scopes: readonly string[], ofPerson: ReadonlySet<Permission>): ReadonlySet<Permission> =>
  new Set(scopes.filter(isPermission).filter((scope) => ofPerson.has(scope)));
