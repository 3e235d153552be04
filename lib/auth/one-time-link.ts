import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { tokenHash } from '../getting-started/first-run-token';
import type { Ctx, RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';

/** How long a link works, in hours. */
export const LINK_HOURS = { INVITATION: 7 * 24, PASSWORD_RESET: 24 } as const;
export type LinkKind = keyof typeof LINK_HOURS;

type Subject = { readonly invitationId: string } | { readonly userId: string };

/**
 * Makes a link that works once; earlier links of the same kind and subject stop working. Only the hash is kept: what comes out here is shown once.
 * @returns the token of the link and until when it works
 */
export async function makeLink(ctx: Ctx, kind: LinkKind, subject: Subject): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + LINK_HOURS[kind] * 3_600_000);
  const [userId, invitationId] = 'userId' in subject ? [subject.userId, null] : [null, subject.invitationId];
  await ctx.tx.oneTimeToken.deleteMany({ where: { OR: [{ kind, userId, invitationId }, { expiresAt: { lt: ctx.now } }] } });
  await ctx.tx.oneTimeToken.create({
    data: { id: newId(), kind, tokenHash: tokenHash(token), companyId: ctx.company.id, userId, invitationId, expiresAt },
  });
  return { token, expiresAt };
}

/**
 * Uses a link up; of many at the same moment one goes through.
 * @throws E_TOKEN when it is unknown, used or too old
 */
export async function takeLink(run: RunSql, kind: LinkKind, token: string): Promise<void> {
  const taken = await run(
    sql`UPDATE one_time_token SET used_at = clock_timestamp()
        WHERE token_hash = ${tokenHash(token)} AND kind = ${kind} AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING id`,
  );
  if (taken.length !== 1) throw new AppError('E_TOKEN');
}
