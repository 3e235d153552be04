import { readDashboard } from '../lib/dashboard/dashboard.query';
import { readGuide } from '../lib/getting-started/guide.query';
import { addDays } from '../lib/kernel/day';
import { newId } from '../lib/kernel/id';
import { lotRegisterParams } from '../lib/lots/lot-register.params';
import { listLots } from '../lib/lots/lot-register.query';
import { stockViewParams } from '../lib/stock-view/stock-view.params';
import { readStock } from '../lib/stock-view/stock-view.query';
import { onLotGround } from './lot-ground';
import { part, timesOf } from './portal-ground';
import { rawOpenLots } from './raw/open-lots';
import type { Workload } from './workload';

const [COUNT, FEW] = [300, 20];

// The open lots by expiry at 100,000 lots: the query beside the same page written by hand, and the page of the production build. One client.
const openLots: Workload = () =>
  onLotGround(async ({ db, pool, companyId, today, get }) => {
    const page = (address: string) => async () => {
      const response = await get(address);
      const text = await response.text();
      if (response.status !== 200 || !text.includes('<h1')) throw new Error(`${address}: ${response.status}`);
    };
    const query = (search: Record<string, string>) => () => listLots(db.sql, companyId, lotRegisterParams.parse(search), today);
    const stock = (search: Record<string, string>) => () => readStock(db.sql, companyId, { params: stockViewParams.parse(search), today });
    const raw = await timesOf(COUNT, () => rawOpenLots(pool, companyId, today));
    const filo = await timesOf(COUNT, query({ sort: 'expiry' }));
    const more: [string, readonly number[]][] = [
      ['raw query, open by expiry', raw],
      ['query, open by expiry', filo],
      ['query, open by code', await timesOf(COUNT, query({}))],
      ['query, all by start, latest first', await timesOf(COUNT, query({ view: 'all', sort: '-start' }))],
      ['query, closed by code', await timesOf(COUNT, query({ view: 'closed' }))],
      ['query, of the main supplier', await timesOf(FEW, query({ supplier: 'acme' }))],
      ['query, of the small supplier', await timesOf(FEW, query({ supplier: 'bauer' }))],
      ['query, of nobody', await timesOf(FEW, query({ supplier: 'nobody' }))],
      ['query, received by the main customer', await timesOf(FEW, query({ view: 'all', customer: 'rossi' }))],
      ['query, received by the small customer', await timesOf(FEW, query({ view: 'all', customer: 'weber' }))],
      ['query, words that nothing has', await timesOf(FEW, query({ view: 'all', q: 'nothing' }))],
      ['query, guide', await timesOf(FEW, () => readGuide(db.sql, companyId, today))],
      ['query, figures of the home page', await timesOf(FEW, () => readDashboard(db.sql, { companyId, userId: newId(), today }))],
      ['query, stock by item', await timesOf(FEW, stock({}))],
      ['query, stock in detail', await timesOf(FEW, stock({ tab: 'detail' }))],
      ['query, stock of yesterday by item', await timesOf(FEW, stock({ date: addDays(today, -1) }))],
      ['page, open by expiry', await timesOf(COUNT, page('/lots?sort=expiry'))],
      ['page, open by code', await timesOf(COUNT, page('/lots'))],
      ['page, records', await timesOf(COUNT, page('/records'))],
      ['page, home', await timesOf(FEW, page('/'))],
    ];
    const rows = more.map(([what, times]) => ({
      what,
      'p50 ms': part(times, 0.5).toFixed(2),
      'p95 ms': part(times, 0.95).toFixed(2),
    }));
    return { rows, filo: part(filo, 0.5), raw: part(raw, 0.5), unit: 'ms/page of rows' };
  });

export default openLots;
