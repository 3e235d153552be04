import { expect, test } from 'vitest';
import { type LabelSources, proposedLabel } from './label.rules';

const [lot, kind, unique] = ['lot', 'kind', 'unique'].map((name) => ({ id: name, name }));

test.each<[Partial<LabelSources>, keyof LabelSources | undefined]>([
  [{ lot, kind, unique }, 'lot'],
  [{ kind, unique }, 'kind'],
  [{ lot, unique }, 'lot'],
  [{ unique }, 'unique'],
  [{}, undefined],
])('[LOT-27] of %j the label of the %s is proposed', (given, source) => {
  expect(proposedLabel({ lot: null, kind: null, unique: null, ...given })?.source).toBe(source);
});
