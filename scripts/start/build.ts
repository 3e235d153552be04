import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../database/problem';
import { run } from './install.mjs';

const STAMP = '.filo-build.json';
// What the built portal is made of; tests and tools beside it do not count.
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const NOT_SOURCES = /(^|\/)(generated|testing)$|\.test\.tsx?$/;

/** Whether the generated database client is missing or older than the schema. */
export function isGenerated(root: string): boolean {
  return existsSync(path.join(root, 'lib/generated/prisma/client.ts')) && readStamp(root).schema === hashOf(root, ['prisma/schema.prisma']);
}

/** Makes the database client from the schema. Any program stands in for the native engine, which is not needed and cannot be downloaded. */
export async function generate(root: string): Promise<void> {
  const { code, output } = await run(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], root, {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  if (code !== 0) throw new Problem(`the database client could not be generated:\n${output.trim()}`);
  writeStamp(root, { schema: hashOf(root, ['prisma/schema.prisma']) });
}

/** Whether the production build is that of the present sources. */
export function isBuilt(root: string): boolean {
  return existsSync(path.join(root, '.next/BUILD_ID')) && readStamp(root).sources === hashOf(root, SOURCES);
}

/** Builds the portal for production; the compiler's words are shown only when it fails. */
export async function build(root: string): Promise<void> {
  const sources = hashOf(root, SOURCES);
  const { code, output } = await run(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], root, {
    NODE_ENV: 'production',
    NEXT_DEPLOYMENT_ID: identityOf(sources),
  });
  if (code !== 0) throw new Problem(`the portal could not be built:\n${output.trim()}`);
  writeStamp(root, { sources });
}

/** By which pages in a browser tell the server they came from: those of another build are loaded anew instead of mixed. */
export function buildIdentity(root: string): string {
  return identityOf(readStamp(root).sources ?? '');
}

const identityOf = (sources: string): string => sources.slice(0, 16);

interface Stamp {
  schema?: string;
  sources?: string;
}

function readStamp(root: string): Stamp {
  try {
    return JSON.parse(readFileSync(path.join(root, STAMP), 'utf8')) as Stamp;
  } catch {
    return {};
  }
}

function writeStamp(root: string, part: Stamp): void {
  writeFileSync(path.join(root, STAMP), `${JSON.stringify({ ...readStamp(root), ...part })}\n`);
}

function hashOf(root: string, entries: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const entry of entries) addFiles(root, entry, (file) => hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file))));
  return hash.digest('hex');
}

function addFiles(root: string, entry: string, add: (file: string) => void): void {
  const full = path.join(root, entry);
  if (!existsSync(full) || NOT_SOURCES.test(entry)) return;
  if (!statSync(full).isDirectory()) add(entry);
  else for (const name of readdirSync(full).sort()) addFiles(root, `${entry}/${name}`, add);
}
