import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveGtin } from '../item-parts/item-units';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { lookUpScan } from './look-up-scan.query';
import { postQueued } from './post-queued';
import { postScanned } from './post-scanned';
import { readScreenSetting } from './screen-setting.query';
import { type ScannedRecord, lookUpScanSchema, scannedRecordSchema } from './scanned-record.schema';
import { offeredTemplates } from './steps.rules';

const GTIN = '04006381333931';
const BOX = '14006381333938';
const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let oak: string;
let bike: string;
let moveId: string;
let places: Record<'a' | 'b', string>;

type Given = Partial<Omit<ScannedRecord, 'lines'>> & { readonly lines: readonly object[] };
const given = ({ lines, ...rest }: Given): ScannedRecord =>
  scannedRecordSchema.parse({
    commandId: newId(),
    screen: 'receive',
    warehouseId: house.warehouseId,
    templateId: house.loadId,
    postingDate: today,
    lines,
    ...rest,
  });
const post = (input: Given) => one.run(postScanned, given(input));
const stockOf = async (itemId: string) =>
  (
    await one.db.prisma.stockBalance.findMany({
      where: { companyId: one.companyId, itemId, quantity: { gt: 0 } },
      select: { quantity: true, locationId: true, lot: { select: { code: true } } },
      orderBy: [{ lotId: 'asc' }, { quantity: 'asc' }],
    })
  ).map(({ quantity, locationId, lot }) => [lot?.code ?? null, locationId, quantity.toString()]);
const look = (code: string, more: object = {}) =>
  lookUpScan(
    { run: one.db.sql, companyId: one.companyId, today },
    lookUpScanSchema.parse({ codes: [code], warehouseId: house.warehouseId, ...more }),
  );

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  oak = await house.item('OAK', { allowExpiryEdit: true });
  bike = await house.serialItem('BIKE');
  places = { a: await house.location('A-1'), b: await house.location('B-1') };
  await one.run(saveGtin, { itemId: oak, gtin: GTIN, uomId: house.uomId, quantity: '1' });
  await one.run(saveGtin, { itemId: oak, gtin: BOX, uomId: house.uomId, quantity: '24' });
  const into = await house.template('MVI', { type: 'LOAD' });
  moveId = await house.template('MVO', { type: 'UNLOAD', offsetWarehouseId: house.warehouseId, offsetTemplateId: into });
});
afterAll(() => one.close());

test('[BAR-04 part] codes kept unread make item, lot, expiry and quantity when they are posted; the same lot is one line', async () => {
  const code = `01${BOX}1727123110KEPT-1`;
  const posted = await post({ lines: [{ codes: [code] }, { codes: [code], quantity: '6' }] });
  expect(posted).toMatchObject({ lots: [{ code: 'KEPT-1' }] });
  expect(await stockOf(oak)).toEqual([['KEPT-1', null, '30']]);
  const lot = await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, code: 'KEPT-1' } });
  expect(lot.expiryDate?.toISOString().slice(0, 10)).toBe('2027-12-31');
});

