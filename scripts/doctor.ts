import path from 'node:path';
import { wordsIn } from '../lib/i18n/words-in';
import type { LooseTranslator } from '../lib/i18n/words';
import { openDatabase } from '../lib/server/db';
import { readMailSettings } from '../lib/server/mail-settings';
import { examine } from '../lib/system/doctor.rules';
import { readSystem } from '../lib/system/system-facts';
import { holdsDatabase } from './backup/backup';
import { startCluster } from './database/cluster';
import { command, Problem } from './database/problem';
import { runningPostmaster } from './database/processes';
import { appUrlOf, openDataDir, readCredentials } from './database/secrets';
import { root } from './steps';

async function report(databaseUrl: string, dataDir: string): Promise<void> {
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
  const idleMinutes = Number(process.env.FILO_IDLE_MINUTES || 30);
  const sessionHours = Number(process.env.FILO_SESSION_HOURS || 12);
  const t: LooseTranslator = wordsIn('en', 'UTC').t;
  const say = (key: string, params: object = {}): string => t(`system.${key}` as never, params as never);
  const db = openDatabase(databaseUrl, 2);
  try {
    const lines = examine(
      await readSystem(db, { databaseUrl, dataDir, publicUrl, root, idleMinutes, sessionHours, mail: readMailSettings(process.env) }),
    );
    for (const { check, verdict, say: text, params } of lines)
      console.log(`${say(`verdicts.${verdict}`).padEnd(8)} ${say(`checks.${check}`)}: ${say(`lines.${text}`, params)}`);
    if (lines.some(({ verdict }) => verdict === 'bad')) process.exitCode = 1;
  } finally {
    await db.close();
  }
}

// npm run doctor: the lines of the system page, without the portal; exits 1 when something is bad.
await command(async () => {
  const dataDir = openDataDir(process.env.FILO_DATA_DIR || '.data');
  if (process.env.DATABASE_URL) return report(process.env.DATABASE_URL, dataDir);
  if (!holdsDatabase(dataDir)) throw new Problem(`FILO_DATA_DIR: there is no database in ${dataDir}`);
  const running = runningPostmaster(path.join(dataDir, 'postgres')) !== undefined;
  const own = running ? undefined : await startCluster({ dataDir });
  try {
    await report(own?.appUrl ?? appUrlOf(readCredentials(dataDir)), dataDir);
  } finally {
    await own?.stop();
  }
});
