import { expect, test } from 'vitest';
import { type Import, importsOf, isTest, type Source, sources } from './sources';

const product = sources.filter(({ file }) => /^(app|components|lib)\//.test(file) && !isTest(file));
const imports = product.flatMap(importsOf);
const at = (one: Import): string => `${one.from} imports ${one.specifier}`;
const inside = (one: Import, ...folders: string[]): boolean => folders.some((folder) => one.target?.startsWith(`${folder}/`) ?? false);
const of = (folder: RegExp): Import[] => imports.filter(({ from }) => folder.test(from));

test('the kernel imports nothing of the house but the type of the database client', () => {
  const allowed = (one: Import) =>
    one.target === undefined ||
    inside(one, 'lib/kernel') ||
    (one.from === 'lib/kernel/ctx.ts' && one.typeOnly && inside(one, 'lib/generated'));
  const packages = new Set(['uuid', 'decimal.js', 'sql-template-tag', 'zod']);
  expect(
    of(/^lib\/kernel\//)
      .filter((one) => !allowed(one))
      .map(at),
  ).toEqual([]);
  expect(
    of(/^lib\/kernel\//)
      .filter((one) => !one.target && !packages.has(one.specifier))
      .map(at),
  ).toEqual([]);
});

test('rules import the kernel, rules and types, and no package', () => {
  const allowed = (one: Import) => inside(one, 'lib/kernel') || /\.(rules|types)$/.test(one.target ?? '');
  expect(
    of(/\.rules\.ts$/)
      .filter((one) => !allowed(one))
      .map(at),
  ).toEqual([]);
});

test('components know the kernel and the texts of lib, and no page', () => {
  const forbidden = (one: Import) => inside(one, 'app') || (inside(one, 'lib') && !inside(one, 'lib/kernel', 'lib/i18n'));
  expect(
    of(/^components\//)
      .filter(forbidden)
      .map(at),
  ).toEqual([]);
});

test('lib knows neither pages nor components, and Next only at its edges', () => {
  const edges = /^lib\/(server|auth|i18n)\//;
  expect(
    of(/^lib\//)
      .filter((one) => inside(one, 'app', 'components'))
      .map(at),
  ).toEqual([]);
  expect(
    of(/^lib\//)
      .filter((one) => !edges.test(one.from) && /^(next|react|next-intl|next-auth)(\/|$)/.test(one.specifier))
      .map(at),
  ).toEqual([]);
});

test('the edge of the framework knows no domain but the audit trail', () => {
  const allowed = (one: Import) =>
    !inside(one, 'lib') || inside(one, 'lib/server', 'lib/kernel', 'lib/auth', 'lib/generated', 'lib/i18n', 'lib/audit');
  expect(
    of(/^lib\/server\//)
      .filter((one) => !allowed(one))
      .map(at),
  ).toEqual([]);
});

test('the generated client is used by lib/server alone; types of it by anybody in lib', () => {
  const forbidden = (one: Import) =>
    inside(one, 'lib/generated') && !/^lib\/server\//.test(one.from) && !(one.typeOnly && one.from.startsWith('lib/'));
  expect(imports.filter(forbidden).map(at)).toEqual([]);
});

test('what runs in the browser takes schemas, parameters and types of a domain, never its verbs', () => {
  const client = new Set(product.filter(({ text }) => /^\s*['"]use client['"]/.test(text)).map(({ file }) => file));
  const harmless = (one: Import) =>
    one.typeOnly || inside(one, 'lib/kernel', 'lib/i18n') || /\.(schema|params|types|rules)$/.test(one.target ?? '');
  expect(imports.filter((one) => client.has(one.from) && inside(one, 'lib') && !harmless(one)).map(at)).toEqual([]);
});

test('nothing of the product imports tests, scripts or benchmarks', () => {
  expect(imports.filter((one) => inside(one, 'scripts', 'bench', 'e2e', 'lib/testing', 'lib/structure')).map(at)).toEqual([]);
});

test('no imports go in a circle', () => {
  expect(circles(product)).toEqual([]);
});

function circles(files: Source[]): string[] {
  const names = new Map(files.map(({ file }) => [file.replace(/\.(tsx?|mjs|js)$/, '').replace(/\/index$/, ''), file]));
  const graph = new Map(
    files.map((source) => [source.file, importsOf(source).flatMap((one) => (one.typeOnly ? [] : (names.get(one.target ?? '') ?? [])))]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
