import { residentMemory } from './portal-ground';
import { onRegisterGround, type Row } from './register-ground';
import type { Workload } from './workload';

// A million lots as one file: the first byte, the whole, and what memory the portal has at most meanwhile.
const exportMillion: Workload = () =>
  onRegisterGround({ lots: 1_000_000, pieces: 0 }, async ({ get, pid, pool, large }) => {
    const rows: Row[] = [];
    await (await get('/lots')).text();
    await (await get('/api/v1/exports/lots?format=csv&code=L00000777')).text();
    const before = residentMemory(pid);
    let [most, bytes] = [before, 0];
    const begin = performance.now();
    const file = await get('/api/v1/exports/lots?format=csv&view=all');
    const reader = file.body?.getReader();
    let first = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      first ||= performance.now() - begin;
      bytes += part.value.byteLength;
      most = Math.max(most, residentMemory(pid));
    }
    const whole = performance.now() - begin;
    const start = performance.now();
    await pool.query('SELECT code, on_hand, start_date, expiry_date FROM lot WHERE company_id = $1 ORDER BY code_key, id', [
      large.companyId,
    ]);
    const raw = performance.now() - start;
    rows.push({
      what: `${large.lots} lots, csv`,
      'first byte ms': Math.round(first),
      'whole s': (whole / 1000).toFixed(1),
      MB: (bytes / 1e6).toFixed(1),
      'memory before MiB': Math.round(before),
      'at most MiB': Math.round(most),
    });
    return { rows, filo: whole / large.lots, raw: raw / large.lots, unit: 'ms/row (raw: four columns, all in memory)' };
  });

export default exportMillion;
