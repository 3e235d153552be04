import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const module = pathToFileURL(path.resolve(import.meta.dirname, 'output.mjs')).href;

/** Prints until told to end, beside somebody who prints uncaught errors as a framework does; exits with how many there were, 9 at most. */
const program = (first: string) => `${first}
let caught = 0;
process.on('uncaughtException', (error) => { if (++caught < 9) console.error(error); else process.exit(9); });
process.on('message', () => process.exit(caught));
console.log('up');
setInterval(() => console.log('still here'), 5);
setInterval(() => process.send('beat'), 5);`;

async function exitWithoutReader(first: string): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(first)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = once(child, 'exit');
  await once(child.stdout ?? child, 'data');
  child.stdout?.destroy();
  child.stderr?.destroy();
  for (let beats = 0; beats < 20 && child.exitCode === null; beats++) await Promise.race([once(child, 'message'), ended]);
  if (child.connected) child.send('end', () => undefined);
  const [code] = await ended;
  return code;
}

test('a process whose output nobody reads any more goes on in peace', async () => {
  expect(await exitWithoutReader(`import { outliveReader } from ${JSON.stringify(module)}; outliveReader();`)).toBe(0);
});

test('without that, what it prints about what it cannot print never ends', async () => {
  expect(await exitWithoutReader('')).toBe(9);
});
