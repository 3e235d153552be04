import path from 'node:path';
import { restore } from './backup/restore';
import { command, Problem } from './database/problem';

// npm run restore -- <backup folder> [--replace]: puts a backup into FILO_DATA_DIR.
await command(async () => {
  if (process.env.DATABASE_URL)
    throw new Problem('DATABASE_URL: that server is yours to restore; use pg_restore, or its own base backup and WAL');
  const backup = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  if (!backup) throw new Problem('say which backup: npm run restore -- backups/filo-backup-... [--replace]');
  const dataDir = path.resolve(process.env.FILO_DATA_DIR || '.data');
  const manifest = await restore({ backup: path.resolve(backup), dataDir, replace: process.argv.includes('--replace') });
  console.log(`restored the backup of ${manifest.made} into ${dataDir}; npm run verify checks its content`);
});
