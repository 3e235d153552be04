import path from 'node:path';
import { holdsDatabase } from '../backup/backup';
import { startCluster } from './cluster';
import { Problem } from './problem';
import { runningPostmaster } from './processes';
import { appUrlOf, openDataDir, readCredentials } from './secrets';

/**
 * Runs a tool of the console on the portal's database: that of `DATABASE_URL`, else the embedded one, which is started for it when it does not run.
 * @throws Problem when there is no database
 */
export async function withAppUrl(work: (url: string) => Promise<void>): Promise<void> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const dataDir = openDataDir(process.env.FILO_DATA_DIR || '.data');
  if (!holdsDatabase(dataDir)) throw new Problem(`FILO_DATA_DIR: there is no database in ${dataDir}`);
  const running = runningPostmaster(path.join(dataDir, 'postgres')) !== undefined;
  const own = running ? undefined : await startCluster({ dataDir });
  try {
    await work(own?.appUrl ?? appUrlOf(readCredentials(dataDir)));
  } finally {
    await own?.stop();
  }
}
