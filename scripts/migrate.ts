import pg from 'pg';
import { startCluster } from './database/cluster';
import { migrate } from './database/migrations';
import { command } from './database/problem';

// Applies the missing migrations to DATABASE_URL (through MIGRATE_DATABASE_URL where given) or to the embedded database.
await command(async () => {
  const { DATABASE_URL, MIGRATE_DATABASE_URL } = process.env;
  if (DATABASE_URL) return report(await migrate({ url: MIGRATE_DATABASE_URL || DATABASE_URL, appRole: await roleOf(DATABASE_URL) }));
  const cluster = await startCluster({ dataDir: process.env.FILO_DATA_DIR || '.data' });
  try {
    report(await migrate({ url: cluster.ownerUrl, appRole: 'filo_app' }));
  } finally {
    await cluster.stop();
  }
});

function report(applied: string[]): void {
  console.log(applied.length === 0 ? 'nothing to migrate' : applied.map((name) => `applied ${name}`).join('\n'));
}

async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answer = await client.query<{ name: string }>('select current_user as name');
  await client.end();
  return answer.rows[0]?.name ?? '';
}
