import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { printLabels } from '../labels/print-labels';
import { printLabelsSchema } from '../labels/print-labels.schema';
import { saveLabelDesign } from '../labels/save-label-design';
import { saveLabelDesignSchema } from '../labels/save-label-design.schema';
import { DESIGNS } from '../labels/starting-designs.types';
import { passScannerTest } from '../scan/pass-scanner-test';
import { TEST_TEXT } from '../scan/scanner-test.rules';
import { importHouse, type ImportHouse } from '../testing/import-house';
import { readGuideState } from './guide-state.query';
import { planOwnData } from './own-data.rules';
import { skipStep } from './skip-step';
import { type Database, openDatabase } from '../server/db';
import { type TestDatabase, testDatabase } from '../testing/database';

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const day = dayIn('Europe/Rome', new Date());
const own = async (house: ImportHouse) => (await readGuideState(db.sql, house.caller.company.id)).own;
const states = async (house: ImportHouse) =>
  planOwnData(await own(house), true)
    .steps.map(({ state }) => state[0])
    .join('');

test('[GUI-01] an import is done by its commit and open again once it is taken back', async () => {
  const house = await importHouse(db);
  expect(await own(house)).toEqual({ imported: null, scannerTested: null, printed: null, thing: null, design: null, skipped: [] });
  const id = await house.upload('partners', [{ account: 'C', subaccount: '001', name: 'Rossi', customer: 'sì' }]);
  await house.check(id);
  expect(await states(house)).toBe('coo');
  await house.commit(id);
  expect((await own(house)).imported).toMatchObject({ id, rows: 1 });
  expect(await states(house)).toBe('dco');
  await house.undo(id);
  expect(await states(house)).toBe('coo');
});

test('[SCAN-02] [GUI-01] a scanner that sends everything is noted with day and person; one that loses the separator is refused', async () => {
  const house = await importHouse(db);
  await expect(house.run(passScannerTest, { received: TEST_TEXT.replace('\u241d', '') })).rejects.toMatchObject({ code: 'E_FORMAT' });
  expect(await states(house)).toBe('coo');
  await house.run(passScannerTest, { received: TEST_TEXT });
  expect((await own(house)).scannerTested).toEqual({ day, by: expect.stringMatching(/\S/) });
  expect(await states(house)).toBe('cdo');
});

test('[GUI-01] a label is offered for the first lot with the design there is, and done once it stands in the log', async () => {
  const house = await importHouse(db);
  const lot = await house.load(await house.item('OAK'), '10');
  expect(await own(house)).toMatchObject({ thing: { kind: 'LOT', id: lot.id, code: lot.code }, design: null });
  const design = saveLabelDesignSchema.parse({ ...DESIGNS.lotSmall, description: 'Small', isDefault: false, active: true });
  const { id: designId } = await house.run(saveLabelDesign, design);
  expect((await own(house)).design).toEqual({ code: 'LOT50' });
  const what = { of: 'ids', ids: [lot.id] };
  await house.run(printLabels, printLabelsSchema.parse({ commandId: newId(), designId, format: 'PDF', what }));
  expect((await own(house)).printed).toEqual({ code: lot.code, day });
  expect(await states(house)).toBe('cod');
});

test('[GUI-04] a step is left out for the whole company and taken up again, each time once', async () => {
  const house = await importHouse(db);
  for (const skipped of [true, true]) await house.run(skipStep, { step: 'import', skipped });
  expect((await own(house)).skipped).toEqual(['import']);
  expect(await states(house)).toBe('sco');
  await house.run(skipStep, { step: 'import', skipped: false });
  expect(await states(house)).toBe('coo');
});
