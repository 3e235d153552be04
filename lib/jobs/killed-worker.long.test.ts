import { test } from 'vitest';
import { jobKillDrill } from '../testing/job-kill-drill';

test.each([0.1, 0.5, 0.9])(
  '[K6][POST-02] a worker killed when %d of the pieces are written leaves none of them, and the next one posts all, once',
  (share) => jobKillDrill(share),
);
