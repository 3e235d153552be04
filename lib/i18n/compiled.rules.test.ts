import formatOnly from 'use-intl/format-message/format-only';
import formatParsing from 'use-intl/format-message';
import { describe, expect, test } from 'vitest';
import { compiled } from './compiled';
import { en } from './messages/en';
import { it as italian } from './messages/it';

type Format = typeof formatOnly;
type Told = Parameters<Format>;

/** Every text with its path. */
function* leaves(texts: object, path = ''): Generator<readonly [string, unknown]> {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'object' && text !== null && !Array.isArray(text)) yield* leaves(text, `${path}.${key}`);
    else yield [`${path}.${key}`, text];
  }
}

/** A value for every placeholder and mark, the same for both ways; plurals get each of several counts. */
const valuesOf = (text: string, count: number) =>
  Object.fromEntries([
    ...[...text.matchAll(/\{\s*(\w+)\s*(,\s*(\w+))?/g)].map(([, name = '', , kind]) => [name, kind === 'select' ? 'other' : count]),
    ...[...text.matchAll(/<(\w+)>/g)].map(([, mark = '']) => [mark, (inside: readonly unknown[]) => `<${inside.join('')}>`]),
  ]);

describe('texts parsed ahead', () => {
  test.each([
    ['en', en],
    ['it', italian],
  ])('%s: every one of them reads as it does when it is parsed on the spot', (locale, texts) => {
    const formatters = {
      getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...given),
      getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...given),
      getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...given),
    };
    const options = { locale, timeZone: 'UTC', formatters, cache: { message: {} } } as unknown as Told[3];
    const parsed = new Map(leaves(compiled(texts)));
    const differ: string[] = [];
    for (const [path, text] of leaves(texts))
      for (const count of [0, 1, 2, 1234]) {
        const values = valuesOf(String(text), count);
        const [ahead, there] = [
          formatOnly(path, parsed.get(path) as Told[1], values, options),
          formatParsing(path, String(text), values, options),
        ];
        if (String(ahead) !== String(there)) differ.push(`${path}: ${String(ahead)} | ${String(there)}`);
      }
    expect(differ).toEqual([]);
  });

  test('nothing but what crosses to the browser is left in them', () => {
    expect(structuredClone(compiled(en))).toEqual(compiled(en));
    const odd = [...leaves(compiled(en))].filter(([, text]) => JSON.stringify(JSON.parse(JSON.stringify(text))) !== JSON.stringify(text));
    expect(odd).toEqual([]);
  });
});
