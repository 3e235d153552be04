import fc from 'fast-check';
import { expect } from 'vitest';
import { ProductionModel } from '../ledger-models/production.model';
import { type Act, LAST_DAY, type RawAct } from '../ledger-models/production-model.types';
import type { Answer, ProductionBench } from './production-bench';

const kinds = [
  'buy',
  'buy',
  'buy',
  'toys',
  'toys',
  'robots',
  'robots',
  'move',
  'sell',
  'sellRobot',
  'moveRobot',
  'split',
  'split',
  'fix',
  'void',
] as const;
const rawAct: fc.Arbitrary<RawAct> = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.array(fc.nat({ max: 997 }), { minLength: 4, maxLength: 4 }),
  day: fc.oneof({ weight: 3, arbitrary: fc.constant(LAST_DAY) }, { weight: 2, arbitrary: fc.nat({ max: LAST_DAY }) }),
});

/** Something to begin with: grain of two days, tape and chips. */
const OPENING: readonly Act[] = [
  { key: 'g1', kind: 'buy', item: 'GRAIN', quantity: 50, sacks: true, amount: 2, day: 0 },
  { key: 'g2', kind: 'buy', item: 'GRAIN', quantity: 20, sacks: false, amount: 5, day: 1 },
  { key: 't1', kind: 'buy', item: 'TAPE', quantity: 10, sacks: false, amount: 1, day: 0 },
  { key: 'c1', kind: 'buy', item: 'CHIP', quantity: 4, sacks: false, amount: 1, day: 0 },
];

const expected = (model: ProductionModel) => ({
  balances: [...model.balances()].map(([at, quantity]) => `${at} ${quantity}`).toSorted(),
  pieces: [...model.pieces()].map(([piece, place]) => `${piece} ${place}`).toSorted(),
  edges: [...model.edges()].map(([edge, quantity]) => `${edge} ${quantity}`).toSorted(),
  costs: [model.costs('GRAIN'), model.costs('TAPE')],
});

async function opened(bench: ProductionBench) {
  const [stage, model] = [await bench.stage(), new ProductionModel()];
  for (const act of OPENING) expect([await stage.perform(act), model.apply(act)]).toEqual([true, true]);
  return { stage, model };
}

/** Random histories of one person: each answer and, at the end, every figure equals the model's. */
export const productionRuns = (bench: ProductionBench, maxLength: number) =>
  fc.asyncProperty(fc.array(rawAct, { minLength: maxLength / 2, maxLength, size: 'max' }), async (raws) => {
    const { stage, model } = await opened(bench);
    for (const [n, raw] of raws.entries()) {
      const act = model.meaning(raw, `k${n}`);
      if (!act) continue;
      const answer = await stage.perform(act);
      expect([JSON.stringify(act), answer === true], String(answer)).toEqual([JSON.stringify(act), model.apply(act)]);
    }
    expect(await stage.found()).toEqual(expected(model));
  });

type Told = { readonly act: Act; readonly answer: Answer };

/** True when some order of all commands that keeps the order of every actor gives the answers and the figures that the database gave. */
function isSerial(start: ProductionModel, told: readonly (readonly Told[])[], final: string): boolean {
  const search = (model: ProductionModel, done: readonly number[]): boolean => {
    if (done.every((count, actor) => count === told[actor]?.length)) return JSON.stringify(expected(model)) === final;
    return done.some((count, actor) => {
      const one = told[actor]?.[count];
      if (!one) return false;
      const next = model.clone();
      // Somebody else changed the record since it was read: nothing was done, in whatever order.
      const agrees = one.answer === 'E_CONFLICT' || next.apply(one.act) === (one.answer === true);
      return agrees && search(one.answer === 'E_CONFLICT' ? model : next, done.with(actor, count + 1));
    });
  };
  return search(
    start,
    told.map(() => 0),
  );
}

/** Four people act at once on the same stock: what happened equals some order of their acts. */
export const productionMeetings = (bench: ProductionBench) =>
  fc.asyncProperty(
    fc.array(rawAct, { minLength: 2, maxLength: 5 }),
    fc.array(fc.array(rawAct, { minLength: 2, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    async (before, raws) => {
      const { stage, model } = await opened(bench);
      for (const [n, raw] of before.entries()) {
        const act = model.meaning(raw, `k${n}`);
        if (act) expect([JSON.stringify(act), (await stage.perform(act)) === true]).toEqual([JSON.stringify(act), model.apply(act)]);
      }
      const acts = raws.map((own, actor) => own.flatMap((raw, n) => model.meaning(raw, `a${actor}.${n}`) ?? []));
      const told = await Promise.all(
        acts.map(async (own) => {
          const heard: Told[] = [];
          for (const act of own) heard.push({ act, answer: await stage.perform(act) });
          return heard;
        }),
      );
      const found = await stage.found();
      if (!isSerial(model, told, JSON.stringify(found)))
        throw new Error(
          `no serial order explains ${JSON.stringify(told)}\nwith ${JSON.stringify(found)}\nfrom ${JSON.stringify(expected(model))}`,
        );
    },
  );
