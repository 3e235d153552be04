// Reads and checks what `npm start` is told. Plain JavaScript on Node alone: it runs before anything is installed.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { closeSync, openSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { BlockList, createServer, isIP } from 'node:net';
import path from 'node:path';

/** A fault that one line explains. */
export class Problem extends Error {
  name = 'Problem';
}

const SECRET_LENGTH = 32;
const PASSWORD_LENGTH = 12;

/**
 * The settings, checked as far as that needs neither packages nor a database.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args what stands after `npm start --`
 * @returns {import('./settings.types').Settings}
 */
export function readSettings(env, args = []) {
  const port = readPort(env.PORT);
  checkMail(env);
  const tls = readTls(env);
  const publicUrl = readPublicUrl(env.PUBLIC_URL, port, tls !== undefined);
  return {
    port,
    publicUrl,
    tls,
    trustedProxies: readProxies(env.TRUSTED_PROXIES),
    databaseUrl: readDatabaseUrl('DATABASE_URL', env.DATABASE_URL),
    migrateDatabaseUrl: readDatabaseUrl('MIGRATE_DATABASE_URL', env.MIGRATE_DATABASE_URL),
    dataDir: readDataDir(env.FILO_DATA_DIR),
    secret: readSecret(env),
    demo: readDemo(env, args),
    idleMinutes: readNumber('FILO_IDLE_MINUTES', env.FILO_IDLE_MINUTES, { least: 5, most: 720, usual: 30 }),
    sessionHours: readNumber('FILO_SESSION_HOURS', env.FILO_SESSION_HOURS, { least: 1, most: 24, usual: 12 }),
  };
}

/** @param {NodeJS.ProcessEnv} env @param {readonly string[]} args @returns {import('./settings.types').DemoSettings | undefined} */
function readDemo(env, args) {
  const unknown = args.find((arg) => arg !== '--demo');
  if (unknown !== undefined) throw new Problem(`${unknown}: not an option; the only one is --demo (npm start -- --demo)`);
  if (args.length === 0) return undefined;
  const language = env.FILO_DEMO_LANGUAGE || 'en';
  if (language !== 'en' && language !== 'it') throw new Problem(`FILO_DEMO_LANGUAGE: "${language}" is not known; give en or it`);
  const password = env.FILO_DEMO_PASSWORD;
  if (password !== undefined && password.length < PASSWORD_LENGTH)
    throw new Problem(`FILO_DEMO_PASSWORD: too short; give at least ${PASSWORD_LENGTH} characters, or leave it out to have passwords made`);
  return { language, password };
}

/** @param {string} name @param {string | undefined} text @param {{ least: number, most: number, usual: number }} range */
function readNumber(name, text, { least, most, usual }) {
  if (!text) return usual;
  const number = Number(text);
  if (!/^\d{1,4}$/.test(text) || number < least || number > most)
    throw new Problem(`${name}: "${text}" does not fit; give a whole number from ${least} to ${most}`);
  return number;
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    throw new Problem(`PORT: "${text}" is not a port; give a number from 1 to 65535`);
  return port;
}

/** @param {string | undefined} text @param {number} port @param {boolean} secure */
function readPublicUrl(text, port, secure) {
  if (!text) return `${secure ? 'https' : 'http'}://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new Problem(`PUBLIC_URL: "${text}" is not the address of a site; give for example https://filo.example.com`);
  }
  if (secure && url.protocol === 'http:')
    throw new Problem(`PUBLIC_URL: "${text}" is not encrypted, though TLS_CERT is set; give it with https://`);
  return url.origin;
}

/**
 * The certificate and its key, with which the portal itself speaks https; undefined: neither is given.
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('./settings.types').TlsSettings | undefined}
 */
