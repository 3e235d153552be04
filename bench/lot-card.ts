import pg from 'pg';
import sql from 'sql-template-tag';
import { readLotAround } from '../lib/lots/lot-around.query';
import { listLotMovements, listLotStock, readLot } from '../lib/lots/lot-card.query';
import { part, timesOf } from './portal-ground';
import { fillMovements } from './raw/fill-movements';
import { onRegisterGround, paged, type Row } from './register-ground';
import type { Workload } from './workload';

const MOVEMENTS = 100_000;
const RUNS = 40;

// The card of a lot with a hundred thousand movements behind it: its statements, and its tabs from the production build.
const lotCard: Workload = () =>
  onRegisterGround({ lots: 10_000, pieces: 0 }, async (ground) => {
    const { db, large, today, ownerUrl, pool } = ground;
    const { companyId } = large;
    const [lot] = await db.sql<{ id: string; itemId: string }>(
      sql`SELECT id, item_id AS "itemId" FROM lot WHERE company_id = ${companyId} AND on_hand > 0 ORDER BY code_key LIMIT 1`,
    );
    if (!lot) throw new Error('the ground has lots');
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await fillMovements(owner, large, { lotId: lot.id, itemId: lot.itemId, count: MOVEMENTS }).finally(() => owner.end());
    const movements = { lotId: lot.id, undone: false, most: 51 };
    const asked: Record<string, () => Promise<unknown>> = {
      'query, the lot': () => readLot(db.sql, companyId, lot.id, today),
      'query, what hangs on it': () => readLotAround(db.sql, companyId, lot.id),
      'query, loads': () => listLotMovements(db.sql, companyId, { ...movements, direction: 'LOAD' }),
      'query, unloads': () => listLotMovements(db.sql, companyId, { ...movements, direction: 'UNLOAD' }),
      'query, where it is': () => listLotStock(db.sql, companyId, lot.id, today),
    };
    const rows: Row[] = [];
    for (const [what, ask] of Object.entries(asked)) {
      const times = await timesOf(RUNS, ask);
      rows.push({ what, 'p50 ms': part(times, 0.5).toFixed(1), 'p95 ms': part(times, 0.95).toFixed(1) });
    }
    const raw = await timesOf(RUNS, () => pool.query('SELECT * FROM lot WHERE company_id = $1 AND id = $2', [companyId, lot.id]));
    for (const tab of ['loading', 'unloading', 'stock']) rows.push(await paged(ground, tab, `/lots/${lot.id}?tab=${tab}`, RUNS));
    return {
      rows,
      filo: Number(rows.find(({ what }) => what === 'page, loading')?.['p50 ms']),
      raw: part(raw, 0.5),
      unit: 'ms/card (raw: one row)',
    };
  });

export default lotCard;
