import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, ensureBuilt, prepare } from './checks';
import { command } from './database/problem';
import { type Outcome, root, runStep, tool } from './steps';

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(path.join(tmpdir(), 'filo-test-'));

// Everything, against a production build. --fast: checks, rules and the database tests of what changed; --long: the slow drills alone.
await command(async () => {
  const counts = process.argv.includes('--long') ? await long() : process.argv.includes('--fast') ? await fast() : await all();
  rmSync(reports, { recursive: true, force: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
});

async function all(): Promise<Count[]> {
  await prepare();
  const checks = await check();
  const unit = await vitest('rules and database', ['--project', 'rules', '--project', 'db']);
  const built = await ensureBuilt();
  return [ofOutcomes([...checks, built]), unit, built.ok ? await journeys() : { passed: 0, failed: 1 }];
}

async function fast(): Promise<Count[]> {
  await prepare();
  const checks = await check();
  const rules = await vitest('rules', ['--project', 'rules']);
  return [ofOutcomes(checks), rules, await vitest('database, of what changed', ['--project', 'db', '--changed', '--passWithNoTests'])];
}

async function long(): Promise<Count[]> {
  await prepare();
  const built = await ensureBuilt();
  return [ofOutcomes([built]), await vitest('drills', ['--project', 'long'])];
}

function ofOutcomes(outcomes: Outcome[]): Count {
  const passed = outcomes.filter(({ ok }) => ok).length;
  return { passed, failed: outcomes.length - passed };
}

async function vitest(name: string, args: string[]): Promise<Count> {
  const file = path.join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  const outcome = await runStep(
    name,
    tool('vitest/vitest.mjs', 'run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`),
    { loud: true },
  );
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  return withVerdict(outcome, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

async function journeys(): Promise<Count> {
  if (!readdirSync(path.join(root, 'e2e')).some((name) => name.endsWith('.spec.ts'))) return { passed: 0, failed: 0 };
  const file = path.join(reports, 'journeys.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CI: process.env.CI ?? '' };
  const outcome = await runStep(
    'journeys',
    tool('@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts', '--reporter=line,json'),
    { loud: true, env },
  );
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file)?.stats;
  // A journey that was skipped because an earlier one failed has proven nothing.
  return withVerdict(outcome, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0),
  });
}

// A file that does not load, or a setup that fails, is no failed test, yet nothing to be silent about.
function withVerdict({ ok }: Outcome, count: Count): Count {
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
