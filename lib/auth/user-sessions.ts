import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { deviceOf } from './device.rules';
import { SESSION_HOURS, type SessionLimits } from './session-limits';
import type { SessionClaims } from './session-token';

const PAST_MS = SESSION_HOURS.max * 3_600_000;

/** Notes a sign-in with its device, so that its person can see and end it; notes of sessions long over are swept. */
export async function recordSession(
  db: Pick<Database, 'prisma'>,
  { sessionId, userId, sessionVersion, startedAt }: SessionClaims,
  from: { readonly agent: string | null; readonly address: string },
): Promise<void> {
  const start = new Date(startedAt * 1_000);
  const data = {
    userId,
    sessionVersion,
    startedAt: start,
    lastSeenAt: start,
    device: deviceOf(from.agent),
    address: from.address.slice(0, 64),
  };
  await db.prisma.userSession.upsert({ where: { id: sessionId }, create: { id: sessionId, ...data }, update: {} });
  await db.prisma.userSession.deleteMany({ where: { userId, startedAt: { lt: new Date(start.getTime() - 90 * PAST_MS) } } });
}

export type OwnSession = {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly device: string;
  readonly address: string;
};

/** The sessions of a person that hold now, the latest in use first. */
export async function listSessions(db: Pick<Database, 'sql'>, userId: string, limits: SessionLimits): Promise<OwnSession[]> {
  return db.sql<OwnSession>(
    sql`SELECT s.id, s.started_at AS "startedAt", s.last_seen_at AS "lastSeenAt", s.device, s.address
        FROM user_session s JOIN app_user u ON u.id = s.user_id AND u.session_version = s.session_version
        WHERE s.user_id = ${userId}::uuid AND s.started_at > clock_timestamp() - ${limits.absoluteSeconds} * interval '1 second'
          AND s.last_seen_at > clock_timestamp() - ${limits.idleSeconds + 120} * interval '1 second'
          AND NOT EXISTS (SELECT FROM ended_session e WHERE e.id = s.id)
        ORDER BY s.last_seen_at DESC, s.id`,
  );
}

/**
 * Ends one of the actor's own sessions, at its next request.
 * @throws E_NOT_FOUND for a session of somebody else
 */
export async function endOwnSession(ctx: Ctx, { id }: { id: string }): Promise<null> {
  const { userId, name } = ctx.actor;
  const found = await ctx.tx.userSession.findUnique({ where: { id, userId }, select: { startedAt: true, device: true } });
  if (!found) throw new AppError('E_NOT_FOUND');
  const expiresAt = new Date(found.startedAt.getTime() + PAST_MS + 60_000);
  await ctx.tx.endedSession.createMany({ data: [{ id, userId, expiresAt }], skipDuplicates: true });
  await ctx.tx.userSession.delete({ where: { id } });
  ctx.record({ action: 'user.session-end', entity: 'user', entityId: userId, label: name, changes: { device: [found.device, null] } });
  return null;
}
