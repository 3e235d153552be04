import { expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { HOSTILE_FILES } from '../testing/hostile-files';
import { readWhole } from '../testing/import-files';

test.each(Object.entries(HOSTILE_FILES))('[I9][S18] %s: refused by name', async (_what, { name, codes, make }) => {
  const bytes = make();
  const answer = await readWhole(name, bytes).then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );
  expect(codes).toContain(answer);
});
