import { expect, test } from 'vitest';
import { audit } from '../i18n/messages/en/audit';
import { sources, isTest } from '../structure/sources';

const product = sources.filter(({ file }) => file.startsWith('lib/') && !file.startsWith('lib/generated/') && !isTest(file));
const all = (pattern: RegExp): string[] => product.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
const camel = (text: string) => text.replaceAll(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

test('the trail has a word for every field, kind of thing and event that is written to it', () => {
  const fields = all(/\bcolumns: \{([^}]*)\}/g).flatMap((text) => [...text.matchAll(/(\w+): '\w+'/g)].map((match) => match[1] ?? ''));
  const entities = all(/\bentity: '(\w+)',/g);
  const events = all(/\baction: '[a-zA-Z]+\.([a-z-]+)'/g)
    .map(camel)
    .filter((name) => name !== 'save');
  expect(fields.length).toBeGreaterThan(50);
  expect(entities.length).toBeGreaterThan(10);
  const missing = [
    ...fields.filter((name) => !(name in audit.fields)),
    ...entities.filter((name) => !(name in audit.entities)),
    ...events.filter((name) => !(name in audit.actions)),
  ];
  expect([...new Set(missing)]).toEqual([]);
});
