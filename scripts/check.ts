import { check, prepare } from './checks';
import { command } from './database/problem';
import { runStep, tool } from './steps';

// Types, Biome, structure and knip.
await command(async () => {
  await prepare();
  const outcomes = await check();
  outcomes.push(await runStep('structure', tool('vitest/vitest.mjs', 'run', '--project', 'rules', 'lib/structure')));
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
});
