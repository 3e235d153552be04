import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { labelDesignListParams } from './label-design-register.params';
import { listDesignsOf, listLabelDesigns } from './label-design-register.query';
import { readLabelDesign } from './label-design.shape';
import { previewLabel } from './preview-label.query';
import { previewLabelSchema } from './preview-label.schema';
import { activateLabelDesign, removeLabelDesign, saveLabelDesign } from './save-label-design';
import { saveLabelDesignSchema } from './save-label-design.schema';
import { DESIGNS, type StartingDesign } from './starting-designs.types';

let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
});
afterAll(() => one.close());

const save = (key: StartingDesign, rest: object = {}) =>
  one.run(saveLabelDesign, saveLabelDesignSchema.parse({ ...DESIGNS[key], description: key, isDefault: false, active: true, ...rest }));
const read = async (id: string) => {
  const design = await readLabelDesign(one.db.sql, one.companyId, id);
  if (!design) throw new Error('the design is gone');
  return design;
};
const look = (key: StartingDesign, rest: object = {}) => {
  const { code: _code, ...given } = DESIGNS[key];
  return previewLabelSchema.parse({ ...given, ...rest });
};

test('[LAB-01 part] a design is kept with its lines in order, and a new default of its kind takes the place of the old one', async () => {
  const first = await save('lotSmall', { isDefault: true });
  const other = await save('serialSmall', { isDefault: true });
  const second = await save('lotSheet', { isDefault: true });
  expect(await read(first.id)).toMatchObject({ isDefault: false, version: 2, lines: DESIGNS.lotSmall.lines, widthMm: 50 });
  expect(await read(other.id)).toMatchObject({ isDefault: true });
  const offered = await listDesignsOf(one.db.sql, one.companyId, ['LOT']);
  expect(offered.map(({ id }) => id)).toEqual([second.id, first.id]);
  const page = await listLabelDesigns(one.db, one.companyId, labelDesignListParams.parse({ kind: 'SERIAL' }));
  expect(page).toMatchObject({ total: 1, rows: [{ id: other.id, kind: 'SERIAL' }] });
});

test('[LOT-27 part] a design that an item names is neither deleted nor turned into one for something else; archived it is offered no more', async () => {
  const used = await save('lotSmall', { code: 'USED', isDefault: true });
  const item = await house.item('NAMED');
  await one.db.sql(sql`UPDATE item SET label_unique_id = ${used.id}::uuid WHERE company_id = ${one.companyId} AND id = ${item}::uuid`);
  await expect(one.run(removeLabelDesign, used)).rejects.toMatchObject({ code: 'E_IN_USE' });
  await expect(save('location', { ...used, code: 'USED' })).rejects.toMatchObject({ code: 'E_FIELD_FROZEN', fields: [{ path: 'kind' }] });
  const archived = await one.run(activateLabelDesign, { ...used, active: false });
  expect(await read(used.id)).toMatchObject({ active: false, isDefault: false });
  expect((await listDesignsOf(one.db.sql, one.companyId, ['LOT'])).map(({ code }) => code)).not.toContain('USED');
  await one.db.sql(sql`UPDATE item SET label_unique_id = NULL WHERE company_id = ${one.companyId} AND id = ${item}::uuid`);
  await one.run(removeLabelDesign, archived);
  expect(await readLabelDesign(one.db.sql, one.companyId, used.id)).toBeNull();
});

test('a taken code, an old version and what does not fit a sheet are refused at their fields', async () => {
  const { id, version } = await save('record', { code: 'ONCE' });
  await expect(save('record', { code: 'once' })).rejects.toMatchObject({ code: 'E_CODE_EXISTS', fields: [{ path: 'code' }] });
  await expect(save('record', { id, version: version + 1, code: 'ONCE' })).rejects.toMatchObject({ code: 'E_CONFLICT' });
  await expect(save('lotSheet', { code: 'WIDE', sheetColumns: '4' })).rejects.toMatchObject({
    code: 'E_LABEL_SHEET',
    fields: [{ path: 'sheetColumns' }],
  });
});

test('the preview shows the newest lot, and says why such a label cannot be printed for it', async () => {
  expect(await previewLabel(one.db.sql, one.companyId, look('location'))).toMatchObject({ code: null, refusal: null });
  const item = await house.item('SEEN');
  const lot = await house.load(item, '5');
  const plain = await previewLabel(one.db.sql, one.companyId, look('lotSmall'));
  expect(plain).toMatchObject({ code: lot.code, refusal: null, cut: false });
  expect(plain.words).toContain(lot.code);
  expect(plain.svg).toMatch(/^<svg [^>]*viewBox="0 0 50 30"/);
  const refused = await previewLabel(one.db.sql, one.companyId, look('lotGs1'));
  expect(refused).toMatchObject({ code: lot.code, refusal: { code: 'E_LABEL_NO_GTIN', params: { item: 'SEEN' } } });
  expect(refused.module).toBeGreaterThan(0.19);
});

test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'&lt;</title><svg onload=alert(1)>"])(
  '[S15 part] %s stays a text in the picture of a label',
  async (payload) => {
    const item = await house.item(`X${payload.length}`, { description: payload });
    await house.load(item, '1');
    const { svg } = await previewLabel(one.db.sql, one.companyId, look('lotSmall'));
    expect(svg.match(/<[a-z/]+/g)).toEqual(['<svg', '<title', '</title', '<rect', '<path', '<path', '</svg']);
  },
);
