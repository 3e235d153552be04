import { LOTS, onLotGround } from './lot-ground';
import { part, residentMemory } from './portal-ground';
import type { Workload } from './workload';

// Every lot as a file: how long it takes, what memory the portal has at most meanwhile, and how long others wait for their page.
const exportLots: Workload = () =>
  onLotGround(async ({ get, pid }) => {
    const page = async () => {
      const begin = performance.now();
      await (await get('/lots?sort=expiry')).text();
      return performance.now() - begin;
    };
    for (let warm = 0; warm < 100; warm++) await page();
    const alone: number[] = [];
    for (let nth = 0; nth < 50; nth++) alone.push(await page());
    const rows: Record<string, string | number>[] = [];
    const took: Record<string, number> = {};
    for (const format of ['csv', 'xlsx'] as const) {
      const before = residentMemory(pid);
      let [most, bytes] = [before, 0];
      const begin = performance.now();
      const file = await get(`/api/v1/exports/lots?format=${format}&view=all`);
      const first = performance.now() - begin;
      let running = true;
      const beside: number[] = [];
      const others = (async () => {
        while (running) {
          beside.push(await page());
          most = Math.max(most, residentMemory(pid));
        }
      })();
      for await (const chunk of file.body ?? []) bytes += chunk.byteLength;
      const whole = performance.now() - begin;
      running = false;
      await others;
      beside.sort((a, b) => a - b);
      took[format] = whole / LOTS;
      rows.push({
        what: `${LOTS} lots, ${format}`,
        'first byte ms': Math.round(first),
        'whole s': (whole / 1000).toFixed(1),
        MB: (bytes / 1e6).toFixed(1),
        'memory before MiB': Math.round(before),
        'at most MiB': Math.round(most),
        'page beside p50 ms': Math.round(part(beside, 0.5)),
        'longest ms': Math.round(beside.at(-1) ?? 0),
        'page alone p50 ms': Math.round(
          part(
            alone.toSorted((a, b) => a - b),
            0.5,
          ),
        ),
      });
    }
    return { rows, filo: took.xlsx ?? 0, raw: took.csv ?? 0, unit: 'ms/row (filo: XLSX, raw: CSV)' };
  });

export default exportLots;
