import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../scripts/steps';

const START_MILLISECONDS = 300_000;

export type PortalProcess = { readonly pid: number; readonly welcome: string; readonly stop: () => Promise<void> };

/** Starts the portal as `npm start` does, with these settings and no others of ours, and waits until it answers. */
export async function startPortalProcess(port: string, settings: Readonly<Record<string, string>>): Promise<PortalProcess> {
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_URL, FILO_SECRET, npm_lifecycle_event, ...rest } = process.env;
  const env: NodeJS.ProcessEnv = { ...rest, PORT: port, ...settings };
  const portal = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    return { pid: portal.pid ?? 0, welcome: await address(portal, port), stop: () => end(portal) };
  } catch (error) {
    await end(portal);
    throw error;
  }
}

// The start prints one address when the portal answers.
function address(portal: ChildProcess, port: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => reject(new Error(`the portal did not start:\n${printed}`)), START_MILLISECONDS);
    portal.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const found = new RegExp(`^https?://localhost:${port}\\S*$`, 'm').exec(printed);
      if (!found) return;
      clearTimeout(limit);
      resolve(found[0]);
    });
    portal.once('exit', () => {
      clearTimeout(limit);
      reject(new Error(`the portal did not start:\n${printed}`));
    });
  });
}

function end(portal: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (portal.exitCode !== null || portal.signalCode !== null) return resolve();
    portal.once('exit', () => resolve());
    portal.kill('SIGTERM');
  });
}
