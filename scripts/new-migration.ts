import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startThrowaway } from '../lib/testing/throwaway';
import { filters, readMigrations } from './database/migrations';
import { command } from './database/problem';
import { withSchemaEngine } from './database/schema-engine';

// Prints the SQL that leads from the committed migrations to prisma/schema.prisma; --from-empty: the whole schema.
await command(async () => {
  const schema = path.resolve('prisma/schema.prisma');
  const files = [{ path: schema, content: readFileSync(schema, 'utf8') }];
  const cluster = await startThrowaway();
  try {
    const from = process.argv.includes('--from-empty')
      ? ({ tag: 'empty' } as const)
      : ({ tag: 'migrations', ...readMigrations() } as const);
    const answer = await withSchemaEngine(cluster.adminUrl, (engine) =>
      engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters }),
    );
    console.log(answer.stdout ?? '');
  } finally {
    await cluster.remove();
  }
});
