import { test } from 'vitest';
import { importKillDrill } from '../testing/import-kill-drill';

test(
  '[K6 part][I3] an import killed when half of its pieces are written leaves none of them; the next worker brings all in, once',
  { timeout: 180_000 },
  () => importKillDrill({ kind: 'openingSerials', share: 0.5, batchRows: null }),
);

test(
  '[K6 part][I3] an import in batches that is killed half-way leaves whole batches; the next worker goes on behind them; its way back too',
  { timeout: 180_000 },
  () => importKillDrill({ kind: 'openingSerials', share: 0.5, batchRows: 500 }),
);
