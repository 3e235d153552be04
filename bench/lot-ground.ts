import pg from 'pg';
import { addDays, type Day } from '../lib/kernel/day';
import type { Database } from '../lib/server/db';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { lotHouse } from '../lib/testing/lot-house';
import { onPortal, type PortalGround } from './portal-ground';

export const LOTS = 100_000;
const ITEMS = 40;

/** The production build over a database of a hundred thousand lots, and somebody signed in. */
export type LotGround = Omit<PortalGround, 'caller' | 'ownerUrl'> & { readonly companyId: number };

/** Lots with expiries over a year and a half, a tenth of them used up by one of two customers, and a server that knows the size of its tables. */
async function fill(db: Database, caller: Caller, today: Day): Promise<void> {
  const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
  const each = LOTS / ITEMS;
  const customers = [await house.supplier('C1', 'Rossi Mobili'), await house.supplier('C2', 'Weber Wohnen')];
  const suppliers = [house.supplierId, await house.supplier('2', 'Bauer Holz')];
  for (let item = 0; item < ITEMS; item++) {
    const itemId = await house.item(`ITEM${item}`, { lotValidityDays: 200 + item * 5 });
    const lots = Array.from({ length: each }, (_, at) => ({
      generated: true,
      quantity: '10',
      startDate: addDays(today, -((at * 7) % 250)),
    }));
    const { lots: made } = await house.post({
      templateId: house.loadId,
      // One of the two delivers a fortieth of all.
      partnerId: suppliers[item === ITEMS - 1 ? 1 : 0],
      lines: [{ itemId, quantity: String(each * 10), lots }],
    });
    const used = made.filter((_, at) => at % 10 === 0).map(({ id }) => ({ lotId: id, quantity: '10' }));
    const expired = house.template(`X${item}`, { type: 'UNLOAD', allowUnavailableLots: true });
    await house.post({
      templateId: await expired,
      partnerId: customers[item === 0 ? 1 : 0],
      lines: [{ itemId, quantity: String(used.length * 10), lots: used }],
    });
  }
}

/** Makes what is measured, by verbs or as the owner of the tables. */
type Fill = (db: Database, caller: Caller, today: Day, owner: pg.Client) => Promise<void>;

/** Runs a benchmark over a portal with a hundred thousand lots, or with what `fillGround` makes, and ends what it started. */
export const onLotGround = <T>(work: (ground: LotGround) => Promise<T>, fillGround: Fill = fill): Promise<T> =>
  onPortal(async (portal) => {
    const owner = new pg.Client({ connectionString: portal.ownerUrl });
    await owner.connect();
    try {
      await fillGround(portal.db, portal.caller, portal.today, owner);
      await owner.query('VACUUM ANALYZE');
    } finally {
      await owner.end();
    }
    return work({ ...portal, companyId: portal.caller.company.id });
  });
