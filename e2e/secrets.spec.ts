import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/steps';
import { expect, test } from './fixtures';

/** What the server alone may know: names of its settings, doors of its database, keys and hashes. */
const SECRET =
  /FILO_SECRET|SMTP_URL|DATABASE_URL|postgres(ql)?:\/\/|smtps?:\/\/\w+:|BEGIN [A-Z ]*PRIVATE KEY|\$argon2|ownerPassword|appPassword|NEXTAUTH_SECRET/;

test('[S22] no file that browsers load holds a secret, the name of a setting, or a map of the sources', () => {
  const folder = path.join(root, '.next/static');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|json|map|html)$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  const own = [process.env.FILO_E2E_SECRET, new URL(process.env.FILO_E2E_DATABASE_URL ?? '').password].flatMap((text) => text || []);
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const secret = SECRET.exec(text)?.[0] ?? own.find((each) => text.includes(each));
    return secret ? [`${file}: ${secret}`] : file.endsWith('.map') ? [file] : [];
  });
  expect(own.length).toBe(2);
  expect(found).toEqual([]);
});
