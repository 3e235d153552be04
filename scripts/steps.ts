import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** A tool of node_modules as arguments for Node itself: the same on every system, without a shell. */
export const tool = (file: string, ...args: string[]): string[] => [path.join(root, 'node_modules', file), ...args];

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs Node on arguments; prints name, verdict and time, and the output when it failed (or all along when `loud`). */
export function runStep(
  name: string,
  args: string[],
  { loud = false, env = {} }: { loud?: boolean; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trim());
      resolve({ ok: code === 0, output });
    });
  });
}
