import { describe, test } from 'vitest';
import { importKillDrill } from '../testing/import-kill-drill';

describe.each(['items', 'openingSerials'] as const)('%s', (kind) => {
  test.each([0.1, 0.5, 0.9])(
    '[K6][I3] an import killed when %d of its rows are written leaves none of them; the next worker brings all in, once',
    (share) => importKillDrill({ kind, share, batchRows: null }),
  );
  test.each([0.1, 0.5, 0.9])(
    '[K6][I3] an import in batches killed when %d of its rows are written leaves whole batches; the next worker goes on behind them',
    (share) => importKillDrill({ kind, share, batchRows: 100 }),
  );
});
