import { createTranslator } from 'next-intl';
import { describe, expect, it as test } from 'vitest';
import { ERROR_CODES, WARNING_CODES } from '../kernel/error-codes';
import { ERROR_PARAMS, errorText } from './error-text';
import type { Locale } from './locales';
import { en } from './messages/en';
import { it } from './messages/it';
import { type LooseTranslator, looseWords } from './words';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else for (const [path, text] of flat(value, `${prefix}${key}.`)) all.set(path, text);
  }
  return all;
}

/** Names of the arguments of an ICU text: a brace opens an argument at an even depth, a sub-text at an odd one. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') {
      if (depth % 2 === 0) names.add(/^\s*(\w+)/.exec(text.slice(at + 1))?.[1] ?? '?');
      depth += 1;
    } else if (text[at] === '}') depth -= 1;
  }
  if (depth !== 0) names.add('unbalanced');
  return [...names].sort();
}

const english = flat(en);
const italian = flat(it);
const LANGUAGES = [
  ['en', en],
  ['it', it],
] as const;
const wordsOf = (locale: Locale) => {
  const messages: Tree = locale === 'en' ? en : it;
  const t: LooseTranslator = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  return looseWords(locale, t);
};

describe('texts', () => {
  test('both languages have the same keys and none is empty', () => {
    expect([...italian.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of [...english, ...italian]) expect(text.trim(), key).not.toBe('');
  });

  test('both languages name the same placeholders', () => {
    for (const [key, text] of english)
      expect({ key, names: argumentsOf(italian.get(key) ?? '') }).toEqual({ key, names: argumentsOf(text) });
  });

  test('no straight apostrophe stands before a brace, where it would quote it', () => {
    for (const [key, text] of [...english, ...italian]) expect(text, key).not.toMatch(/'[{}<#]/);
  });

  test.each(LANGUAGES)('[UI-03 part] every error code reads well in %s with and without parameters', (locale) => {
    const words = wordsOf(locale);
    const full = Object.fromEntries(ERROR_PARAMS.map((name) => [name, name === 'decimals' ? '2' : `<${name}>`]));
    for (const code of [...ERROR_CODES, ...WARNING_CODES]) {
      expect(errorText(words, code), code).not.toMatch(/none|\{|\}|undefined| {2}|^\s|^[a-zà]/);
      expect(errorText(words, code, full), code).not.toMatch(/none|\{|\}|undefined| {2}/);
    }
  });

  test('every placeholder of an error is one that errorText can fill', () => {
    const known = new Set<string>(ERROR_PARAMS);
    for (const [key, text] of english)
      if (key.startsWith('errors.')) for (const name of argumentsOf(text)) expect(known.has(name), `${key} {${name}}`).toBe(true);
  });
});

describe('errorText', () => {
  test('[WTH-04 part] reasons, quantities and days are told in the language of the person', () => {
    expect(errorText(wordsOf('en'), 'E_LOT_NOT_WITHDRAWABLE', { lot: '00012', reasons: ['ON_HOLD', 'EXPIRED'] })).toBe(
      'Lot 00012 cannot be taken: it is on hold and it has expired. Choose another lot, or use a template that allows lots that are not available.',
    );
    expect(errorText(wordsOf('it'), 'E_LOT_NOT_WITHDRAWABLE', { lot: '00012', reasons: ['ON_HOLD', 'EXPIRED'] })).toContain(
      'Il lotto 00012 non si può prelevare: è sospeso e è scaduto',
    );
    expect(
      errorText(wordsOf('it'), 'E_STOCK_WOULD_GO_NEGATIVE', { lot: 'A', place: 'WH1', date: '2026-11-22', missing: '1234.5', uom: 'KG' }),
    ).toContain('Il lotto A andrebbe sotto zero in WH1 il 22 nov 2026: mancano 1.234,5 KG.');
  });

  test('[POST-08 part] the sum of the lots is told with required, entered and missing', () => {
    expect(errorText(wordsOf('en'), 'E_LOT_SUM', { required: '100', entered: '60', missing: '40', uom: 'KG' })).toContain(
      ': 100 KG required, 60 KG entered, 40 KG still missing.',
    );
    expect(errorText(wordsOf('en'), 'E_LOT_SUM', { required: '100', entered: '60', missing: '40' })).toContain(
      ': 100 required, 60 entered, 40 still missing.',
    );
  });

  test('what uses something is told by kind, with the first few by name', () => {
    const uses = [
      { what: 'items', codes: ['FLOUR', 'SALT', 'OIL'], more: true },
      { what: 'lots', codes: ['L1'], more: false },
    ];
    expect(errorText(wordsOf('en'), 'E_IN_USE', { code: 'KG', uses })).toBe(
      'KG is in use (items FLOUR, SALT, OIL … and lots L1), so it cannot be deleted. Archive it, or remove those uses first.',
    );
    expect(errorText(wordsOf('it'), 'E_IN_USE', { code: 'KG', uses })).toContain('KG è in uso (articoli FLOUR, SALT, OIL … e lotti L1)');
  });

  test('a code that looks like a quantity stays as it is', () => {
    expect(errorText(wordsOf('en'), 'E_LOT_CLOSED', { lot: '000100' })).toBe(
      'Lot 000100 is closed. Choose another lot, or reopen it first.',
    );
  });
});
