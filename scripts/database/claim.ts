import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem';
import { isAlive } from './processes';
import { writePrivate } from './secrets';

interface Holder {
  pid: number;
  /** When that process began, as the system tells it: ids are used again. */
  began: string;
}

/** Makes this process the one that runs the database of a data folder. @throws Problem while another living process is */
export function claim(dataDir: string): void {
  const file = path.join(dataDir, 'holder.json');
  const holder = readHolder(file);
  if (holder && holder.pid !== process.pid && isAlive(holder.pid) && beginOf(holder.pid) === holder.began) {
    throw new Problem(
      `FILO_DATA_DIR: ${dataDir} is used by a Filo that runs already (process ${holder.pid}); stop it or give another folder`,
    );
  }
  writePrivate(file, JSON.stringify({ pid: process.pid, began: beginOf(process.pid) }));
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function beginOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
