import { createHash, randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { Removal } from '../kernel/inputs';
import { API_SCOPES, type KeyParts, keyText } from './api-key.rules';
import type { MakeApiKey } from './api-key.schema';

/** A random secret of 256 bits cannot be guessed from its plain hash, and a slow hash would cost every call. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const newParts = (): KeyParts => ({ prefix: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('base64url') });

/** `key` is told this once and never again. */
export type MadeApiKey = { readonly id: string; readonly key: string; readonly expiresAt: string };

/**
 * Makes a key for a program that works on behalf of the person who makes it: it may do what both its scopes and that person's rights allow,
 * for `days` days. Only its hash is kept.
 * @rules SEC-01, S31
 */
export async function makeApiKey(ctx: Ctx, { name, scopes, days }: MakeApiKey): Promise<MadeApiKey> {
  const [id, parts] = [newId(), newParts()];
  const ordered = API_SCOPES.filter((scope) => scopes.includes(scope));
  const [made] = await ctx.sql<{ expiresAt: Date }>(
    sql`INSERT INTO api_key (company_id, id, name, prefix, secret_hash, scopes, user_id, expires_at)
        VALUES (${ctx.company.id}, ${id}::uuid, ${name}, ${parts.prefix}, ${hashOf(parts.secret)}, ${ordered}, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz + make_interval(days => ${days}))
        RETURNING expires_at AS "expiresAt"`,
  );
  if (!made) throw new Error('the key was not written');
  const expiresAt = made.expiresAt.toISOString();
  const changes = { scopes: [null, ordered.join(', ')], expiresAt: [null, expiresAt] } as const;
  ctx.record({ action: 'api-key.create', entity: 'apiKey', entityId: id, label: name, changes });
  return { id, key: keyText(parts), expiresAt };
}

/**
 * Takes a key back: its next call is refused. The row stays, so that what the key did keeps its name.
 * @throws E_NOT_FOUND, E_CONFLICT
 * @rules S31
 */
export async function revokeApiKey(ctx: Ctx, { id, version }: Removal): Promise<null> {
  const [key] = await ctx.sql<{ name: string; version: number; revoked: boolean }>(
    sql`SELECT name, version, revoked_at IS NOT NULL AS revoked FROM api_key WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid FOR UPDATE`,
  );
  if (!key) throw new AppError('E_NOT_FOUND');
  if (key.version !== version) throw new AppError('E_CONFLICT', {}, [{ path: '', code: 'E_CONFLICT', params: {} }]);
  if (!key.revoked)
    await ctx.sql(
      sql`UPDATE api_key SET revoked_at = ${ctx.now}, version = version + 1 WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
    );
  ctx.record({ action: 'api-key.revoke', entity: 'apiKey', entityId: id, label: key.name });
  return null;
}
