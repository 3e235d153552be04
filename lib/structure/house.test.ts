import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isTest, place, root, type Source, sources } from './sources';

const product = sources.filter(({ file }) => /^(app|components|lib|instrumentation)/.test(file) && !isTest(file));
const tests = sources.filter(({ file }) => /\.(test|spec)\.tsx?$/.test(file));
const lines = ({ text }: Source): number => text.trimEnd().split('\n').length;

/** Where a pattern stands in some files. */
function hits(files: Source[], pattern: RegExp): string[] {
  return files.flatMap((source) => [...source.text.matchAll(pattern)].map((match) => `${place(source, match.index)} ${match[0].trim()}`));
}

test('no file is longer than 300 lines, no page longer than 40', () => {
  const texts = /^lib\/i18n\/messages\//;
  expect(sources.filter((source) => !texts.test(source.file) && lines(source) > 300).map(({ file }) => file)).toEqual([]);
  expect(product.filter((source) => /\/page\.tsx$/.test(source.file) && lines(source) > 40).map(({ file }) => file)).toEqual([]);
});

test('no test is skipped, kept alone, asleep or asked to expect failure', () => {
  const written = tests.filter(({ file }) => !file.startsWith('lib/structure/'));
  expect(hits(written, /\b(?:test|it|describe)\.(?:skip|only|todo|fixme|fails|skipIf|runIf)\b/g)).toEqual([]);
  expect(hits(written, /waitForTimeout|setTimeout\(\s*resolve|\bsleep\(|toMatchSnapshot|toMatchInlineSnapshot|toHaveScreenshot/g)).toEqual(
    [],
  );
});

test('no product file talks its way past the types', () => {
  expect(hits(product, /@ts-(?:ignore|nocheck|expect-error)|\bas any\b/g)).toEqual([]);
  const outsideEdge = product.filter(({ file }) => !file.startsWith('lib/server/'));
  expect(hits(outsideEdge, /as unknown as/g)).toEqual([]);
});

test('texts of people stand in the messages, not in JSX', () => {
  const screens = product.filter(({ file }) => file.endsWith('.tsx') && file !== 'app/global-error.tsx');
  expect(hits(screens, /(?<=[a-z"'}]>)\s*[A-Za-z][A-Za-z ,.'!?]+\s*(?=<\/[a-zA-Z])/g)).toEqual([]);
  expect(hits(screens, /\s(?:aria-label|title|placeholder|alt)="[^"]*[A-Za-z]{2,}[^"]*"/g)).toEqual([]);
});

test('English and Italian have the same files of texts', () => {
  const files = (language: string) => readdirSync(path.join(root, 'lib/i18n/messages', language)).sort();
  expect(files('it')).toEqual(files('en'));
});

test('every migration says why in its first line and leaves the transaction to the starter', () => {
  const folder = path.join(root, 'prisma/migrations');
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const read = (name: string) => readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
  expect(names.filter((name) => !/^\d{14}_[a-z0-9_]+$/.test(name))).toEqual([]);
  expect(names.filter((name) => !/^-- \S/.test(read(name)))).toEqual([]);
  expect(names.filter((name) => /^\s*(begin|commit|rollback)\s*;/im.test(read(name).replaceAll(/\$\$.*?\$\$/gs, '')))).toEqual([]);
});

test('every export of an actions file is made by the edge and has no body', () => {
  const actions = product.filter(({ text }) => /^\s*['"]use server['"]/.test(text));
  const made = /^export const \w+ = define(?:Public|Session)?(?:Action|Lookup)\(/;
  const wrong = actions.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => /^export\b/.test(line) && !made.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(wrong).toEqual([]);
});
