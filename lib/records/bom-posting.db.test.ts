import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveBom } from '../boms/save-bom';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { previewComponents } from '../record-form/explode-lines';
import { bomVersion, type ComponentGiven } from '../testing/bom-version';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
let make: string;
let makeMixed: string;
let takeApart: string;
let kit: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  const { warehouseId } = house;
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  const mixed = await house.template('UM', { type: 'UNLOAD', billOfMaterials: true, alternatives: true, mixedAlternatives: true });
  const recover = await house.template('LC', { type: 'LOAD', billOfMaterials: true });
  make = await house.template('P1', { type: 'LOAD', offsetWarehouseId: warehouseId, offsetTemplateId: consume });
  makeMixed = await house.template('P2', { type: 'LOAD', offsetWarehouseId: warehouseId, offsetTemplateId: mixed });
  takeApart = await house.template('D1', { type: 'UNLOAD', offsetWarehouseId: warehouseId, offsetTemplateId: recover });
  kit = await house.template('K1', { type: 'UNLOAD', billOfMaterials: true });
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

const bom = (itemId: string, components: readonly ComponentGiven[]) =>
  one.run(saveBom, bomVersion({ itemId, uomId: house.uomId, code: newId().slice(-8), components }));
let serial = 0;
/** A product of two components, the first with two lots of 20 and 10 in stock, the second with 50 that belong to no lot. */
async function product() {
  serial += 1;
  const [parent, part, screw] = await Promise.all([
    house.item(`F${serial}`),
    house.item(`C${serial}`),
    house.item(`S${serial}`, { lotManaged: false }),
  ]);
  const first = await house.load(part, '20', { startDate: '2025-01-01' });
  const second = await house.load(part, '10', { startDate: '2025-02-01' });
  await house.post({ templateId: house.loadId, lines: [{ itemId: screw, quantity: '50' }] });
  await bom(parent, [
    { itemId: part, quantity: '2' },
    { itemId: screw, quantity: '4' },
  ]);
  return { parent, part, screw, lots: [first, second] };
}
const produce = (itemId: string, quantity: string, templateId = make) =>
  house.post({ templateId, lines: [{ itemId, quantity, lots: [{ generated: true, quantity }] }] });
const onHand = async (itemIds: readonly string[]) => {
  const rows = await one.db.sql<{ item: string; quantity: string }>(
    sql`SELECT item_id AS item, sum(quantity) AS quantity FROM stock_balance WHERE company_id = ${one.companyId} AND item_id = ANY(${[...itemIds]}::uuid[]) GROUP BY 1`,
  );
  return itemIds.map((id) => rows.find(({ item }) => item === id)?.quantity ?? '0');
};
const links = (outputs: readonly string[]) =>
  one.db.sql<{ input: string; output: string; quantity: string }>(
    sql`SELECT input_node AS input, output_node AS output, quantity FROM trace_edge WHERE company_id = ${one.companyId} AND links > 0 AND output_node = ANY(${[...outputs]}::uuid[]) ORDER BY quantity DESC`,
  );
const version = async (id: string) =>
  (await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id } })).version;
const refusal = (code: string, path: string) =>
  expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ code, path })]) });

