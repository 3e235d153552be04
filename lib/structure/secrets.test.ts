import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources';

const SKIPPED = new Set(['node_modules', 'generated', '.next', '.git', '.data', 'test-results', 'playwright-report', 'backups']);
const TEXTS = /\.(ts|tsx|mjs|js|json|sql|prisma|css|md|ya?ml|txt|svg)$|^\.[a-z]+(ignore|rc)?$/;
const MOST = 2_000_000;

/** Keys, hashes and passwords as they look when they are real; what is made up for tests says so by its shape. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a hash of a password': /\$argon2id\$v=\d+\$[^$\s'"`]+\$[\w+/]{16,}\$/,
  'a key of a cloud': /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bxox[abp]-[\w-]{20,}/,
  'a signed token': /\beyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}/,
  'a value for the secret of the sessions': /\bFILO_SECRET\s*[=:]\s*['"]?[\w+/=-]{32,}/,
};

function* texts(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* texts(file);
    else if (entry.isFile() && TEXTS.test(entry.name)) yield file;
  }
}

test('[S22] no file of the project holds a secret, and none is kept beside it', () => {
  const files = [...texts('')];
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (text.length > MOST) return [];
    return Object.entries(SECRETS).flatMap(([what, look]) => (look.test(text) ? [`${file}: ${what}`] : []));
  });
  expect(found).toEqual([]);
});

test('[S22] each of the looks for secrets finds one', () => {
  const made = {
    'a private key': `-----BEGIN ${'RSA'} PRIVATE KEY-----`,
    'a hash of a password': ['', 'argon2id', 'v=19', 'm=65536,t=3,p=4', 'A'.repeat(22), ''].join('$'),
    'a key of a cloud': `AKIA${'A'.repeat(16)}`,
    'a signed token': ['eyJ', '.', '.'].map((mark, at) => mark + 'a'.repeat(20 + at)).join(''),
    'a value for the secret of the sessions': `FILO_SECRET=${'x'.repeat(32)}`,
  };
  for (const [what, look] of Object.entries(SECRETS)) expect([what, look.test(made[what as keyof typeof made])]).toEqual([what, true]);
});
