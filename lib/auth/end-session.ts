import type { Database } from '../server/db';
import { ABSOLUTE_SECONDS, type SessionClaims } from './session-token';

/** Ends one session at once, whoever still holds its cookie; rows whose cookie has run out by itself are swept. */
export async function endSession(db: Pick<Database, 'prisma'>, claims: SessionClaims, now: Date): Promise<void> {
  const expiresAt = new Date((claims.startedAt + ABSOLUTE_SECONDS + 60) * 1_000);
  await db.prisma.endedSession.createMany({ data: [{ id: claims.sessionId, userId: claims.userId, expiresAt }], skipDuplicates: true });
  await db.prisma.endedSession.deleteMany({ where: { expiresAt: { lt: now } } });
}
