import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, needsRehash, verifyPassword } from './password';

test('a hash is Argon2id with 64 MiB and three passes, differs every time and fits its password alone', async () => {
  const [one, two] = await Promise.all([hashPassword('quiet-lamp-river-nine'), hashPassword('quiet-lamp-river-nine')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, 'quiet-lamp-river-nine')).toBe(true);
  expect(await verifyPassword(one, 'quiet-lamp-river-ten')).toBe(false);
  expect(needsRehash(one)).toBe(false);
});

test('nothing is cut off: passwords that differ after 72 bytes are different, and one letter typed in two ways is the same', async () => {
  const start = 'è un bel giorno '.repeat(9);
  const kept = await hashPassword(`${start}1`);
  expect(await verifyPassword(kept, `${start}2`)).toBe(false);
  expect(await verifyPassword(kept, `${start}1`.normalize('NFD'))).toBe(true);
});

test('a hash of lower cost still works and asks to be renewed', async () => {
  const old = await hash('quiet-lamp-river-nine', { memoryCost: 19_456, timeCost: 2 });
  expect(await verifyPassword(old, 'quiet-lamp-river-nine')).toBe(true);
  expect(needsRehash(old)).toBe(true);
});

test('nobody and a damaged hash are refused', async () => {
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  expect(await verifyPassword('-', 'anything at all')).toBe(false);
});

test('a rush is worked off in turn, and what is too much is refused', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 80 }, () => verifyPassword('-', 'x')));
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(4);
  expect(await verifyPassword('-', 'x')).toBe(false);
});
