import { dayIn } from '../lib/kernel/day';
import { openLot } from '../lib/lots/open-lot';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { type LotHouse, lotHouse } from '../lib/testing/lot-house';
import type { House } from './fixtures';

type FirstLot = LotHouse & {
  readonly caller: Caller;
  readonly itemId: string;
  readonly lot: { readonly id: string; readonly code: string };
  readonly loadRecord: string;
  readonly unloadRecord: string;
};

/** A company at the end of the guide, made by the verbs: 100 loaded, 30 unloaded, the card of the lot opened. */
export async function firstLot(house: House): Promise<FirstLot> {
  const caller = await house.company({ name: 'Nova' });
  const firm = await lotHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const itemId = await firm.item('OAK', { lotValidityDays: 180 });
  const { recordId, ...lot } = await firm.load(itemId, '100');
  const unloaded = await firm.unload(itemId, lot.id, '30');
  await firm.run(openLot, { lotId: lot.id });
  return { ...firm, caller, itemId, lot, loadRecord: recordId, unloadRecord: unloaded.recordId };
}
