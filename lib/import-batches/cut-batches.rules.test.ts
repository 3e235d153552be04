import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBatches } from './cut-batches.rules';

test('[I3 part] every row is in one batch, what belongs together in the same, and no batch is larger than asked for but for one such group', () => {
  const seed = Number(process.env.FILO_SEED ?? Date.now() % 1_000_000);
  const units = fc
    .array(fc.integer({ min: 1, max: 7 }))
    .map((sizes) => sizes.map((size, unit) => Array.from({ length: size }, () => unit)));
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 10 }), (given, size) => {
      const batches = cutBatches(given, size);
      expect(batches.flat()).toEqual(given.flat());
      for (const batch of batches) expect(batch.length <= size || new Set(batch).size === 1).toBe(true);
      for (const unit of new Set(given.flat())) expect(batches.filter((batch) => batch.includes(unit))).toHaveLength(1);
    }),
    { seed, verbose: true },
  );
});
