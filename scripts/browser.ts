import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Problem } from './database/problem';

const DEBIAN = '/usr/bin/chromium';

/**
 * A Chromium that runs here: CHROMIUM_PATH, one Playwright has, Debian's, the one inside an npm package, Debian's installed now.
 * @throws Problem when there is none
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Problem(`CHROMIUM_PATH: ${given} is not a browser that runs here`);
  }
  for (const file of [chromium.executablePath(), DEBIAN]) if (runs(file)) return file;
  const packed = await unpack();
  if (packed && runs(packed)) return packed;
  installOnDebian();
  if (runs(DEBIAN)) return DEBIAN;
  throw new Problem('no browser for the tests; install Chromium and give its path as CHROMIUM_PATH');
}

function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    execFileSync(file, ['--no-sandbox', '--headless', '--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

async function unpack(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath().catch(() => undefined);
}

function installOnDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The message about the missing browser says what to do.
  }
}
