import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../structure/sources';

/** A portal in a process of its own, as `npm start` makes it. */
export type Portal = {
  readonly process: ChildProcess;
  /** Everything it has printed. */
  readonly printed: () => string;
  /** Asks it to end and waits. @returns its exit code */
  readonly stop: () => Promise<number | null>;
};

export type PortalGiven = { readonly port: number; readonly env: Readonly<Record<string, string>>; readonly folder?: string };

const START_MILLISECONDS = 600_000;
const OWN = [
  'DATABASE_URL',
  'MIGRATE_DATABASE_URL',
  'PUBLIC_URL',
  'TLS_CERT',
  'TLS_KEY',
  'TRUSTED_PROXIES',
  'FILO_SECRET',
  'npm_lifecycle_event',
];

/** Starts the portal of a project folder and waits until it prints its address; builds it first if need be. */
export async function startPortal({ port, env, folder = root }: PortalGiven): Promise<Portal> {
  const outside: NodeJS.ProcessEnv = { ...process.env };
  for (const name of OWN) delete outside[name];
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env: { ...outside, PORT: String(port), ...env } });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the portal did not start:\n${printed}`)), START_MILLISECONDS);
    const collect = (chunk: Buffer): void => {
      printed += chunk;
      if (/^https?:\/\/localhost/m.test(printed)) {
        clearTimeout(limit);
        resolve();
      }
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    void ended.then(() => {
      clearTimeout(limit);
      reject(new Error(`the portal did not start:\n${printed}`));
    });
  });
  return {
    process: child,
    printed: () => printed,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
