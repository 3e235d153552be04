import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { kinOf } from '../trace/kin.query';
import { createLotFromLot } from './create-lot-from-lot';
import { createLotFromLotSchema } from './create-lot-from-lot.schema';
import { openTransformForm } from './open-transform-form.query';
import { readPieces, readTransformTemplates, searchOrigins } from './transform-form.query';
import { readTransformation } from './transformation.query';
import { transformInput } from './transform-form.rules';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let templateId: string;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  const into = await house.template('LFI', { type: 'LOAD' });
  templateId = await house.template('LFO', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: house.warehouseId,
    offsetTemplateId: into,
  });
});
afterAll(() => one.close());

const open = (lots: readonly string[]) => openTransformForm(one.db.sql, one.companyId, { lots: [...lots] }, today);
const post = (values: object) =>
  house.run(createLotFromLot, createLotFromLotSchema.parse(transformInput({ commandId: newId(), confirm: [], ...values })));
const search = (q: string) => searchOrigins(one.db.sql, one.companyId, { q, like: null });

describe('the page of lots made of lots', () => {
  test('[LFL-01][EDGE-87] the unload template of the origin’s warehouse is proposed, with its load template; others of the warehouse are not offered', async () => {
    const item = await house.item('PROPOSE');
    const lot = await house.load(item, '100');
    const offered = await readTransformTemplates(one.db.sql, one.companyId);
    expect(offered.map(({ id, code, offsetTemplate }) => [id, code, offsetTemplate.split(' ')[0]])).toEqual([[templateId, 'LFO', 'LFI']]);
    expect((await open([lot.id])).defaults.templateId).toBe(templateId);
    const far = await house.warehouse('FAR');
    const farLoad = await house.template('FIN', { type: 'LOAD', warehouseId: far });
    const away = await house.load(item, '5', {}, { warehouseId: far, templateId: farLoad });
    const opened = await open([away.id]);
    expect(opened.places).toHaveLength(1);
    expect(opened.defaults.templateId).toBeNull();
  });

  test('[LFL-02][LFL-03] the lot of the address comes with all that lies of it, and one result of as much; posted as it stands it is a new lot', async () => {
    const item = await house.item('ASIS');
    const lot = await house.load(item, '40');
    const { defaults, leftOut } = await open([lot.id]);
    expect(leftOut).toBe(0);
    expect(defaults).toMatchObject({ origins: [{ lotId: lot.id, quantity: '40' }], results: [{ kind: 'proposed', quantity: '40' }] });
    const made = await post(defaults);
    expect(made.lots).toHaveLength(1);
    const { madeFrom, usedIn } = await kinOf(one.db.sql, one.companyId, { kind: 'lot', id: lot.id });
    expect(madeFrom).toEqual([]);
    expect(usedIn).toMatchObject([
      { id: made.lots[0]?.id, code: made.lots[0]?.code, quantity: '40', since: today, recordId: made.recordId },
    ]);
    const told = await readTransformation(one.db.sql, one.companyId, made.offsetRecordId);
    expect(told).toMatchObject({
      origins: [{ lotId: lot.id, quantity: '40' }],
      results: [{ lotId: made.lots[0]?.id, quantity: '40' }],
    });
    expect(await readTransformation(one.db.sql, one.companyId, lot.recordId)).toBeNull();
  });

  test('[LFL-02 part] lots of another item, of another company and without stock are left out and counted', async () => {
    const [item, other] = [await house.item('FIRST'), await house.item('SECOND')];
    const [first, second, gone] = [await house.load(item, '3'), await house.load(other, '4'), await house.load(item, '5')];
    await house.unload(item, gone.id, '5');
    const opened = await open([first.id, second.id, gone.id, newId()]);
    expect(opened.places.map(({ lotId }) => lotId)).toEqual([first.id]);
    expect(opened.leftOut).toBe(3);
    const another = await workbench();
    expect((await openTransformForm(another.db.sql, another.companyId, { lots: [first.id] }, today)).places).toEqual([]);
    await another.close();
  });

  test('[LFL-05 part] the look-up finds lots with stock by code and item, and keeps to item and warehouse once a lot is chosen', async () => {
    const [item, other] = [await house.item('FINDME'), await house.item('FINDMETOO')];
    const [a, b] = [await house.load(item, '1'), await house.load(other, '2')];
    expect((await search('findme')).map(({ lotId }) => lotId)).toEqual(expect.arrayContaining([a.id, b.id]));
    const like = { itemId: item, variantId: null, warehouseId: house.warehouseId };
    expect(await searchOrigins(one.db.sql, one.companyId, { q: '', like })).toMatchObject([{ lotId: a.id, quantity: '1' }]);
    expect(await search('%_')).toEqual([]);
  });

  test('[LFL-09] the pieces of a lot at its place are offered, and those that were chosen move to their result', async () => {
    const item = await house.serialItem('PIECES', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const loaded = await house.post({
      templateId: house.makeId,
      lines: [{ itemId: item, quantity: '3', lots: [{ generated: true, quantity: '3' }] }],
    });
    const lotId = loaded.lots[0]?.id ?? '';
    const pieces = await readPieces(one.db.sql, one.companyId, { lotId, warehouseId: house.warehouseId, locationId: null });
    expect(pieces).toHaveLength(3);
    const { defaults } = await open([lotId]);
    const [first, second] = pieces;
    const [origin] = defaults.origins;
    const [result] = defaults.results;
    const moved = [first, second].map((piece) => ({ id: piece?.id ?? '', to: result?.key ?? '' }));
    const made = await post({
      ...defaults,
      origins: [{ ...origin, quantity: '2', pieces: moved }],
      results: [{ ...result, quantity: '2' }],
    });
    const stay = await readPieces(one.db.sql, one.companyId, { lotId, warehouseId: house.warehouseId, locationId: null });
    expect(stay.map(({ id }) => id)).toEqual([pieces[2]?.id]);
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: made.recordId, version: 1, reason: 'back' });
    expect(await kinOf(one.db.sql, one.companyId, { kind: 'lot', id: lotId })).toMatchObject({ usedInCount: 0, usedIn: [] });
  });
});
