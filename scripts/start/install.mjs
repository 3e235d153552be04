// Brings node_modules to what package-lock.json says. Plain JavaScript on Node alone: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './settings.mjs';

/**
 * Whether every package of the lock file is there in its version (optional ones of other platforms may be missing).
 * @param {string} root
 */
export function isInstalled(root) {
  const kept = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(kept, 'utf8')).packages;
  return Object.keys(wanted).every((name) => {
    if (name === '' || wanted[name].link) return true;
    if (!present[name]) return Boolean(wanted[name].optional || wanted[name].devOptional || wanted[name].peer);
    return present[name].version === wanted[name].version;
  });
}

/**
 * Installs exactly the versions of the lock file and leaves that file alone; the output is shown only when it fails.
 * Not `npm ci`: that refuses a lock file without the packages of other platforms, which not every registry carries.
 * @param {string} root
 */
export async function install(root) {
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  const [file, rest] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const { code, output } = await run(file, rest, root, { NODE_ENV: 'development' });
  if (code !== 0) throw new Problem(`the packages could not be installed (npm install):\n${output.trim()}`);
}

/**
 * Runs a program and collects what it prints.
 * @param {string} file
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} env added to the present one
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, cwd, env = {}) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && file === 'npm';
    const child = spawn(file, args, {
      cwd,
      shell,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
