import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { changeLotStatus } from './change-lot-status';
import { lotFilters } from './lot-register.params';
import { lotChoices } from './lot-register.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const _filters = (search: Record<string, string>) => lotFilters.parse({ view: 'all', ...search });
/** Lots of a new item; the first has a status of its own before anything is done by mistake. */
async function lotsOf(code: string, count: number) {
  const itemId = await house.item(code);
  const { statuses } = await lotChoices(one.db.sql, one.companyId);
  const [wrong = '', right = ''] = statuses.map(({ id }) => id);
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push((await house.load(itemId, '1')).id);
  await give({ lotIds: ids.slice(0, 1), statusId: right });
  return { itemId, ids, wrong, right };
}
const give = (given: { lotIds: string[]; statusId: string | null; onlyFrom?: string | null }) =>
  one.run(changeLotStatus, { reason: 'by mistake', ...given });
const statusesOf = async (itemId: string) => {
  const stored = await one.db.prisma.lot.findMany({ where: { companyId: one.companyId, itemId }, select: { id: true, statusId: true } });
  return new Map(stored.map(({ id, statusId }) => [id, statusId]));
};

test('[LOT-19] a status given by mistake goes back lot by lot, but not where somebody gave another since', async () => {
  const { itemId, ids, wrong, right } = await lotsOf('BACK', 3);
  const { before } = await give({ lotIds: ids, statusId: wrong });
  expect(new Set(before.map(({ statusId, lotIds }) => `${statusId}: ${lotIds.length}`))).toEqual(new Set([`${right}: 1`, 'null: 2']));
  await give({ lotIds: ids.slice(2), statusId: right });
  for (const { statusId, lotIds } of before) await give({ statusId, lotIds: [...lotIds], onlyFrom: wrong });
  expect(await statusesOf(itemId)).toEqual(new Map(ids.map((id, at) => [id, at === 1 ? null : right])));
});
