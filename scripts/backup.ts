import path from 'node:path';
import { LAST_BACKUP } from '../lib/system/system-facts';
import { adminUrlOf, backUp, holdsDatabase } from './backup/backup';
import { startCluster } from './database/cluster';
import { command, Problem } from './database/problem';
import { runningPostmaster } from './database/processes';
import { openDataDir, readCredentials, writePrivate } from './database/secrets';

// npm run backup [-- folder]: a base backup of the embedded database, while it runs or not.
await command(async () => {
  if (process.env.DATABASE_URL) {
    throw new Problem(
      'DATABASE_URL: that server is yours to back up; use pg_dump --format=custom "$DATABASE_URL", or pg_basebackup with archived WAL',
    );
  }
  const dataDir = openDataDir(process.env.FILO_DATA_DIR || '.data');
  if (!holdsDatabase(dataDir)) throw new Problem(`FILO_DATA_DIR: there is no database in ${dataDir}`);
  const into = path.resolve(process.argv[2] ?? 'backups');
  const running = runningPostmaster(path.join(dataDir, 'postgres')) !== undefined;
  const own = running ? undefined : await startCluster({ dataDir });
  try {
    console.log(await backUp({ dataDir, adminUrl: own?.adminUrl ?? adminUrlOf(readCredentials(dataDir)), into }));
    writePrivate(path.join(dataDir, LAST_BACKUP), `${new Date().toISOString()}\n`);
  } finally {
    await own?.stop();
  }
});
