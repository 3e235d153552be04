import { test } from 'vitest';
import { jobKillDrill } from '../testing/job-kill-drill';

test(
  '[K6 part][POST-02] a worker killed when half of the pieces are written leaves none of them, and the next one posts all, once',
  {
    timeout: 180_000,
  },
  () => jobKillDrill(0.5),
);
