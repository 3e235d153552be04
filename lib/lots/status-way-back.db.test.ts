import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { changeLotStatus } from './change-lot-status';
import { changeStatusOfFilterSchema } from './change-lot-status.schema';
import { changeStatusOfFilter } from './change-status-of-filter';
import { lotFilters } from './lot-register.params';
import { lotChoices } from './lot-register.query';
import { countLots } from './lot-totals.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const filters = (search: Record<string, string>) => lotFilters.parse({ view: 'all', ...search });
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

test('[LOT-19] [REG-03 part] a status given to every lot of a filter goes back lot by lot, and the lots that something changed since are counted', async () => {
  const { itemId, ids, wrong, right } = await lotsOf('WAYBACK', 4);
  const [had = '', , changed = '', voided = ''] = ids;
  const { last } = await countLots(one.db.sql, one.companyId, filters({ itemId }), day);
  const wholly = changeStatusOfFilterSchema.parse({ search: { itemId }, after: null, last, statusId: wrong, reason: 'all of them' });
  const { before } = await one.run(changeStatusOfFilter, wholly);
  await give({ lotIds: [changed], statusId: right });
  await one.db.prisma.lot.update({ where: { companyId_id: { companyId: one.companyId, id: voided } }, data: { voidedAt: new Date() } });
  let taken = { changed: 0, left: 0 };
  for (const { statusId, lotIds } of before) {
    const back = await give({ statusId, lotIds: [...lotIds], onlyFrom: wrong });
    taken = { changed: taken.changed + back.changed, left: taken.left + back.unchanged };
  }
  expect(taken).toEqual({ changed: 2, left: 2 });
  expect(await statusesOf(itemId)).toEqual(
    new Map(ids.map((id) => [id, id === had || id === changed ? right : id === voided ? wrong : null])),
  );
});