test('[BAR-04] receive may make a lot, typed or by the series; load and unload need one that exists, a move its template; nothing is posted without', async () => {
  const made = await post({
    lines: [{ itemId: oak, quantity: '1', lot: { code: 'TYPED', supplierLotCode: 'S-1', expiryDate: '2027-06-30' } }],
  });
  expect(made).toMatchObject({ lots: [{ code: 'TYPED' }] });
  const series = await post({ lines: [{ itemId: oak, quantity: '1', lot: { generated: true } }] });
  expect(series).toMatchObject({ lots: [{ code: '00001' }] });
  const unloaded = { screen: 'unload', templateId: house.unloadId } as const;
  for (const code of ['TYPED', '00001']) await post({ ...unloaded, lines: [{ itemId: oak, quantity: '1', lot: { code } }] });
  const line = { itemId: oak, quantity: '1', lot: { code: 'NOWHERE' } };
  const before = await one.db.prisma.stockRecord.count({ where: { companyId: one.companyId } });
  await expect(post({ screen: 'load', lines: [line] })).rejects.toMatchObject({
    code: 'E_SCAN_LOT_UNKNOWN',
    fields: [{ path: 'lines.0.lot', params: { lot: 'NOWHERE', item: 'MOB OAK' } }],
  });
  const unload = { screen: 'unload', templateId: house.unloadId } as const;
  await expect(post({ ...unload, lines: [line] })).rejects.toMatchObject({ code: 'E_SCAN_LOT_UNKNOWN' });
  await expect(post({ ...unload, lines: [{ itemId: oak, quantity: '1' }] })).rejects.toMatchObject({ code: 'E_LOT_REQUIRED' });
  await expect(post({ screen: 'move', templateId: house.unloadId, lines: [line] })).rejects.toMatchObject({ code: 'E_SCAN_MOVE_TEMPLATE' });
  await expect(post({ lines: [{ itemId: oak, quantity: '1' }] })).rejects.toMatchObject({ code: 'E_LOT_REQUIRED' });
  await expect(post({ lines: [{ codes: ['(01)05901234123457(10)X'] }] })).rejects.toMatchObject({
    fields: [{ path: 'lines.0', code: 'E_SCAN_UNKNOWN', params: { code: '05901234123457' } }],
  });
  expect(await one.db.prisma.stockRecord.count({ where: { companyId: one.companyId } })).toBe(before);
  await post({ ...unload, lines: [{ itemId: oak, quantity: '5', lot: { code: 'kept-1' } }] });
  expect(await stockOf(oak)).toEqual([['KEPT-1', null, '25']]);
});

test('[BAR-04 part] a move needs a template that unloads and whose other side loads, and brings the lot to the second place', async () => {
  await expect(post({ screen: 'move', templateId: house.unloadId, lines: [{ itemId: oak, quantity: '1' }] })).rejects.toMatchObject({
    code: 'E_SCAN_MOVE_TEMPLATE',
  });
  await expect(post({ screen: 'unload', templateId: moveId, lines: [{ itemId: oak, quantity: '1' }] })).rejects.toMatchObject({
    code: 'E_SCAN_TEMPLATE',
  });
  await post({ lines: [{ itemId: oak, quantity: '10', lot: { code: 'MOVED' }, locationId: places.a }] });
  const line = { itemId: oak, quantity: '4', lot: { code: 'MOVED' }, locationId: places.a, toLocationId: places.b };
  const moved = await post({ screen: 'move', templateId: moveId, lines: [line] });
  expect(moved).toMatchObject({ offset: { number: expect.any(Number) } });
  const rows = (await stockOf(oak)).filter(([code]) => code === 'MOVED');
  expect(rows).toEqual([
    ['MOVED', places.b, '4'],
    ['MOVED', places.a, '6'],
  ]);
});

test('[POST-02 part] the same command is posted once, also when it comes twice at once; other content under it is refused', async () => {
  const input = given({ lines: [{ itemId: oak, quantity: '2', lot: { code: 'TWICE' } }] });
  const [first, second] = await Promise.all([one.run(postScanned, input), one.run(postScanned, input)]);
  expect(second).toEqual(first);
  expect(await one.run(postScanned, input)).toEqual(first);
  const [line] = input.lines;
  if (!line) throw new Error('there is a line');
  await expect(one.run(postScanned, { ...input, lines: [{ ...line, quantity: '3' }] })).rejects.toMatchObject({
    code: 'E_DUPLICATE_COMMAND',
  });
  expect((await stockOf(oak)).filter(([code]) => code === 'TWICE')).toEqual([['TWICE', null, '2']]);
});

