import { expect, test } from 'vitest';
import { killDrill } from '../testing/kill-drill';

test('[POST-02] after two kills of the database under 24 clients every acknowledged posting stands exactly once', async () => {
  const { acknowledged, lost, doubled, faults, outages } = await killDrill(2);
  expect({ lost, doubled, faults }).toEqual({ lost: [], doubled: [], faults: [] });
  expect(acknowledged).toBeGreaterThan(300);
  expect(outages).toBeGreaterThan(0);
}, 120_000);
