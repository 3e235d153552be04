import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveAltUom } from '../item-parts/item-units';
import { removeItem } from '../items/remove-item';
import { saveVariant } from '../item-parts/item-variants';
import { smallTables, testItem } from '../testing/master-data';
import { type Workbench, workbench } from '../testing/workbench';
import { saveTableRow } from '../tables/save-table-row';
import { levelsOf } from './levels.rules';
import { readBom } from './bom.query';
import { readBomNet } from './bom-net.query';
import { BOM_SORTS, listBoms, listBomsOfItem, listBomUses } from './bom-register.query';
import { lookupBomItems } from './bom-items.query';
import { activateBom, removeBom } from './change-bom';
import { explode } from './explode.rules';
import { saveBom } from './save-bom';
import { type SaveBom, saveBomSchema } from './save-bom.schema';
import { listParams } from '../kernel/list-params';

const DAY = '2025-03-10';
let one: Workbench;
let uomId: string;
let boxId: string;
const items = new Map<string, { id: string; version: number }>();
const id = (code: string): string => items.get(code)?.id ?? '';

beforeAll(async () => {
  one = await workbench();
  const tables = await smallTables(one);
  uomId = tables.uomId;
  for (const code of ['F', 'G', 'P', 'Q', 'C', 'D', 'ALT1', 'ALT2', 'X', 'Y', 'Z', 'FREE'])
    items.set(code, await testItem(one, { itemClassId: tables.classId, uomId, code, phantom: code === 'P' || code === 'Q' }));
  boxId = (await one.run(saveTableRow, { table: 'units', code: 'BOX', description: 'Box', active: true, decimals: 2 })).id;
  await one.run(saveAltUom, {
    itemId: id('D'),
    uomId: boxId,
    conversionFactor: '12.5',
    isDefault: false,
    mandatory: false,
    priority: false,
  });
});
afterAll(() => one.close());

type Given = Partial<Omit<SaveBom, 'components'>> & { readonly components?: readonly Partial<SaveBom['components'][number]>[] };
const input = (item: string, { components = [], ...rest }: Given = {}): SaveBom =>
  saveBomSchema.parse({
    itemId: id(item),
    variantId: null,
    code: '1',
    description: '',
    isDefault: true,
    parentQty: '1',
    validFrom: '',
    validTo: '',
    phantomAssembly: false,
    note: '',
    active: true,
    components: components.map((each) => ({
      itemId: id('C'),
      variantId: null,
      quantity: '1',
      uomId,
      fixed: false,
      scrapPct: '',
      validFrom: '',
      validTo: '',
      movable: true,
      phantomLevel: false,
      note: '',
      alternatives: [],
      ...each,
    })),
    ...rest,
  });
const refused = (code: string, path?: string) =>
  expect.objectContaining({ code, ...(path ? { fields: expect.arrayContaining([expect.objectContaining({ path, code })]) } : {}) });
const alternatives = (...codes: string[]) => codes.map((code) => ({ itemId: id(code), variantId: null, ratio: '1' }));

