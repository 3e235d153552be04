import { expect, test } from 'vitest';
import { killDrill } from '../testing/kill-drill';

test('[POST-02] after five kills of the database under 24 clients every acknowledged posting stands exactly once', async () => {
  const { acknowledged, lost, doubled, faults, outages } = await killDrill(5);
  expect({ lost, doubled, faults }).toEqual({ lost: [], doubled: [], faults: [] });
  expect(acknowledged).toBeGreaterThan(700);
  expect(outages).toBeGreaterThan(0);
});
