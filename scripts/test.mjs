// `npm test` and its kin, from a fresh clone on: this file needs nothing but Node.
import path from 'node:path';
import { install, isInstalled } from './start/install.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';

try {
  if (!isInstalled(root)) await install(root);
  const { tsImport } = await import('tsx/esm/api');
  await tsImport('./test.ts', import.meta.url);
} catch (error) {
  console.error(error instanceof Error && error.name === 'Problem' ? `filo: ${error.message}` : error);
  process.exitCode = 1;
}
