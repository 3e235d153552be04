import type { Database } from '../server/db';
import { SESSION_HOURS } from './session-limits';
import type { SessionClaims } from './session-token';

/** Ends one session at once, whoever still holds its cookie; rows whose cookie has run out by itself are swept. */
export async function endSession(db: Pick<Database, 'prisma'>, claims: SessionClaims, now: Date): Promise<void> {
  const expiresAt = new Date((claims.startedAt + SESSION_HOURS.max * 3_600 + 60) * 1_000);
  await db.prisma.endedSession.createMany({ data: [{ id: claims.sessionId, userId: claims.userId, expiresAt }], skipDuplicates: true });
  await db.prisma.userSession.deleteMany({ where: { id: claims.sessionId, userId: claims.userId } });
  await db.prisma.endedSession.deleteMany({ where: { expiresAt: { lt: now } } });
}
