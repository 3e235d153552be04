import { expect, test } from 'vitest';
import { en } from '../i18n/messages/en';
import { browserFiles, drawn, textsOf } from './browser-texts';
import { importsOf } from './sources';

const GIVEN = /<Texts\s+of=\{\[([^\]]*)\]\}/g;
const brought = (text: string): string[] => [...text.matchAll(GIVEN)].flatMap(([, names = '']) => [...names.matchAll(/\w+/g)].map(String));
const isAround = (folder: string, inner: string): boolean => inner === folder || inner.startsWith(`${folder}/`);

const frames = drawn.filter(({ source }) => source.file.endsWith('/layout.tsx'));
/** What each drawn file asks for in the browser, with the first file that asks. */
const asked = drawn.map(({ source, folder }) => ({
  file: source.file,
  folder,
  own: brought(source.text),
  needs: browserFiles(source).flatMap((file) => textsOf(file).map((name) => ({ name, by: file.file }))),
}));

test('[UI-08 part] what runs in the browser finds its texts in the frames around its page, those of dialogs that come later included', () => {
  const missing = asked.flatMap(({ file, folder, own, needs }) => {
    const around = new Set([
      ...own,
      ...frames.filter((frame) => isAround(frame.folder, folder)).flatMap(({ source }) => brought(source.text)),
    ]);
    return needs.filter(({ name }) => !around.has(name)).map(({ name, by }) => `${file} lacks ${name}, which ${by} uses`);
  });
  expect([...new Set(missing)]).toEqual([]);
});

test('[N5 part] no frame brings texts that nothing inside uses, or that came from further out', () => {
  const idle = asked.flatMap(({ file, folder, own }) => {
    const inside = file.endsWith('/layout.tsx')
      ? asked.filter((other) => isAround(folder, other.folder))
      : asked.filter((other) => other.file === file);
    const used = new Set(inside.flatMap(({ needs }) => needs.map(({ name }) => name)));
    const outer = new Set(
      frames.filter((frame) => frame.source.file !== file && isAround(frame.folder, folder)).flatMap(({ source }) => brought(source.text)),
    );
    return own.filter((name) => !used.has(name) || outer.has(name)).map((name) => `${file} brings ${name} for nothing`);
  });
  expect(idle).toEqual([]);
});

test('the texts asked for and brought are texts that exist, and something is asked for', () => {
  const named = new Set(asked.flatMap(({ own, needs }) => [...own, ...needs.map(({ name }) => name)]));
  expect([...named].filter((name) => !(name in en))).toEqual([]);
  expect(named.size).toBeGreaterThan(20);
});

test('[N5 part] a list needs no parser of forms before somebody opens a form', () => {
  const lists = drawn.map(({ source }) => ({ page: source.file, files: browserFiles(source, true) }));
  const registers = lists.filter(
    ({ page, files }) =>
      page.endsWith('/page.tsx') && !page.includes('/[id]/') && files.some(({ file }) => file === 'components/register/register-table.tsx'),
  );
  const heavy = registers.flatMap(({ page, files }) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, typeOnly }) => !typeOnly && /^(zod|react-hook-form)(\/|$)/.test(specifier))
        .map(({ specifier }) => `${page}: ${file.file} imports ${specifier}`),
    ),
  );
  expect(heavy).toEqual([]);
  expect(registers.length).toBeGreaterThan(10);
});
