import path from 'node:path';
import { importsOf, isTest, type Source, sources } from './sources';

/** The frame and the page files of the framework: what is drawn for an address. */
const SIGHT = /^app\/.*?([^/]+)\.tsx$/;
const SIGHTS = new Set(['page', 'layout', 'error', 'not-found', 'forbidden', 'template', 'loading', 'default']);
const isDirective = (source: Source, word: string): boolean => new RegExp(`^\\s*['"]${word}['"]`).test(source.text);

const product = sources.filter(({ file }) => /^(app|components|lib)\//.test(file) && !isTest(file));
const files = new Map(product.flatMap((source) => withoutEnding(source.file).map((name) => [name, source])));

function withoutEnding(file: string): string[] {
  const name = file.replace(/\.(tsx?|mjs|js)$/, '');
  return name.endsWith('/index') ? [name, name.slice(0, -6)] : [name];
}

/** Names of the texts that a file asks for with a hook: `useTranslations('lots.card')` asks for `lots`; those of errors come by `useErrorText`. */
export function textsOf({ file, text }: Source): string[] {
  if (file === 'lib/i18n/use-words.tsx') return [];
  const named = [...text.matchAll(/\buseTranslations\(\s*(?:['"`](\w+)[^)]*)?\)/g)].map((match) => match[1] ?? '(all)');
  return /\buseErrorText\(/.test(text) ? [...named, 'errors', 'errorWords', 'errorUses'] : named;
}

/** The files that one of the framework's files sends to the browser: those that come later included, or only those that come at once. */
export function browserFiles(start: Source, atOnce = false): Source[] {
  const seen = new Set<string>();
  const found: Source[] = [];
  const visit = (source: Source, inBrowser: boolean): void => {
    if (isDirective(source, 'use server')) return;
    const here = inBrowser || isDirective(source, 'use client');
    const key = `${source.file} ${here}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (here) found.push(source);
    for (const one of importsOf(source)) {
      const next = one.typeOnly || (atOnce && one.later) ? undefined : files.get(one.target ?? '');
      if (next) visit(next, here);
    }
  };
  visit(start, false);
  return found;
}

/** Every file of the framework that draws something, with the folders whose frames stand around it. */
export const drawn = product.flatMap((source) => {
  const kind = SIGHT.exec(source.file)?.[1];
  return kind && SIGHTS.has(kind) ? [{ source, folder: path.posix.dirname(source.file) }] : [];
});
