import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filters, readMigrations } from './migrations';
import { withSchemaEngine } from './schema-engine';

const SCHEMA = path.resolve(import.meta.dirname, '../../prisma/schema.prisma');

/** Indexes that take null for a value: the schema has no word for them, and the engine would have them dropped. */
const KEPT = /-- DropIndex\nDROP INDEX "(?:stock_balance_key|lot_code_counter_key)";\n+/g;

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
  return (answer.stdout ?? '')
    .replaceAll(KEPT, '')
    .replace(/^-- This is an empty migration\.\s*/, '')
    .trim();
}
