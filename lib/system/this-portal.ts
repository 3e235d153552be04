import { appDatabase } from '../server/app-database';
import { env } from '../server/env';
import type { SystemFacts } from './doctor.rules';
import { readSystem } from './system-facts';

/** The facts of this very portal. */
export function systemFacts(): Promise<SystemFacts> {
  const { databaseUrl, dataDir, publicUrl, limits, mail } = env();
  const times = { idleMinutes: limits.idleSeconds / 60, sessionHours: limits.absoluteSeconds / 3_600 };
  return readSystem(appDatabase(), { databaseUrl, dataDir, publicUrl, root: process.cwd(), mail, ...times });
}
