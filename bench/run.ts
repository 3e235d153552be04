import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { prepare } from '../scripts/checks';
import { command, Problem } from '../scripts/database/problem';
import type { Workload } from './workload';

/** What benchmarks stand on. */
const TOOL = /^(run|workload|http-action|([a-z]+-)?ground)\.ts$/;

// npm run bench -- <name>: runs bench/<name>.ts, prints its table and one line of JSON for machines.
await command(async () => {
  const name = process.argv[2] ?? '';
  const file = path.join(import.meta.dirname, `${name}.ts`);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file) || !names().includes(name))
    throw new Problem(`no such benchmark; there are: ${names().join(', ') || 'none'}`);
  await prepare();
  const { default: workload } = (await import(file)) as { default: Workload };
  const { rows, filo, raw, unit } = await workload();
  console.table(rows);
  console.log(JSON.stringify({ bench: name, filo: round(filo), raw: round(raw), ratio: round(filo / raw), unit }));
});

function names(): string[] {
  return readdirSync(import.meta.dirname).flatMap((file) => (file.endsWith('.ts') && !TOOL.test(file) ? [file.slice(0, -3)] : []));
}

// Three digits that count: times of a unit of work range from microseconds to minutes.
function round(value: number): number {
  return Number(value.toPrecision(3));
}
