import fc from 'fast-check';
import { expect } from 'vitest';
import { LedgerModel } from '../ledger-models/ledger.model';
import type { LedgerBench, Stage } from './ledger-bench';
import { compare } from './ledger-view';
import { meaning, type RawCommand, rawCommands } from './ledger-commands';

/** How often, and with which seed: FILO_RUNS and FILO_SEED; a failure prints the seed; with FILO_SEED the counterexample is made small. */
export const runsOf = (numRuns: number): fc.Parameters<unknown> => {
  const seed = process.env.FILO_SEED;
  return { numRuns: Number(process.env.FILO_RUNS ?? numRuns), endOnFailure: seed === undefined, ...(seed ? { seed: Number(seed) } : {}) };
};

class Step implements fc.AsyncCommand<LedgerModel, Stage> {
  constructor(private readonly raw: RawCommand) {}

  check = (model: Pick<LedgerModel, 'records' | 'lots'>) =>
    this.raw.kind === 'post' || (model.records.length > 0 && (model.lots.length > 0 || 'record' in this.raw));

  async run(model: LedgerModel, stage: Stage): Promise<void> {
    const command = meaning(model, this.raw);
    if (command) await stage.follow(command, model.apply(command));
  }

  toString = () => JSON.stringify(this.raw);
}

const { post, correct, void: takeBack, close, hold, status } = rawCommands;
const step = (raw: fc.Arbitrary<RawCommand>) => raw.map((one) => new Step(one));

/** Random histories of one person: each answer and, at the end, every figure equals the model's; and whatever `also` asks of the stage. */
export const sequentialRuns = (bench: LedgerBench, maxCommands: number, also: (stage: Stage) => Promise<void> = async () => undefined) =>
  fc.asyncProperty(
    fc.commands(
      [
        step(post),
        step(post),
        step(post),
        step(post),
        step(post),
        step(correct),
        step(correct),
        step(takeBack),
        step(close),
        step(hold),
        step(status),
      ],
      { maxCommands, size: 'max' },
    ),
    async (commands) => {
      const stage = await bench.stage();
      const model = new LedgerModel();
      await fc.asyncModelRun(() => ({ model, real: stage }), commands);
      const [expected, found] = await compare(stage, model);
      expect(found).toEqual(expected);
      await also(stage);
    },
  );
