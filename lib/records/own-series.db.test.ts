import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { previewCodes } from '../record-form/preview-codes';
import { previewCodesSchema } from '../record-form/preview-codes.schema';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(() => one.close());

const series = (purpose: 'LOT' | 'SERIAL', code: string, text: string) =>
  house.codeType(code, {
    purpose,
    segments: [
      { kind: 'TEXT', length: null, fillChar: null, text },
      { kind: 'PROGRESSIVE', length: 3, fillChar: '0', text: null },
    ],
  });

test('[POST-09] [POST-24] rows of one line get codes one after the other, each of its own series where it names one; shown beforehand as posted', async () => {
  const item = await house.item('ROWS');
  const lotCodeTypeId = await series('LOT', 'ZL', 'Z');
  const lines = [
    {
      itemId: item,
      quantity: '100',
      lots: [
        { generated: true, quantity: '60' },
        { generated: true, quantity: '30', lotCodeTypeId },
        { generated: true, quantity: '10' },
      ],
    },
  ];
  const header = { warehouseId: house.warehouseId, templateId: house.loadId, postingDate: today, partnerId: null, projectId: null };
  const shown = await previewCodes(one.db, one.caller, previewCodesSchema.parse({ ...header, lines }));
  expect(shown.lots.map(({ code }) => code)).toEqual(['00001', 'Z001', '00002']);
  const { lots } = await house.post({ templateId: house.loadId, lines });
  expect(lots.map(({ code }) => code)).toEqual(['00001', 'Z001', '00002']);
  const made = await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, code: 'Z001' } });
  expect(made.lotCodeTypeId).toBe(lotCodeTypeId);
});

test('[POST-24] an item without a series of its own is coded by the one that the row names', async () => {
  const item = await house.item('NONE', { lotCodeTypeId: null });
  const lotCodeTypeId = await series('LOT', 'YL', 'Y');
  const post = (rest: object) =>
    house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '1', lots: [{ generated: true, quantity: '1', ...rest }] }] });
  await expect(post({})).rejects.toMatchObject({ fields: [{ code: 'E_LOT_CODE_REQUIRED' }] });
  expect((await post({ lotCodeTypeId })).lots.map(({ code }) => code)).toEqual(['Y001']);
});

test('[SER-04] the pieces of a line are numbered by the series that it names, else by that of the item', async () => {
  const item = await house.serialItem('CLOCK');
  const serialCodeTypeId = await series('SERIAL', 'ZS', 'S');
  const post = (rest: object) => house.post({ templateId: house.makeId, lines: [{ itemId: item, quantity: '2', ...rest }] });
  expect((await post({ serialCodeTypeId })).serials).toEqual({ count: 2, first: 'S001', last: 'S002' });
  expect((await post({})).serials.count).toBe(2);
  const pieces = await one.db.prisma.serial.findMany({ where: { companyId: one.companyId, serialCodeTypeId } });
  expect(pieces).toHaveLength(2);
});