describe('a production: the product is loaded, its components leave', () => {
  test('[BOM-02] [BOM-07] [TRACE-02 part] [TRACE-03] both records are posted together; every component lot went into the product lot', async () => {
    const { parent, part, screw, lots } = await product();
    const posted = await produce(parent, '11');
    expect(await onHand([parent, part, screw])).toEqual(['11', '8', '6']);
    expect(posted.offset?.number).toBeGreaterThan(0);
    const [made] = posted.lots;
    expect(await links([made?.id ?? ''])).toEqual([
      { input: lots[0]?.id, output: made?.id, quantity: '20' },
      { input: lots[1]?.id, output: made?.id, quantity: '2' },
    ]);
    const offsetLines = await one.db.prisma.stockLine.findMany({
      where: { companyId: one.companyId, recordId: posted.offset?.recordId ?? '' },
      orderBy: { lineNo: 'asc' },
    });
    const mainLine = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: posted.recordId } });
    expect(offsetLines.map((line) => [line.itemId, line.baseQty.toString(), line.mainLineId])).toEqual([
      [part, '22', mainLine.id],
      [screw, '44', mainLine.id],
    ]);
  });
  test('[POST-20] [TRACE-09] voided, everything is as it was before', async () => {
    const { parent, part, screw } = await product();
    const posted = await produce(parent, '3');
    await one.run(voidRecord, {
      commandId: newId(),
      confirm: [],
      recordId: posted.recordId,
      version: await version(posted.recordId),
      reason: 'Wrong item',
    });
    expect(await onHand([parent, part, screw])).toEqual(['0', '30', '50']);
    expect(await links(posted.lots.map(({ id }) => id))).toEqual([]);
  });
  test('[OFF-07] [EDGE-29] a corrected quantity of the product takes its components anew', async () => {
    const { parent, part, screw } = await product();
    const posted = await produce(parent, '10');
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: posted.recordId } });
    const correct = async (quantity: string) =>
      one.run(
        correctRecord,
        correctRecordSchema.parse({
          commandId: newId(),
          recordId: posted.recordId,
          version: await version(posted.recordId),
          reason: 'Counted again',
          lines: [{ lineId: line.id, itemId: parent, quantity, lots: [{ lotId: posted.lots[0]?.id, quantity }] }],
        }),
      );
    await correct('12');
    expect(await onHand([parent, part, screw])).toEqual(['12', '6', '2']);
    expect((await links(posted.lots.map(({ id }) => id))).map(({ quantity }) => quantity)).toEqual(['20', '4']);
    await correct('4');
    expect(await onHand([parent, part, screw])).toEqual(['4', '22', '34']);
    await expect(correct('13')).rejects.toEqual(refusal('E_BOM_SHORTAGE', 'lines.0.quantity'));
  });
  test('[OFF-05] [EDGE-44] [BOM-08] what stock does not cover is refused, named by its component; alternatives take its place', async () => {
    const { parent, part, screw } = await product();
    await expect(produce(parent, '13')).rejects.toMatchObject({
      fields: [{ code: 'E_BOM_SHORTAGE', path: 'lines.0.quantity', params: { required: '52', available: '50', missing: '2' } }],
    });
    const other = await house.item(`ALT${serial}`);
    await house.load(other, '9');
    await bom(parent, [{ itemId: part, quantity: '3', alternatives: [{ itemId: other, variantId: null, ratio: '1' }] }]);
    await produce(parent, '12', makeMixed);
    expect(await onHand([parent, part, other, screw])).toEqual(['12', '0', '3', '50']);
  });
  test('[BOM-06] completed components are those of the bill of materials, unless the company lets them differ', async () => {
    const { parent, part, screw, lots } = await product();
    const given = (quantity: string) =>
      house.post({
        templateId: make,
        lines: [
          {
            itemId: parent,
            quantity: '2',
            lots: [{ generated: true, quantity: '2' }],
            components: [
              { itemId: part, quantity, lots: [{ lotId: lots[1]?.id ?? '', quantity }] },
              { itemId: screw, quantity: '8' },
            ].map((each) => ({
              variantId: null,
              locationId: null,
              serials: [],
              ...each,
              lots: house.input({ templateId: make, lines: [{ itemId: part, quantity, lots: each.lots ?? [] }] }).lines[0]?.lots ?? [],
            })),
          },
        ],
      });
    await expect(given('5')).rejects.toEqual(refusal('E_BOM_COMPONENTS', 'lines.0.quantity'));
    await given('4');
    expect(await onHand([part, screw])).toEqual(['26', '42']);
    await one.db.sql(sql`UPDATE company_settings SET allow_incomplete_bom_offset = true WHERE company_id = ${one.companyId}`);
    await given('5');
    expect(await onHand([part])).toEqual(['21']);
  });
  test('[BOM-06] [POST-13] the location named for a component is the one that it leaves', async () => {
    const parent = await house.item('AT-PLACE');
    const screw = await house.item('SCREW-AT-PLACE', { lotManaged: false });
    const [near, far] = [await house.location('NEAR'), await house.location('FAR')];
    for (const locationId of [near, far])
      await house.post({ templateId: house.loadId, lines: [{ itemId: screw, quantity: '10', locationId }] });
    await bom(parent, [{ itemId: screw, quantity: '3' }]);
    const component = { itemId: screw, variantId: null, quantity: '3', locationId: far, lots: [], serials: [] };
    await house.post({
      templateId: make,
      lines: [{ itemId: parent, quantity: '1', lots: [{ generated: true, quantity: '1' }], components: [component] }],
    });
    const left = await one.db.sql<{ location: string; quantity: string }>(
      sql`SELECT location_id AS location, quantity FROM stock_balance WHERE company_id = ${one.companyId} AND item_id = ${screw}::uuid ORDER BY quantity DESC`,
    );
    expect(left).toEqual([
      { location: near, quantity: '10' },
      { location: far, quantity: '7' },
    ]);
  });
  test('[BOM-07] lots that are chosen by hand must be completed', async () => {
    const { parent } = await product();
    const hand = await house.item(`HAND${serial}`, { withdrawalType: 'MANUAL' });
    await house.load(hand, '5');
    await bom(parent, [{ itemId: hand }]);
    await expect(produce(parent, '1')).rejects.toEqual(refusal('E_LOT_REQUIRED', 'offset.lines.0.lots'));
  });
  test('[BOM-07] the form sees the same components beforehand, and what is missing; nothing is written', async () => {
    const { parent, part, screw } = await product();
    const record = {
      warehouseId: house.warehouseId,
      templateId: make,
      postingDate: today,
      partnerId: null,
      stockPartnerId: null,
      projectId: null,
      bomVersion: null,
    };
    const preview = await previewComponents(one.db, one.caller, {
      ...record,
      lines: [{ itemId: parent, variantId: null, quantity: '14' }],
    });
    expect(preview).toMatchObject({ loads: false, replaces: false });
    const [line] = preview?.lines ?? [];
    expect(line?.components.map(({ quantity, lots, open }) => [quantity, lots.map((lot) => lot.quantity), open])).toEqual([
      ['28', ['20', '8'], '0'],
      ['56', [], '0'],
    ]);
    expect(line?.shortages.map(({ missing }) => missing)).toEqual(['6']);
    expect(await onHand([part, screw])).toEqual(['30', '50']);
    const plain = { ...record, templateId: house.loadId, lines: [{ itemId: part, variantId: null, quantity: '1' }] };
    expect(await previewComponents(one.db, one.caller, plain)).toBeNull();
  });
  test('[BOM-04] an item without a bill of materials is refused at its line', async () => {
    await expect(produce(await house.item('NOBOM'), '1')).rejects.toEqual(refusal('E_NO_BOM', 'lines.0.itemId'));
  });
});

