import { startCluster } from './database/cluster';
import { command } from './database/problem';

// Runs the embedded database in the foreground, for development beside `next dev`; Ctrl-C stops it.
await command(async () => {
  const cluster = await startCluster({ dataDir: process.env.FILO_DATA_DIR || '.data' });
  console.log(`DATABASE_URL=${cluster.appUrl}`);
  console.log(`MIGRATE_DATABASE_URL=${cluster.ownerUrl}`);
  const stop = () => void cluster.stop();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const awake = setInterval(() => undefined, 60_000);
  await cluster.ended;
  clearInterval(awake);
});
