import path from 'node:path';
import { expect, test } from 'vitest';
import { accessOf } from '../server/action';
import { ACTION_ACCESS } from './action-access';
import { isTest, root, sources } from './sources';

const files = sources.filter(({ file, text }) => !isTest(file) && /^\s*['"]use server['"]/.test(text)).map(({ file }) => file);

async function declared(): Promise<[string, string][]> {
  const modules = await Promise.all(files.map(async (file): Promise<object> => import(path.join(root, file))));
  return modules.flatMap((module) =>
    Object.entries(module).map(([name, action]): [string, string] => {
      const access = accessOf(action);
      if (!access) return [name, 'not made by the edge'];
      return [name, access.kind === 'public' ? 'public' : (access.permission ?? 'member')];
    }),
  );
}

test('[SEC-01 part] every action asks for the right that the table gives it, and the table knows every action', async () => {
  const found = await declared();
  expect(Object.fromEntries(found)).toEqual(ACTION_ACCESS);
  expect(new Set(found.map(([name]) => name)).size).toBe(found.length);
});
