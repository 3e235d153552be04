import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDigit } from '../gs1/gtin.rules';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { labelFile } from '../labels/label-file';
import { printLabels } from '../labels/print-labels';
import { printLabelsSchema } from '../labels/print-labels.schema';
import { saveLabelDesign } from '../labels/save-label-design';
import { saveLabelDesignSchema } from '../labels/save-label-design.schema';
import { DESIGNS } from '../labels/starting-designs.types';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { makeUnits } from './make-units';
import { saveUnitNumbering } from './save-unit-numbering';
import { unitsOfRecord } from './units.query';

let one: Workbench;
let house: LotHouse;
let recordId: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
  ({ recordId } = await house.load(await house.item('OAK'), '10'));
});
afterAll(() => one.close());

const make = (count: number) => one.run(makeUnits, { commandId: newId(), recordId, count });

test('[LAB-08] without a prefix nothing is numbered; with one each number has its check digit, and a repeat brings the same', async () => {
  await expect(make(1)).rejects.toMatchObject({ code: 'E_SSCC_PREFIX' });
  await one.run(saveUnitNumbering, { version: 0, companyPrefix: '9521234', extension: '3' });
  const command = { commandId: newId(), recordId, count: 2 };
  const { units } = await one.run(makeUnits, command);
  expect(units.map(({ sscc }) => sscc.slice(0, 17))).toEqual(['39521234000000001', '39521234000000002']);
  for (const { sscc } of units) expect(checkDigit(sscc.slice(0, 17))).toBe(sscc.at(-1));
  expect(await one.run(makeUnits, command)).toEqual({ units });
});

test('[LAB-08] [C1 part] each reference is counted once, whoever asks at the same time, and goes on under another prefix', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => make(5)));
  const all = made.flatMap(({ units }) => units.map(({ sscc }) => sscc));
  expect(new Set(all).size).toBe(40);
  await one.run(saveUnitNumbering, { version: 1, companyPrefix: '952123456789', extension: '0' });
  const { units } = await make(1);
  expect(units[0]?.sscc.slice(0, 17)).toBe('09521234567890043');
  await one.db.prisma.unitNumbering.update({ where: { companyId: one.companyId }, data: { lastReference: 9_998 } });
  await expect(make(2)).rejects.toMatchObject({ code: 'E_SSCC_FULL', params: { code: '952123456789' } });
  expect((await make(1)).units[0]?.sscc.slice(0, 17)).toBe('09521234567899999');
});

test('[LAB-08] the label of a unit holds the SSCC alone, and stays in the log', async () => {
  const design = saveLabelDesignSchema.parse({ ...DESIGNS.transport, description: 'A6', isDefault: true, active: true });
  const { id: designId } = await one.run(saveLabelDesign, design);
  const { units } = await unitsOfRecord(one.db.sql, one.companyId, recordId);
  const what = { of: 'record', recordId };
  const { printId, labels } = await one.run(printLabels, printLabelsSchema.parse({ commandId: newId(), designId, format: 'PDF', what }));
  expect(labels).toBe(units.length);
  const lines = await one.db.prisma.labelPrintLine.findMany({ where: { companyId: one.companyId, printId }, orderBy: { lineNo: 'asc' } });
  expect(lines.map(({ content }) => content)).toEqual(units.map(({ sscc }) => `00${sscc}`));
  const { body } = await labelFile(one.db.sql, { companyId: one.companyId, userId: one.caller.actor.userId }, printId);
  expect((await new Response(body).arrayBuffer()).byteLength).toBeGreaterThan(1_000);
});

test('[S1 part] nobody numbers the units of a record of another company', async () => {
  const stranger = await testCompany(one.db);
  await runVerb(one.db, stranger, saveUnitNumbering, { version: 0, companyPrefix: '9521', extension: '0' });
  await expect(runVerb(one.db, stranger, makeUnits, { commandId: newId(), recordId, count: 1 })).rejects.toMatchObject({
    code: 'E_NOT_FOUND',
  });
  expect((await unitsOfRecord(one.db.sql, stranger.company.id, recordId)).units).toEqual([]);
});
