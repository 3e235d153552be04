import { timingSafeEqual } from 'node:crypto';
import sql from 'sql-template-tag';
import { permissionsOf } from '../auth/permission-table';
import type { Database } from '../server/db';
import type { Caller } from '../server/run-verb';
import { type KeyParts, rightsOf } from './api-key.rules';
import { hashOf } from './make-api-key';

export type KeyCaller = Caller & { readonly keyId: string; readonly scopes: ReadonlySet<string>; readonly language: string };

type Row = {
  id: string;
  company_id: number;
  name: string;
  secret_hash: Buffer;
  scopes: string[];
  user_id: string;
  user_name: string;
  roles: string[];
  code: string;
  language: string;
  time_zone: string;
  demo: boolean;
};

/**
 * Who calls by this key, in its company, with the rights of now; null for a key that is unknown, wrong, over or taken back, or whose person
 * may not enter the company any more. What it does stands in the trail under the person's and the key's name. Notes, once a minute, that it is in use.
 * @rules SEC-01, S31
 */
export async function readKeyCaller(db: Pick<Database, 'sql'>, { prefix, secret }: KeyParts): Promise<KeyCaller | null> {
  const [row] = await db.sql<Row>(
    sql`WITH seen AS (UPDATE api_key k SET last_used_at = clock_timestamp()
          WHERE k.prefix = ${prefix} AND (k.last_used_at IS NULL OR k.last_used_at < clock_timestamp() - interval '1 minute')
            AND k.revoked_at IS NULL AND k.expires_at > clock_timestamp() AND k.secret_hash = ${hashOf(secret)})
        SELECT k.id, k.company_id, k.name, k.secret_hash, k.scopes, k.user_id, u.name AS user_name, m.roles, c.code, c.language, c.time_zone, c.demo
        FROM api_key k JOIN app_user u ON u.id = k.user_id AND u.active
        JOIN membership m ON m.company_id = k.company_id AND m.user_id = k.user_id AND m.active
        JOIN company c ON c.id = k.company_id
        WHERE k.prefix = ${prefix} AND k.revoked_at IS NULL AND k.expires_at > clock_timestamp()`,
    'read-api-key',
  );
  if (!row || !timingSafeEqual(row.secret_hash, hashOf(secret))) return null;
  const { code, time_zone: timeZone, demo, language } = row;
  const company = { id: row.company_id, code, timeZone, demo };
  const permissions = rightsOf(row.scopes, permissionsOf(row.roles));
  const actor = { userId: row.user_id, name: `${row.user_name} · ${row.name}`, companyId: company.id, permissions };
  return { actor, company, keyId: row.id, scopes: new Set(row.scopes), language };
}