describe('other ways to take an item apart', () => {
  test('[BOM-02] [TRACE-03] a disassembly loads the components into new lots, each from the whole product', async () => {
    const { parent, part, screw } = await product();
    const made = await house.load(parent, '5');
    const posted = await house.post({
      templateId: takeApart,
      lines: [{ itemId: parent, quantity: '2', lots: [{ lotId: made.id, quantity: '2' }] }],
    });
    expect(await onHand([parent, part, screw])).toEqual(['3', '34', '58']);
    const fresh = posted.lots.filter(({ id }) => id !== made.id);
    expect(fresh).toHaveLength(1);
    expect((await links(fresh.map(({ id }) => id))).map(({ input, quantity }) => [input, quantity])).toEqual([[made.id, '2']]);
  });
  test('[BOM-01] a template with a bill of materials replaces the item by its components', async () => {
    const { parent, part, screw } = await product();
    const phantom = await house.item(`KIT${serial}`, { phantom: true, lotManaged: false });
    await bom(phantom, [{ itemId: parent, phantomLevel: true }, { itemId: screw }]);
    const posted = await house.post({ templateId: kit, lines: [{ itemId: phantom, quantity: '3' }] });
    expect(await onHand([part, screw])).toEqual(['24', '35']);
    const lines = await one.db.prisma.stockLine.findMany({
      where: { companyId: one.companyId, recordId: posted.recordId },
      orderBy: { lineNo: 'asc' },
    });
    expect(lines.map(({ itemId, baseQty }) => [itemId, baseQty.toString()])).toEqual([
      [part, '6'],
      [screw, '15'],
    ]);
  });
});
