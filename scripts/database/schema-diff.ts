import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filters, readMigrations } from './migrations';
import { withSchemaEngine } from './schema-engine';

const SCHEMA = path.resolve(import.meta.dirname, '../../prisma/schema.prisma');

/** Indexes that take null for a value: the schema has no word for them, and the engine would have them dropped. */
function wordless(): Set<string> {
  const names = new Set<string>();
  for (const { migrationFile } of readMigrations().migrationDirectories) {
    const text = migrationFile.content.value;
    for (const [, name = ''] of text.matchAll(/CREATE UNIQUE INDEX "?(\w+)"? ON [^;]*NULLS NOT DISTINCT/g)) names.add(name);
    for (const [, from = '', to = ''] of text.matchAll(/ALTER INDEX "?(\w+)"? RENAME TO "?(\w+)"?/g)) if (names.delete(from)) names.add(to);
  }
  return names;
}

/**
 * The SQL that leads from the committed migrations to prisma/schema.prisma, or with `fromEmpty` from nothing; empty when they agree.
 * `adminUrl` may create a database, in which the migrations are tried.
 */
export async function schemaDiff(adminUrl: string, fromEmpty = false): Promise<string> {
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }];
  const from = fromEmpty ? ({ tag: 'empty' } as const) : ({ tag: 'migrations', ...readMigrations() } as const);
  const answer = await withSchemaEngine(adminUrl, (engine) =>
    engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters }),
  );
  const kept = wordless();
  return (answer.stdout ?? '')
    .replaceAll(/-- DropIndex\nDROP INDEX "(\w+)";\n*/g, (statement, name: string) => (kept.has(name) ? '' : statement))
    .replace(/^-- This is an empty migration\.\s*/, '')
    .trim();
}
