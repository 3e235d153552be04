import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOSTILE_FILES } from '../lib/testing/hostile-files';
import type { Workload } from './workload';

type Measured = { readonly answer: string; readonly ms: number; readonly extra: number };

// Files made to harm: how long each takes to be refused, and what it costs in memory. Nothing is compared with raw SQL here.
const hostileFiles: Workload = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'filo-hostile-'));
  const child = path.join(import.meta.dirname, 'hostile-ground.ts');
  try {
    const rows = Object.entries(HOSTILE_FILES).map(([what, { name, make }]) => {
      const file = path.join(folder, name);
      const bytes = make();
      writeFileSync(file, bytes);
      const told = execFileSync(process.execPath, ['--import', 'tsx', child, name, file], { encoding: 'utf8' });
      const { answer, ms, extra } = JSON.parse(told) as Measured;
      return { file: what, 'sent KiB': Math.round(bytes.length / 1024), answer, s: (ms / 1000).toFixed(2), 'extra MiB': Math.round(extra) };
    });
    const slowest = Math.max(...rows.map(({ s }) => Number(s)));
    return { rows, filo: slowest * 1000, raw: Number.NaN, unit: 'ms, the slowest' };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export default hostileFiles;
