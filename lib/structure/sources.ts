import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A source file: path from the project's folder, and text. */
export interface Source {
  file: string;
  text: string;
}

const SKIPPED = new Set(['node_modules', 'generated', '.next', '.git', '.data', 'test-results', 'playwright-report']);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* walk(file);
    else if (/\.(ts|tsx|mjs|js)$/.test(entry.name)) yield file;
  }
}

/** Every source file of the project, generated ones left out. */
export const sources: Source[] = [...walk('')].map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

export const isTest = (file: string): boolean => /\.test\.tsx?$|\.spec\.ts$|^lib\/testing\/|^lib\/structure/.test(file);

/** One import or re-export of a file. */
export interface Import {
  from: string;
  /** As written. */
  specifier: string;
  /** File in the project without its ending, or undefined for a package. */
  target: string | undefined;
  typeOnly: boolean;
  /** Loaded when it is asked for: `import('…')`. */
  later: boolean;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** The imports of a source, aliases and relative paths resolved. */
export function importsOf({ file, text }: Source): Import[] {
  return [...text.matchAll(STATEMENT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    return { from: file, specifier, target: resolve(file, specifier), typeOnly: match[1] !== undefined, later: match[3] !== undefined };
  });
}

function resolve(file: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\.(ts|tsx|mjs|js)$/, '');
  if (plain.startsWith('@/')) return plain.slice(2);
  if (plain.startsWith('.')) return path.posix.join(path.posix.dirname(file), plain);
  return undefined;
}

/** The place of a position, for messages. */
export const place = ({ file, text }: Source, index: number): string => `${file}:${text.slice(0, index).split('\n').length}`;
