import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HELP_PAGES, helpOf } from './help-pages';
import { LETTERS, NAVIGATION } from './navigation';

const portal = path.resolve(import.meta.dirname, '../../app/(portal)');

test('[WCAG 3.2.6] every page of the portal has its help, and no help is without a page', () => {
  const pages = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx');
  const routes = pages.map((file) => `/${path.posix.dirname(file)}`.replace(/^\/\.$/, '/'));
  expect(Object.keys(HELP_PAGES).sort()).toEqual(routes.sort());
});

test('a path finds the help of its page, its own words before a place for any', () => {
  expect(helpOf('/')?.help).toBe('home');
  expect(helpOf('/records/new')?.help).toBe('newRecord');
  expect(helpOf('/records/018f')?.help).toBe('record');
  expect(helpOf('/setup/tables/units')).toMatchObject({ help: 'tables', many: true });
  expect(helpOf('/setup/items')?.many).toBeUndefined();
  expect(helpOf('/nowhere/at/all')).toBeNull();
});

test('the letters that lead to places are different, and each leads to a place of the navigation', () => {
  const letters = Object.values(LETTERS);
  expect(new Set(letters).size).toBe(letters.length);
  const keys = NAVIGATION.flatMap(({ places }) => places.map(({ key }) => key));
  expect(Object.keys(LETTERS).filter((key) => !keys.some((each) => each === key))).toEqual([]);
});