test('[SEC-01 part] what one person kept in one company is sent by nobody else and nowhere else', async () => {
  const other = await testCompany(one.db);
  const input = given({ lines: [{ itemId: oak, quantity: '2', lot: { code: 'OWNED' } }] });
  const { userId } = one.caller.actor;
  const queued = { ...input, userId, companyId: one.companyId };
  await expect(runVerb(one.db, other, postQueued, queued)).rejects.toMatchObject({ code: 'E_SCAN_OWNER' });
  await expect(one.run(postQueued, { ...queued, userId: other.actor.userId })).rejects.toMatchObject({ code: 'E_SCAN_OWNER' });
  await expect(
    runVerb(one.db, other, postQueued, { ...queued, userId: other.actor.userId, companyId: other.company.id }),
  ).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  await one.run(postQueued, queued);
  expect((await stockOf(oak)).filter(([code]) => code === 'OWNED')).toHaveLength(1);
});

test('[EDGE-98] the pieces of a receipt are those that were scanned and edited, in their order', async () => {
  const pieces = ['P-1', 'P-2', 'P-3'].map((code) => ({ code }));
  const posted = await post({ templateId: house.makeId, lines: [{ itemId: bike, quantity: '3', pieces }] });
  expect(posted).toMatchObject({ serials: { count: 3, first: 'P-1', last: 'P-3' } });
  await post({ screen: 'unload', templateId: house.unloadId, lines: [{ itemId: bike, quantity: '1', pieces: [{ code: 'p-2' }] }] });
  await expect(
    post({ screen: 'unload', templateId: house.unloadId, lines: [{ itemId: bike, quantity: '1', pieces: [{ code: 'P-2' }] }] }),
  ).rejects.toMatchObject({ code: 'E_SERIAL_ALREADY_UNLOADED' });
});

test('[BAR-03] a scan is understood whole; within the item that a screen asks about its own lots and pieces come first', async () => {
  const carton = await look(`01${BOX}10MOVED`);
  expect(carton).toMatchObject({
    checked: true,
    goods: true,
    item: { id: oak, code: 'MOB OAK', uom: 'KG', lotManaged: true },
    lot: { code: 'MOVED' },
    quantity: '24',
    held: [
      { place: { code: 'A-1' }, quantity: '6' },
      { place: { code: 'B-1' }, quantity: '4' },
    ],
  });
  await house.item('MOVED');
  expect(await look('MOVED')).toMatchObject({ item: null, several: true });
  expect(await look('moved', { itemId: oak })).toMatchObject({ item: { id: oak }, lot: { code: 'MOVED' }, several: false });
  expect(await look('P-1', { itemId: bike })).toMatchObject({ item: { id: bike }, piece: { code: 'P-1' } });
  expect(await look('A-1')).toMatchObject({ item: null, place: { id: places.a } });
  expect(await look(`(10)MOVED`)).toMatchObject({ lacks: true, lotCode: 'MOVED' });
  expect(await look('NOTHING')).toMatchObject({ item: null, place: null, several: false, problem: null });
  expect(await look('(01)04006381333932')).toMatchObject({ problem: { code: 'E_GS1_CHECK_DIGIT' } });
  const other = await testCompany(one.db);
  const foreign = await lookUpScan(
    { run: one.db.sql, companyId: other.company.id, today },
    lookUpScanSchema.parse({ codes: ['MOVED'], itemId: oak }),
  );
  expect(foreign).toMatchObject({ item: null, lot: null });
});

test('[BAR-04 part] each screen offers its own templates, and no place out of use', async () => {
  await house.location('OLD', { active: false });
  const firm = { companyId: one.companyId, today };
  const codes = async (screen: 'receive' | 'unload' | 'move' | 'adjust') => {
    const setting = await readScreenSetting(one.db.sql, firm, screen);
    const { plus, minus } = offeredTemplates(setting, house.warehouseId);
    return [plus.map(({ code }) => code).sort(), minus.map(({ code }) => code).sort()];
  };
  expect(await codes('receive')).toEqual([['L01', 'LSN', 'MVI'], []]);
  expect(await codes('unload')).toEqual([['U01'], []]);
  expect(await codes('move')).toEqual([['MVO'], []]);
  expect(await codes('adjust')).toEqual([['L01', 'LSN', 'MVI'], ['U01']]);
  const { places: known } = await readScreenSetting(one.db.sql, firm, 'move');
  expect(known.map(({ code }) => code)).toEqual(['A-1', 'B-1']);
});
