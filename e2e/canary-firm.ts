import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { inviteUser } from '../lib/users/invite-user';
import { lotHouse, type Run } from '../lib/testing/lot-house';
import type { House } from './fixtures';

/** Texts that stand nowhere but in the company made here. */
export const MARKS = ['Zx9Canary', 'ZX9CANARY'] as const;

/** A company whose name, items, places, lots, partners and people carry the marks. */
export async function canaryFirm(house: House): Promise<void> {
  const [mark] = MARKS;
  const caller = await house.company({ name: `${mark} firm` });
  const run: Run = (verb, input) => runVerb(house.db, caller, verb, input);
  const firm = await lotHouse(run, dayIn('Europe/Rome', new Date()));
  await firm.location(`${mark}L`);
  await firm.supplier(`${mark}S`, `${mark} supplier`);
  const item = await firm.item(`${mark}I`, { description: `${mark} item` });
  await firm.load(item, '10', { code: `${mark}LOT`, note: `${mark} note` });
  await run(inviteUser, { email: `${mark}@example.com`, name: `${mark} guest`, roles: ['VIEWER'] });
}