describe('a version of a bill of materials', () => {
  test('keeps its components in their order, with alternatives, and the trail says what changed', async () => {
    const saved = await one.run(
      saveBom,
      input('F', {
        components: [
          { quantity: '2', alternatives: alternatives('ALT1', 'ALT2') },
          { itemId: id('D'), uomId: boxId, quantity: '0,5', scrapPct: '4' },
        ],
      }),
    );
    const row = await readBom(one.db.sql, one.companyId, saved.id);
    expect(row?.components.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([
      [id('C'), '2'],
      [id('D'), '0.5'],
    ]);
    expect(row?.components[0]?.alternatives.map(({ itemId }) => itemId)).toEqual([id('ALT1'), id('ALT2')]);
    await one.run(saveBom, { ...input('F', { components: [{ quantity: '3' }] }), ...saved });
    const [event] = await one.db.sql<{ changes: Record<string, [unknown, unknown]> }>(
      sql`SELECT changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${saved.id} AND action = 'bom.compose' ORDER BY seq DESC LIMIT 1`,
    );
    expect(event?.changes).toEqual({ 'component 1': ['2 KG C or 1 × ALT1 or 1 × ALT2', '3 KG C'], 'component 2': ['0.5 BOX D +4%', null] });
  });
  test('[BOM-04] there is one default of an item: a new one takes the place of the old one, which stays in use', async () => {
    const second = await one.run(saveBom, input('F', { code: '2', components: [{ quantity: '9' }] }));
    const versions = await listBomsOfItem(one.db, one.companyId, id('F'));
    expect(versions.map(({ code, isDefault, active }) => [code, isDefault, active])).toEqual([
      ['2', true, true],
      ['1', false, true],
    ]);
    await expect(one.run(activateBom, { ...second, active: false })).rejects.toEqual(refused('E_BOM_DEFAULT'));
    await expect(one.run(saveBom, input('F', { code: ' 2 ' }))).rejects.toEqual(refused('E_CODE_EXISTS', 'code'));
    expect(saveBomSchema.safeParse({ ...input('F'), active: false }).success).toBe(false);
  });
  test('refuses what does not belong to its items, at the row', async () => {
    await expect(one.run(saveBom, input('G', { components: [{ uomId: boxId }] }))).rejects.toEqual(
      refused('E_UOM_NOT_OF_ITEM', 'components.0.uomId'),
    );
    await one.run(saveVariant, { itemId: id('X'), code: 'RED', description: 'Red', active: true });
    await expect(one.run(saveBom, input('G', { components: [{}, { itemId: id('X') }] }))).rejects.toEqual(
      refused('E_VARIANT_REQUIRED', 'components.1.variantId'),
    );
    await expect(one.run(saveBom, input('G', { components: [{ variantId: id('C') }] }))).rejects.toEqual(
      refused('E_VARIANT_UNKNOWN', 'components.0.variantId'),
    );
    const late = saveBomSchema.safeParse({ ...input('G'), validFrom: '2025-02-02', validTo: '2025-02-01' });
    expect(late.error?.issues.map(({ message, path }) => [message, path])).toEqual([['E_VALIDITY_RANGE', ['validTo']]]);
  });
  test('[BOM-05] an item is never made of itself, over however many levels, by component or alternative: the path is said', async () => {
    await expect(one.run(saveBom, input('Y', { components: [{ itemId: id('Y') }] }))).rejects.toEqual(refused('E_BOM_CYCLE'));
    await one.run(saveBom, input('Y', { components: [{ itemId: id('Z') }] }));
    const closing = input('Z', { components: [{ alternatives: alternatives('Y') }] });
    await expect(one.run(saveBom, closing)).rejects.toEqual(
      expect.objectContaining({ code: 'E_BOM_CYCLE', params: { path: 'Z › Y › Z' } }),
    );
    const out = await one.run(saveBom, { ...closing, active: false, isDefault: false });
    await expect(one.run(activateBom, { ...out, active: true })).rejects.toEqual(refused('E_BOM_CYCLE'));
    expect(await one.run(removeBom, out)).toEqual({ id: out.id });
  });
  test('an item that a version names is not deleted', async () => {
    await expect(one.run(removeItem, items.get('ALT2') ?? { id: '', version: 0 })).resolves.toEqual({ id: id('ALT2') });
    await expect(one.run(removeItem, items.get('C') ?? { id: '', version: 0 })).rejects.toEqual(refused('E_IN_USE'));
    const uses = await listBomUses(one.db, one.companyId, id('Z'));
    expect(uses.map(({ itemCode, quantity, uomCode }) => [itemCode, quantity, uomCode])).toEqual([['Y', '1', 'KG']]);
  });
});

describe('what an explosion reads', () => {
  const net = (parents: { code: string; version?: string }[], all = false) =>
    readBomNet(one.db.sql, one.companyId, {
      parents: parents.map(({ code, version = null }) => ({ itemId: id(code), variantId: null, version })),
      date: DAY,
      all,
    });

  test('[BOM-05] all levels of phantoms in one statement, none of the rest', async () => {
    await one.run(saveBom, input('Q', { parentQty: '2', components: [{ itemId: id('D'), uomId: boxId, quantity: '4' }] }));
    await one.run(saveBom, input('P', { components: [{ itemId: id('Q'), quantity: '3' }, { itemId: id('Y') }] }));
    await one.run(saveBom, input('G', { components: [{ itemId: id('P'), quantity: '2' }, { quantity: '5' }] }));
    const { roots, bomOf } = await net([{ code: 'C' }, { code: 'G' }]);
    expect(roots.map((bom) => bom?.itemCode ?? null)).toEqual([null, 'G']);
    expect([bomOf(id('P'), null)?.itemCode, bomOf(id('Y'), null)]).toEqual(['P', null]);
    const [, bom] = roots;
    if (!bom) throw new Error('the version of G is missing');
    const needs = explode({ bom, quantity: '10', date: DAY, mode: 'DIVIDE', bomOf });
    expect(needs.map(({ code, quantity }) => `${quantity} ${code}`)).toEqual(['1500 D', '20 Y', '50 C']);
    const whole = await net([{ code: 'G' }], true);
    const rows = levelsOf({ bom, date: DAY, mode: 'DIVIDE', bomOf: whole.bomOf });
    expect(rows.map(({ level, code, quantity }) => `${level} ${quantity} ${code}`)).toEqual([
      '1 2 P',
      '2 6 Q',
      '3 150 D',
      '2 2 Y',
      '3 2 Z',
      '1 5 C',
    ]);
  });
  test('[BOM-04] the default version, or the one that is named; out of validity is none', async () => {
    await one.run(saveBom, input('G', { code: 'OLD', isDefault: false, validTo: '2025-03-09', components: [{}] }));
    await one.run(saveBom, input('G', { code: 'Lean', isDefault: false, components: [{ quantity: '7' }] }));
    const { roots } = await net([
      { code: 'G' },
      { code: 'G', version: 'lean' },
      { code: 'G', version: 'OLD' },
      { code: 'G', version: 'NONE' },
    ]);
    expect(roots.map((bom) => bom?.code ?? null)).toEqual(['1', 'Lean', null, null]);
  });
  test('[BOM-05] a phantom assembly and a phantom level are replaced like a phantom item', async () => {
    await one.run(saveBom, input('Z', { phantomAssembly: true, components: [{ itemId: id('C'), quantity: '6' }] }));
    const { roots, bomOf } = await net([{ code: 'Y' }]);
    const [bom] = roots;
    if (!bom) throw new Error('the version of Y is missing');
    expect(explode({ bom, quantity: '1', date: DAY, mode: 'DIVIDE', bomOf }).map(({ code, quantity }) => `${quantity} ${code}`)).toEqual([
      '6 C',
    ]);
  });
  test('the register finds versions by item, and offers phantoms as components', async () => {
    const page = await listBoms(one.db, one.companyId, { ...listParams(BOM_SORTS).parse({}), q: 'lean' });
    expect(page.rows.map(({ itemCode, code, components }) => [itemCode, code, components])).toEqual([['G', 'Lean', 1]]);
    const [phantom] = await lookupBomItems(one.db.sql, one.companyId, 'p');
    expect([phantom?.code, phantom?.phantom, phantom?.units.map(({ code }) => code)]).toEqual(['P', true, ['KG']]);
  });
});
