import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDraft } from '../drafts/drafts';
import { dayIn } from '../kernel/day';
import { openRecordForm } from '../record-form/open-record-form.query';
import { newRecordParams } from '../record-form/record-form.params';
import { recordInput } from '../record-form/record-form.rules';
import { newId } from '../kernel/id';
import { testCompany } from '../testing/company';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { draftOfStock, stockTemplates } from './record-of-stock';
import { stockViewParams } from './stock-view.params';
import { readStock } from './stock-view.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(() => one.close());

const reader = () => {
  const { company, actor } = one.caller;
  return { db: one.db, session: { company, user: { id: actor.userId } } as Parameters<typeof draftOfStock>[0]['session'] };
};
const rows = async (itemId: string) =>
  (await readStock(one.db.sql, one.companyId, { params: stockViewParams.parse({ tab: 'detail', itemId, show: 'all' }), today })).rows;
const keys = async (itemId: string) => (await rows(itemId)).map(({ key }) => key);
const draft = async (asked: { keys: string[]; quantity?: string; templateId?: string }) => {
  const { id } = await draftOfStock(reader(), { templateId: house.unloadId, date: today, quantity: null, ...asked });
  const values = await readDraft(reader(), id);
  if (!values) throw new Error('no draft');
  return { id, values };
};
/** Posts a draft as the form would. */
async function posted(id: string): Promise<void> {
  const { defaults } = await openRecordForm({ db: one.db, session: reader().session as never }, newRecordParams.parse({ draft: id }));
  await house.post(recordInput(defaults) as never);
}

test('[STK-01][POST-01 part] chosen rows become an unload of all that lies there: lots and places come from the rows, and posted it leaves zero', async () => {
  const item = await house.item('OAK');
  await house.load(item, '10');
  await house.load(item, '2.5');
  const { id, values } = await draft({ keys: await keys(item) });
  expect(values).toMatchObject({ warehouseId: expect.any(String), templateId: house.unloadId, postingDate: today });
  expect(values.lines).toMatchObject([{ itemId: item, quantity: '12.5', lots: [{ quantity: '10' }, { quantity: '2.5' }] }]);
  await posted(id);
  expect((await rows(item)).map(({ onHand }) => onHand)).toEqual(['0', '0']);
});

test('a quantity for several rows is refused: nobody could tell which of them is meant', async () => {
  const item = await house.item('PINE');
  await house.load(item, '10');
  await house.load(item, '5');
  await expect(draft({ keys: await keys(item), quantity: '4' })).rejects.toMatchObject({
    code: 'E_STOCK_ROWS',
    params: { why: 'QUANTITY' },
  });
});

test('[STK-01] of one row a part can leave; pieces are named where all of them leave', async () => {
  const item = await house.item('ELM');
  await house.load(item, '10');
  expect((await draft({ keys: await keys(item), quantity: '4' })).values.lines).toMatchObject([
    { quantity: '4', lots: [{ quantity: '4' }] },
  ]);
  const clock = await house.serialItem('CLOCK');
  await house.loadPieces(clock, '3');
  const whole = await draft({ keys: await keys(clock) });
  expect(whole.values.lines).toMatchObject([{ quantity: '3', lots: [], serials: [{}, {}, {}] }]);
  expect((await draft({ keys: await keys(clock), quantity: '1' })).values.lines).toMatchObject([{ quantity: '1', serials: [] }]);
  await posted(whole.id);
  expect((await rows(clock)).map(({ onHand }) => onHand)).toEqual(['0']);
});

test('[SEC-01] nothing of another company, no foreign template, and nothing where nothing lies', async () => {
  const item = await house.item('ASH');
  await house.load(item, '10');
  const [key = ''] = await keys(item);
  const stranger = await testCompany(one.db);
  const foreign = { db: one.db, session: { company: stranger.company, user: { id: stranger.actor.userId } } as never };
  await expect(draftOfStock(foreign, { keys: [key], templateId: house.unloadId, date: today, quantity: null })).rejects.toMatchObject({
    code: 'E_STOCK_ROWS',
    params: { why: 'NOTHING' },
  });
  await expect(draft({ keys: [key], templateId: house.loadId })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  await expect(draft({ keys: [key], templateId: newId() })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  const [row] = await rows(item);
  const { templates } = await stockTemplates(reader(), { warehouseId: row?.warehouseId ?? '', type: 'UNLOAD' });
  expect(templates.map(({ id }) => id)).toContain(house.unloadId);
  expect(templates.map(({ id }) => id)).not.toContain(house.loadId);
});
