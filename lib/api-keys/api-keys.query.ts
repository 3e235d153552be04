import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { ApiScope } from './api-key.rules';

export type ApiKeyState = 'active' | 'expired' | 'revoked' | 'resting';

export type ApiKeyRow = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly ApiScope[];
  /** On whose behalf it works. */
  readonly person: string;
  /** `resting`: the person it works for is switched off. */
  readonly state: ApiKeyState;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
};

/** All keys of a company, those in use first; at most as many as a person can look through. */
export async function listApiKeys(run: RunSql, companyId: number): Promise<ApiKeyRow[]> {
  return run<ApiKeyRow>(
    sql`SELECT * FROM (SELECT k.id, k.version, k.name, k.prefix, k.scopes, u.name AS person,
          CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.expires_at <= clock_timestamp() THEN 'expired'
            WHEN u.active AND COALESCE(m.active, false) THEN 'active' ELSE 'resting' END AS state,
          to_json(k.created_at)#>>'{}' AS "createdAt", to_json(k.expires_at)#>>'{}' AS "expiresAt", to_json(k.last_used_at)#>>'{}' AS "lastUsedAt"
        FROM api_key k JOIN app_user u ON u.id = k.user_id LEFT JOIN membership m ON m.company_id = k.company_id AND m.user_id = k.user_id
        WHERE k.company_id = ${companyId}) listed ORDER BY state <> 'active', id DESC LIMIT 500`,
  );
}
