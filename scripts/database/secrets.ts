import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem';

/** What the data folder remembers of the embedded database between starts. */
export interface Credentials {
  port: number;
  adminPassword: string;
  ownerPassword: string;
  appPassword: string;
}

const FILE = 'database.json';

/** Makes the data folder if needed and proves that it can be written. @throws Problem naming FILO_DATA_DIR */
export function openDataDir(dataDir: string): string {
  const full = path.resolve(dataDir);
  try {
    mkdirSync(full, { recursive: true, mode: 0o711 });
    const probe = path.join(full, `.probe-${process.pid}`);
    closeSync(openSync(probe, 'w', 0o600));
    rmSync(probe);
    return full;
  } catch (error) {
    throw new Problem(`FILO_DATA_DIR: the folder ${full} cannot be written (${reason(error)})`);
  }
}

/** Reads the remembered credentials, or makes new ones (port 0: not chosen yet). */
export function readCredentials(dataDir: string): Credentials {
  const file = path.join(dataDir, FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const made = { port: 0, adminPassword: newSecret(), ownerPassword: newSecret(), appPassword: newSecret() };
  writeCredentials(dataDir, made);
  return made;
}

/** Keeps the credentials, readable by the owner alone, whole or not at all. */
export function writeCredentials(dataDir: string, credentials: Credentials): void {
  writePrivate(path.join(dataDir, FILE), `${JSON.stringify(credentials, null, 2)}\n`);
}

/** The connection of the application to the embedded database, by what the data folder remembers. */
export const appUrlOf = ({ port, appPassword }: Credentials): string => `postgresql://filo_app:${appPassword}@127.0.0.1:${port}/filo`;

/** Writes a small private file atomically: temporary file with mode 0600, fsync, rename. */
export function writePrivate(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

/** 256 random bits as text that is safe in URLs. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
