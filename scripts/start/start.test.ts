import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSigned } from '../../lib/testing/certificates';
import { root } from '../steps';

const folder = mkdtempSync(path.join(tmpdir(), 'filo-start-'));
const file = path.join(folder, 'file');
const shortSecret = path.join(folder, 'short-secret');
const servers: Server[] = [];
let taken = 0;
let old = 0;
let nobody = 0;

beforeAll(async () => {
  writeFileSync(file, '');
  await makeCertificates();
  taken = await listen(() => undefined);
  old = await listen(answerAsPostgres14);
  nobody = await listen(() => undefined);
  servers.pop()?.close();
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Pem = 'cert' | 'key' | 'otherKey' | 'oldCert' | 'oldKey';
const pem = {} as Record<Pem, string>;
const tls = (given: Record<string, string> = {}) => ({ TLS_CERT: pem.cert, TLS_KEY: pem.key, ...given });

async function makeCertificates(): Promise<void> {
  const [one, other, old] = [
    await selfSigned(),
    await selfSigned(),
    await selfSigned({ from: new Date('2019-01-02'), to: new Date('2020-01-02T12:00:00Z') }),
  ];
  const texts: Record<Pem, string> = { cert: one.cert, key: one.key, otherKey: other.key, oldCert: old.cert, oldKey: old.key };
  for (const [name, text] of Object.entries(texts)) {
    pem[name as Pem] = path.join(folder, `${name}.pem`);
    writeFileSync(pem[name as Pem], text);
  }
}

const data = () => ({ FILO_DATA_DIR: folder });

test.each<[string, () => Record<string, string>, RegExp, string?]>([
  ['a port that is no number', () => ({ ...data(), PORT: 'http' }), /^filo: PORT: /],
  ['a port out of range', () => ({ ...data(), PORT: '70000' }), /^filo: PORT: /],
  ['a port that is taken', () => ({ ...data(), PORT: String(taken) }), /^filo: PORT: \d+ is taken/],
  ['a public address that is none', () => ({ ...data(), PUBLIC_URL: 'filo.example.com' }), /^filo: PUBLIC_URL: /],
  ['a public address with a path', () => ({ ...data(), PUBLIC_URL: 'https://example.com/filo' }), /^filo: PUBLIC_URL: /],
  [
    'a public address without encryption',
    () => ({ ...data(), ...tls(), PUBLIC_URL: 'http://filo.example.com' }),
    /^filo: PUBLIC_URL: .*not encrypted/,
  ],
  ['a certificate without its key', () => ({ ...data(), TLS_CERT: pem.cert }), /^filo: TLS_KEY: missing/],
  ['a key without its certificate', () => ({ ...data(), TLS_KEY: pem.key }), /^filo: TLS_CERT: missing/],
  [
    'a certificate that is not there',
    () => ({ ...data(), ...tls({ TLS_CERT: path.join(folder, 'none.pem') }) }),
    /^filo: TLS_CERT: .*ENOENT/,
  ],
  ['a file that is no certificate', () => ({ ...data(), ...tls({ TLS_CERT: pem.key }) }), /^filo: TLS_CERT: .*holds no certificate/],
  ['a file that is no key', () => ({ ...data(), ...tls({ TLS_KEY: pem.cert }) }), /^filo: TLS_KEY: .*holds no key/],
  ['a key of another certificate', () => ({ ...data(), ...tls({ TLS_KEY: pem.otherKey }) }), /^filo: TLS_KEY: .*does not belong/],
  [
    'a certificate that has expired',
    () => ({ ...data(), TLS_CERT: pem.oldCert, TLS_KEY: pem.oldKey }),
    /^filo: TLS_CERT: .*expired on 2020-01-02/,
  ],
  ['a proxy by its name', () => ({ ...data(), TRUSTED_PROXIES: '10.0.0.1,proxy' }), /^filo: TRUSTED_PROXIES: "proxy"/],
  ['a network that is none', () => ({ ...data(), TRUSTED_PROXIES: '10.0.0.0/99' }), /^filo: TRUSTED_PROXIES: /],
  ['a short secret', () => ({ ...data(), FILO_SECRET: 'x'.repeat(31) }), /^filo: FILO_SECRET: too short/],
  ['an empty secret', () => ({ ...data(), FILO_SECRET: '' }), /^filo: FILO_SECRET: too short/],
  ['a short secret in the data folder', () => ({ FILO_DATA_DIR: keepShortSecret() }), /^filo: FILO_SECRET: too short \(kept in /],
  ['a data folder that is a file', () => ({ FILO_DATA_DIR: file }), /^filo: FILO_DATA_DIR: /],
  ['a data folder below a file', () => ({ FILO_DATA_DIR: path.join(file, 'data') }), /^filo: FILO_DATA_DIR: /],
  ['an address of another kind of database', () => ({ ...data(), DATABASE_URL: 'mysql://localhost/filo' }), /^filo: DATABASE_URL: /],
  ['an address without a database', () => ({ ...data(), DATABASE_URL: 'postgresql://localhost' }), /^filo: DATABASE_URL: /],
  ['a bad address for migrations', () => ({ ...data(), MIGRATE_DATABASE_URL: 'filo' }), /^filo: MIGRATE_DATABASE_URL: /],
  ['a database that is not there', () => ({ ...data(), DATABASE_URL: on(nobody) }), /^filo: DATABASE_URL: .*cannot be reached/],
  ['a mail server that is none', () => ({ ...data(), SMTP_URL: 'https://user:s3kr3t@mail.example.com' }), /^filo: SMTP_URL: (?!.*s3kr3t)/],
  ['a mail server without a sender', () => ({ ...data(), SMTP_URL: 'smtp://mail.example.com' }), /^filo: MAIL_FROM: missing/],
  [
    'a sender that is none',
    () => ({ ...data(), SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'Filo <filo' }),
    /^filo: MAIL_FROM: "Filo <filo" /,
  ],
  ['an option that is none', data, /^filo: --dmeo: not an option/, '--dmeo'],
  ['a language that the demo does not speak', () => ({ ...data(), FILO_DEMO_LANGUAGE: 'fr' }), /^filo: FILO_DEMO_LANGUAGE: /, '--demo'],
  ['a short password for the demo', () => ({ ...data(), FILO_DEMO_PASSWORD: 'short' }), /^filo: FILO_DEMO_PASSWORD: too short/, '--demo'],
  [
    'a weak password for the demo',
    () => ({ ...data(), FILO_DEMO_PASSWORD: 'Valdoro-2026!' }),
    /^filo: FILO_DEMO_PASSWORD: too easy/,
    '--demo',
  ],
  ['a database server that is too old', () => ({ ...data(), DATABASE_URL: on(old) }), /^filo: DATABASE_URL: the server is PostgreSQL 14/],
])(
  '%s stops the start with one line that names the setting',
  async (_, env, line, ...args) => {
    const { code, printed } = await start({ PORT: String(nobody), ...env() }, args);
    expect(printed.trim().split('\n')).toEqual([expect.stringMatching(line)]);
    expect(code).not.toBe(0);
  },
  60_000,
);

const on = (port: number): string => `postgresql://filo:filo@127.0.0.1:${port}/filo`;

function keepShortSecret(): string {
  const dir = mkdtempSync(shortSecret);
  writeFileSync(path.join(dir, 'secret'), 'short\n');
  return dir;
}

function start(env: Record<string, string>, args: readonly (string | undefined)[]): Promise<{ code: number | null; printed: string }> {
  const { PATH, HOME, SystemRoot, NODE_ENV } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args.flatMap((arg) => arg ?? [])], {
    cwd: root,
    env: { PATH, HOME, SystemRoot, NODE_ENV, ...env },
  });
  let printed = '';
  const collect = (chunk: Buffer): void => {
    printed += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

function listen(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

// As much of the protocol as a client needs to sign in and to ask for the version.
function answerAsPostgres14(socket: Socket): void {
  const message = (kind: string, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5, kind);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int = (bytes: 2 | 4, value: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeIntBE(value, 0, bytes);
    return buffer;
  };
  const column = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${name}\0`), int(4, 0), int(2, 0), int(4, 25), int(2, -1), int(4, -1), int(2, 0)]);
  const value = (text: string): Buffer => Buffer.concat([int(4, text.length), Buffer.from(text)]);
  const ready = message('Z', Buffer.from('I'));
  const rows = [
    message('T', int(2, 2), column('version'), column('role')),
    message('D', int(2, 2), value('140012'), value('filo')),
    message('C', Buffer.from('SELECT 1\0')),
  ];
  let greeted = false;
  socket.on('data', (chunk) => {
    if (!greeted) {
      greeted = true;
      socket.write(Buffer.concat([message('R', int(4, 0)), ready]));
    } else if (chunk.toString('latin1', 0, 1) === 'Q') {
      socket.write(Buffer.concat([...rows, ready]));
    }
  });
}
