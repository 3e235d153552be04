import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { runsOf } from '../testing/ledger-runs';
import { type PiecesBench, piecesBench } from '../testing/pieces-bench';
import { listUnbalancedLots } from '../balance/lot-balance.query';
import { verifyBooks } from '../verify/verify-books';
import { LAST_DAY, PiecesModel, type RawMove } from './pieces.model';

let bench: PiecesBench;
beforeAll(async () => {
  bench = await piecesBench();
});
afterAll(() => bench.close());

const rawMove: fc.Arbitrary<RawMove> = fc.record({
  kind: fc.constantFrom('make', 'make', 'unload', 'unload', 'back', 'transfer', 'split', 'void'),
  item: fc.nat({ max: 1 }),
  pick: fc.array(fc.nat({ max: 997 }), { minLength: 1, maxLength: 4 }),
  day: fc.oneof({ weight: 4, arbitrary: fc.constant(LAST_DAY) }, { weight: 1, arbitrary: fc.nat({ max: LAST_DAY }) }),
});
const expectedPlaces = (model: PiecesModel) =>
  new Map(model.pieces.filter(({ id }) => model.where(id) !== 'NONE').map(({ id, item, code }) => [`${item} ${code}`, model.where(id)]));

describe('pieces go where their model says', () => {
  test('[SER-10][SER-18][SER-19][SER-21][OFF-02][OFF-06][LFL-09][POST-20] random histories of one person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rawMove, { maxLength: 18, size: 'max' }), async (moves) => {
        const [stage, model] = [await bench.stage(), new PiecesModel()];
        for (const raw of moves) {
          const command = model.meaning(raw);
          if (!command) continue;
          const answer = await stage.perform(command, model);
          expect([JSON.stringify(command), answer === true || answer], String(answer)).toEqual([
            JSON.stringify(command),
            model.apply(command) || answer,
          ]);
        }
        expect(await stage.found()).toEqual(expectedPlaces(model));
      }),
      runsOf(40),
    );
  }, 300_000);

  test('[SER-10][POST-23] four people move the same pieces at once: each piece is in one place, and its history is one line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rawMove, { minLength: 12, maxLength: 16, size: 'max' }), async (moves) => {
        const [stage, model] = [await bench.stage(), new PiecesModel()];
        for (const item of [0, 1]) {
          const command = { kind: 'make', item, count: 4, day: 0 } as const;
          expect(await stage.perform(command, model)).toBe(true);
          model.apply(command);
        }
        const commands = moves.flatMap(
          (raw) => model.meaning({ ...raw, kind: raw.kind === 'make' ? 'unload' : raw.kind, day: LAST_DAY }) ?? [],
        );
        const actors = [0, 1, 2, 3].map((actor) => commands.filter((_, index) => index % 4 === actor));
        await Promise.all(
          actors.map(async (mine) => {
            for (const command of mine) await stage.perform(command, model);
          }),
        );
      }),
      runsOf(12),
    );
  }, 300_000);

  test('[TRACE-14] after any of these histories every lot balances', async () => {
    await bench.one.analyse();
    expect(await listUnbalancedLots(bench.one.db.sql, bench.one.companyId, 1)).toEqual({ rows: [], total: 0 });
  });

  test('[appendix B 1 to 5] the books are right after all of it', async () => {
    await sealEverything(bench.one.db);
    expect((await verifyBooks(bench.one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });
});
