// `npm start`: from a fresh clone to a running portal. This file and start/*.mjs need nothing but Node; the rest is TypeScript.
import path from 'node:path';
import { install, isInstalled } from './start/install.mjs';
import { outliveReader } from './start/output.mjs';
import { checkPort, readSettings } from './start/settings.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';
outliveReader();

/** @type {import('./start/settings.types').Step} */
const step = async (name, work) => {
  const began = performance.now();
  const result = await work();
  console.log(`${name.padEnd(28)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`);
  return result;
};

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  await checkPort(settings.port);
  if (!isInstalled(root)) await step('packages installed', () => install(root));
  const { tsImport } = await import('tsx/esm/api');
  const { start } = await tsImport('./start/start.ts', import.meta.url);
  await start(settings, step);
} catch (error) {
  const known = error instanceof Error && error.name === 'Problem';
  console.error(known ? `filo: ${error.message}` : error);
  process.exit(1);
}
