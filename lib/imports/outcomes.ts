import type { Made, Outcome, Report, RowComplaint } from '../import-kinds/kind.types';
import type { Ctx } from '../kernel/ctx';
import type { ImportCounts } from './import.types';

/** Complaints about one row that are kept. */
const MOST_OF_A_ROW = 20;
const TELL_MS = 300;

/** What came of each row. A row has one outcome; one that was refused stays refused. */
export class Outcomes {
  private readonly settled = new Map<number, Outcome>();
  readonly refused = new Map<number, RowComplaint[]>();
  readonly made: Made[] = [];
  private told = 0;

  constructor(private readonly ctx: Ctx) {}

  refuse(line: number, complaints: readonly RowComplaint[]): void {
    this.settled.delete(line);
    const before = this.refused.get(line) ?? [];
    this.refused.set(line, [...before, ...complaints].slice(0, MOST_OF_A_ROW));
  }

  /** Where the kinds tell what they did; `total` is how many rows there are. */
  report(total: number): Report {
    return {
      settle: (line, outcome) => {
        if (this.refused.has(line)) throw new Error(`row ${line} was refused and settled`);
        this.settled.set(line, outcome);
      },
      refuse: (line, complaints) => this.refuse(line, complaints),
      made: (made) => this.made.push(made),
      progress: async (done) => {
        if (Date.now() - this.told < TELL_MS && done < total) return;
        this.told = Date.now();
        await this.ctx.progress?.(Math.min(done, total), total);
      },
    };
  }

  counts(): ImportCounts {
    const count = (outcome: Outcome) => [...this.settled.values()].filter((one) => one === outcome).length;
    const [created, updated, skipped, refused] = [count('created'), count('updated'), count('skipped'), this.refused.size];
    return { rows: created + updated + skipped + refused, created, updated, skipped, refused };
  }

  /** Every row must have an outcome: one that is forgotten would be lost in silence. */
  assertComplete(lines: readonly number[]): void {
    const lost = lines.find((line) => !this.settled.has(line) && !this.refused.has(line));
    if (lost !== undefined) throw new Error(`nothing was told about row ${lost}`);
  }
}
