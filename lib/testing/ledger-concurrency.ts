import fc from 'fast-check';
import { expect } from 'vitest';
import { LedgerModel } from '../ledger-models/ledger.model';
import type { Command, Outcome } from '../ledger-models/ledger-model.types';
import type { Answer, LedgerBench, Stage } from './ledger-bench';
import { meaning, rawCommands } from './ledger-commands';
import { figuresOf } from './ledger-view';

const { post, correct, void: takeBack, close, hold, status } = rawCommands;
const any = fc.oneof(
  { weight: 5, arbitrary: post },
  { weight: 2, arbitrary: correct },
  { weight: 2, arbitrary: takeBack },
  { weight: 1, arbitrary: close },
  { weight: 1, arbitrary: hold },
  { weight: 1, arbitrary: status },
);
const ACTORS = 4;
const EACH = 2;

const agrees = (answer: Answer, outcome: Outcome) =>
  'refused' in answer ? 'refused' in outcome && outcome.refused.includes(answer.refused) : 'made' in outcome;

/** The figures of all lots, whatever their order: those of voided lots keep only that they are void. */
const signature = (figures: readonly ReturnType<LedgerModel['figures']>[]) =>
  figures
    .map((one) => JSON.stringify(one))
    .sort()
    .join('\n');

/**
 * True when some order of all commands that keeps the order of every actor gives, on the model, the answers and the figures
 * that the database gave. Tries every order.
 */
function isSerial(
  start: LedgerModel,
  commands: readonly (readonly Command[])[],
  answers: readonly (readonly Answer[])[],
  final: string,
): boolean {
  const search = (model: LedgerModel, done: readonly number[]): boolean => {
    if (done.every((count, actor) => count === (commands[actor]?.length ?? 0)))
      return signature(model.lots.map((_, lot) => model.figures(lot))) === final;
    return done.some((count, actor) => {
      const [command, answer] = [commands[actor]?.[count], answers[actor]?.[count]];
      if (!command || !answer) return false;
      const next = model.clone();
      return agrees(answer, next.apply(command)) && search(next, done.with(actor, count + 1));
    });
  };
  return search(
    start,
    commands.map(() => 0),
  );
}

async function prepare(bench: LedgerBench, raws: readonly Parameters<typeof meaning>[1][]): Promise<{ stage: Stage; model: LedgerModel }> {
  const stage = await bench.stage();
  const model = new LedgerModel();
  for (const raw of raws) {
    const command = meaning(model, raw);
    if (command) await stage.follow(command, model.apply(command));
  }
  return { stage, model };
}

/** Four people act at once on the same stock: what happened equals some order of their acts, and nobody hears that the house is busy. */
export const concurrentRuns = (bench: LedgerBench) =>
  fc.asyncProperty(
    fc.array(fc.oneof({ weight: 4, arbitrary: post }, { weight: 1, arbitrary: status }), { minLength: 3, maxLength: 8, size: 'max' }),
    fc.array(fc.array(any, { minLength: EACH, maxLength: EACH }), { minLength: ACTORS, maxLength: ACTORS }),
    async (before, raws) => {
      const { stage, model } = await prepare(bench, before);
      const commands = raws.map((own) => own.flatMap((raw) => meaning(model, raw) ?? []));
      const answers = await Promise.all(
        commands.map(async (own) => {
          const heard: Answer[] = [];
          for (const command of own) heard.push(await stage.perform(command));
          return heard;
        }),
      );
      const story = () => JSON.stringify(commands.map((own, actor) => own.map((command, at) => [command, answers[actor]?.[at]])));
      expect(answers.flat().filter((answer) => 'refused' in answer && answer.refused === 'E_BUSY')).toEqual([]);
      const final = signature((await figuresOf(stage)).map(({ figures }) => figures));
      if (!isSerial(model, commands, answers, final))
        throw new Error(
          `no serial order explains ${story()}\nwith the lots\n${final}\nfrom ${JSON.stringify({ lots: model.lots, records: model.records })}`,
        );
    },
  );
