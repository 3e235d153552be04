import { startThrowaway } from '../lib/testing/throwaway';
import { command } from './database/problem';
import { schemaDiff } from './database/schema-diff';

// Prints the SQL that leads from the committed migrations to prisma/schema.prisma; --from-empty: the whole schema.
await command(async () => {
  const cluster = await startThrowaway();
  try {
    const script = await schemaDiff(cluster.adminUrl, process.argv.includes('--from-empty'));
    console.log(script || '-- the migrations lead to the schema as it is');
  } finally {
    await cluster.remove();
  }
});
