import { execFileSync, type SpawnOptions } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { Problem } from './problem';

/** The unprivileged user PostgreSQL runs as when the command itself runs as root; undefined otherwise. */
export interface OperatingUser {
  uid: number;
  gid: number;
}

const NAMES = ['postgres', 'filo'];

/** PostgreSQL refuses to run as root: finds an unprivileged user for it, or makes one called "filo". */
export function operatingUser(): OperatingUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'filo'], { stdio: 'ignore' });
  } catch {
    throw new Problem('the embedded database cannot run as root here; start Filo as another user or set DATABASE_URL');
  }
  const made = lookUp();
  if (!made) throw new Problem('the embedded database cannot run as root here; start Filo as another user or set DATABASE_URL');
  return made;
}

function lookUp(): OperatingUser | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of NAMES) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return undefined;
}

/** Gives a file or folder to the operating user, if there is one. */
export function giveTo(user: OperatingUser | undefined, target: string): void {
  if (user) chownSync(target, user.uid, user.gid);
}

/**
 * The program and options that run `file` as the operating user. Under a folder that this user may not enter (a clone in /root),
 * it keeps the one capability of walking through folders; its own files stay its own.
 */
export function asUser(
  user: OperatingUser | undefined,
  file: string,
  args: string[],
  options: SpawnOptions,
): [string, string[], SpawnOptions] {
  if (!user) return [file, args, options];
  if (canReach(user, file) && canReach(user, String(options.cwd))) return [file, args, { ...options, ...user }];
  const wrapper = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
  ];
  return ['setpriv', [...wrapper, '--', file, ...args], options];
}

function canReach(user: OperatingUser, target: string): boolean {
  const script =
    'try{process.setgroups([]);process.setgid(+process.argv[2]);process.setuid(+process.argv[1]);require("fs").statSync(process.argv[3])}catch{process.exit(1)}';
  try {
    execFileSync(process.execPath, ['-e', script, String(user.uid), String(user.gid), target], { stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
