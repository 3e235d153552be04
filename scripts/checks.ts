import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, generate, isBuilt, isGenerated } from './start/build';
import { type Outcome, root, runStep, tool } from './steps';

/** Brings the generated files up to date: the database client, and the types of the routes. */
export async function prepare(): Promise<void> {
  if (!isGenerated(root)) await generate(root);
  // Types left from routes that are gone would be reported as errors.
  rmSync(path.join(root, '.next/types'), { recursive: true, force: true });
  rmSync(path.join(root, '.next/dev/types'), { recursive: true, force: true });
  await runStep('types of the routes', tool('next/dist/bin/next', 'typegen'));
}

/** Types, Biome and knip; the structure tests are run by vitest. Expects `prepare`. */
export async function check(): Promise<Outcome[]> {
  const types = runStep('types', tool('typescript/bin/tsc', '--noEmit', '-p', '.'));
  const biome = await runStep('Biome', tool('@biomejs/biome/bin/biome', 'check', '.', '--max-diagnostics=200', '--diagnostic-level=error'));
  const knip = await runStep('knip', tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'));
  return [await types, biome, knip];
}

/** The production build of the present sources. */
export async function ensureBuilt(): Promise<Outcome> {
  if (isBuilt(root)) return { ok: true, output: '' };
  try {
    await build(root);
    return { ok: true, output: '' };
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    console.log(output);
    return { ok: false, output };
  }
}
