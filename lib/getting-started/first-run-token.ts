import { createHash } from 'node:crypto';
import type { Database } from '../server/db';

/** Only this fingerprint of a token is kept. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export type FirstRun = 'open' | 'done' | 'unknown-token';

/** Whether the welcome page may be used with this token: not when there is a company (a demo is none), and only with a token that is unused and not too old. */
export async function firstRunState(db: Pick<Database, 'prisma'>, token: string, now: Date): Promise<FirstRun> {
  // The token first: who finds it used meets the company that was made with it.
  const found = await db.prisma.oneTimeToken.findFirst({
    where: { kind: 'FIRST_RUN', tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (await db.prisma.company.findFirst({ where: { demo: false }, select: { id: true } })) return 'done';
  return found ? 'open' : 'unknown-token';
}
