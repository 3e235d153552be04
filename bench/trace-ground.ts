import { savePartner } from '../lib/partners/save-partner';
import { runVerb } from '../lib/server/run-verb';
import { makeKey } from '../lib/testing/api-house';
import { lotHouse } from '../lib/testing/lot-house';
import type { Finding } from './workload';
import { type LotGround, onLotGround } from './lot-ground';
import { part, timesOf } from './portal-ground';
import { loadFamily, rawForward } from './raw/trace-ground';
import { readTrace } from '../lib/trace/read-trace';

const CUSTOMERS = 200;
const both = { composition: true, usage: true, levels: 0, page: { composition: 1, usage: 1 } };

type Size = { readonly lots: number; readonly fan: number; readonly count: number };

/** A family of lots from one, traced forward with its customers: by the query, by hand, and over HTTP; and ten lots backward, and a chain two hundred levels deep. */
export async function traceFamily({ lots, fan, count }: Size): Promise<Finding> {
  const family = { first: '', last: '', chain: '', tenth: '', key: '' };
  const fill: Parameters<typeof onLotGround>[1] = async (db, caller, today, owner) => {
    const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
    const customers = await Promise.all(
      Array.from({ length: CUSTOMERS }, async (_, n) => {
        const rest = { nickname: null, isCustomer: true, isSupplier: false, isProducer: false, isSubcontractor: false, active: true };
        return (await runVerb(db, caller, savePartner, { account: 'C', subaccount: String(n), name: `Customer ${n}`, ...rest })).id;
      }),
    );
    const firm = { companyId: caller.company.id, itemId: await house.item('OAK'), ...house, customers, today };
    const load = (tag: string, size: { lots: number; fan: number }) => loadFamily(owner, firm, { tag, ...size });
    const main = await load('F', { lots, fan });
    const chain = await load('D', { lots: 201, fan: 1 });
    Object.assign(family, main, {
      chain: chain.last,
      tenth: (await load('T', { lots: 11, fan: 1 })).last,
      key: await makeKey(db, caller, ['read']),
    });
  };
  return onLotGround(async ({ db, pool, companyId, get }: LotGround) => {
    const query = (id: string) => () => readTrace(db.sql, companyId, { id, isSerial: false }, both);
    const called = (id: string) => async () => {
      const response = await get(`/api/v1/trace?lot=${id}`, { authorization: `Bearer ${family.key}` });
      const { usage } = (await response.json()) as { usage?: { reached: number } };
      if (usage?.reached === undefined) throw new Error(`the interface: ${response.status}`);
    };
    const page = (address: string) => async () => {
      const response = await get(address);
      const text = await response.text();
      if (response.status !== 200 || !text.includes('<h1')) throw new Error(`${address}: ${response.status}`);
    };
    const reached = (await query(family.first)()).usage?.reached;
    if (reached !== lots - 1) throw new Error(`reached ${reached} of ${lots - 1}`);
    const raw = await timesOf(count, () => rawForward(pool, companyId, family.first));
    const filo = await timesOf(count, query(family.first));
    const found: [string, readonly number[]][] = [
      [`raw, ${lots} lots forward with customers`, raw],
      [`query, ${lots} lots forward with all ends`, filo],
      [`interface over HTTP, ${lots} lots forward with all ends`, await timesOf(count, called(family.first))],
      [`page, ${lots} lots, table`, await timesOf(count, page(`/trace?lot=${family.first}`))],
      [`page, ${lots} lots, graph`, await timesOf(count, page(`/trace?lot=${family.first}&view=graph`))],
      ['query, 10 lots backward', await timesOf(100, query(family.tenth))],
      ['query, a chain of 200 levels', await timesOf(20, query(family.chain))],
    ];
    const rows = found.map(([what, times]) => ({ what, 'p50 ms': part(times, 0.5).toFixed(1), 'p95 ms': part(times, 0.95).toFixed(1) }));
    return { rows, filo: part(filo, 0.5), raw: part(raw, 0.5), unit: 'ms/trace' };
  }, fill);
}