function readTls({ TLS_CERT: certFile, TLS_KEY: keyFile }) {
  if (!certFile && !keyFile) return undefined;
  if (!certFile) throw new Problem('TLS_CERT: missing; give the file of the certificate that belongs to TLS_KEY');
  if (!keyFile) throw new Problem('TLS_KEY: missing; give the file of the key that belongs to TLS_CERT');
  const [cert, key] = [readPem('TLS_CERT', certFile), readPem('TLS_KEY', keyFile)];
  const certificate = parsed('TLS_CERT', certFile, 'certificate in PEM form', () => new X509Certificate(cert));
  const secret = parsed('TLS_KEY', keyFile, 'key in PEM form without a password', () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(secret)) throw new Problem('TLS_KEY: this key does not belong to the certificate in TLS_CERT');
  const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  if (to < new Date()) throw new Problem(`TLS_CERT: the certificate expired on ${to.toISOString().slice(0, 10)}; renew it`);
  if (from > new Date())
    throw new Problem(`TLS_CERT: the certificate holds from ${from.toISOString().slice(0, 10)} on; is the clock right?`);
  return { cert, key };
}

/** @param {string} name @param {string} file */
function readPem(name, file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new Problem(`${name}: the file ${path.resolve(file)} cannot be read (${reason})`);
  }
}

/**
 * @template T
 * @param {string} name @param {string} file @param {string} what @param {() => T} parse
 * @returns {T}
 */
function parsed(name, file, what, parse) {
  try {
    return parse();
  } catch {
    throw new Problem(`${name}: the file ${path.resolve(file)} holds no ${what}`);
  }
}

/** @param {string | undefined} text */
function readProxies(text) {
  const parts = (text ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const part of parts) {
    const [address = '', bits = '0', more] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    try {
      if (more !== undefined || !/^\d{1,3}$/.test(bits)) throw new Error();
      new BlockList().addSubnet(address, Number(bits), family);
    } catch {
      throw new Problem(`TRUSTED_PROXIES: "${part}" is neither an address nor a network; give for example 10.0.0.5,192.168.0.0/16`);
    }
  }
  return parts.join(',');
}

/** @param {string} name @param {string | undefined} text */
function readDatabaseUrl(name, text) {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new Problem(`${name}: this is not the address of a PostgreSQL database; give postgresql://user:password@host:5432/database`);
  }
  return text;
}

/** @param {string | undefined} text */
function readDataDir(text) {
  const dir = path.resolve(text || '.data');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    const probe = path.join(dir, `.probe-${process.pid}`);
    closeSync(openSync(probe, 'w', 0o600));
    rmSync(probe);
    return dir;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new Problem(`FILO_DATA_DIR: the folder ${dir} cannot be written (${reason})`);
  }
}

/**
 * The portal reads them itself; here a fault is told before it starts. The address is never repeated: it may hold a password.
 * @param {NodeJS.ProcessEnv} env
 */
function checkMail({ SMTP_URL: text, MAIL_FROM: from }) {
  if (!text) return;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !/^\/?$/.test(url.pathname) || url.search || url.hash)
    throw new Problem('SMTP_URL: this is not the address of a mail server; give smtp://user:password@mail.example.com:587');
  if (!from) throw new Problem('MAIL_FROM: missing; give the address that mails come from, for example Filo <filo@example.com>');
  if (!/^([^<>"\r\n]*<)?[^\s@<>",;]+@[^\s@<>",;]+>?$/.test(from) || from.includes('<') !== from.endsWith('>'))
    throw new Problem(`MAIL_FROM: "${from}" is not an address; give for example Filo <filo@example.com>`);
}

/** @param {NodeJS.ProcessEnv} env */
function readSecret(env) {
  const kept = path.join(path.resolve(env.FILO_DATA_DIR || '.data'), 'secret');
  const secret = env.FILO_SECRET ?? (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : undefined);
  if (secret !== undefined && secret.length < SECRET_LENGTH) {
    const where = env.FILO_SECRET === undefined ? ` (kept in ${kept})` : '';
    throw new Problem(`FILO_SECRET: too short${where}; give at least ${SECRET_LENGTH} characters, or leave it out to have one made`);
  }
  return secret;
}

/**
 * Proves that the port can be listened on.
 * @param {number} port
 * @returns {Promise<void>}
 */
export function checkPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const reason = 'code' in error && error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`;
      reject(new Problem(`PORT: ${port} ${reason}; set PORT to a free one`));
    });
    server.listen({ port, exclusive: true }, () => server.close(() => resolve()));
  });
}
