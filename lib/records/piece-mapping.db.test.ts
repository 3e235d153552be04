import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveBom } from '../boms/save-bom';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { bomVersion } from '../testing/bom-version';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { verifyBooks } from '../verify/verify-books';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let make: string;
let takeApart: string;
let unseen: string;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  const other = { offsetWarehouseId: house.warehouseId };
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  const recover = await house.template('LC', { type: 'LOAD', billOfMaterials: true, createSerials: true });
  make = await house.template('P1', { type: 'LOAD', createSerials: true, ...other, offsetTemplateId: consume });
  takeApart = await house.template('D1', { type: 'UNLOAD', ...other, offsetTemplateId: recover });
  unseen = await house.template('P0', { type: 'LOAD', createSerials: true, traceability: false, ...other, offsetTemplateId: consume });
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

let pieceId = '';
const part = (itemId: string, quantity: string) => ({ itemId, quantity });
const saveVersion = (itemId: string, components: readonly ReturnType<typeof part>[], code = '1') =>
  house.run(saveBom, bomVersion({ itemId, uomId: pieceId, code, components }));

let nth = 0;
/** A bicycle of one frame and two wheels, all with numbers; frames F-1, F-2 and wheels W-1 to W-4 are in stock. */
async function bicycle() {
  nth += 1;
  const [bike, frame, wheel] = [
    await house.serialItem(`BIKE${nth}`),
    await house.serialItem(`FRAME${nth}`, { serialGeneration: 'MANUAL' }),
    await house.serialItem(`WHEEL${nth}`, { serialGeneration: 'MANUAL' }),
  ];
  pieceId = (await one.db.prisma.item.findFirstOrThrow({ where: { companyId: one.companyId, id: bike } })).uomId;
  await saveVersion(bike, [part(frame, '1'), part(wheel, '2')]);
  await house.loadPieces(frame, '2', ['F-1', 'F-2']);
  await house.loadPieces(wheel, '4', ['W-1', 'W-2', 'W-3', 'W-4']);
  return { bike, frame, wheel };
}

type Mate = number | null;
const component = (itemId: string, pieces: readonly (readonly [string, Mate])[]) => ({
  itemId,
  quantity: String(pieces.length),
  serials: pieces.map(([code, mate]) => ({ code, mate })),
});
type Parts = Awaited<ReturnType<typeof bicycle>>;
const allParts = ({ frame, wheel }: Parts, frames: readonly [Mate, Mate], wheels: readonly [Mate, Mate, Mate, Mate]) => [
  component(
    frame,
    frames.map((mate, at) => [`F-${at + 1}`, mate] as const),
  ),
  component(
    wheel,
    wheels.map((mate, at) => [`W-${at + 1}`, mate] as const),
  ),
];
const produce = (templateId: string, itemId: string, components: object[]) =>
  house.post({ templateId, lines: [{ itemId, quantity: '2', components } as never] });

/** The edges that stand into pieces of an item, or out of them, by their codes. */
async function edges(itemId: string): Promise<string[]> {
  const rows = await one.db.sql<{ edge: string }>(
    sql`SELECT i.code || '→' || o.code || ' ' || trim_scale(e.quantity) AS edge FROM trace_edge e
        JOIN serial i ON i.company_id = e.company_id AND i.id = e.input_node JOIN serial o ON o.company_id = e.company_id AND o.id = e.output_node
        WHERE e.company_id = ${one.companyId} AND e.links > 0 AND ${itemId}::uuid IN (i.item_id, o.item_id) ORDER BY 1`,
  );
  return rows.map(({ edge }) => edge);
}
const versionOf = async (id: string) =>
  (await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id } })).version;
const takeBack = async (recordId: string) =>
  house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: await versionOf(recordId), reason: 'wrong' });
const EVERY_WHEEL = ['W-1', 'W-2', 'W-3', 'W-4'].flatMap((wheel) => [`${wheel}→00001 0.5`, `${wheel}→00002 0.5`]);

describe('pieces with numbers on both sides of a production', () => {
  test('[TRACE-12] each mapped piece goes into its own product, the others into every one', async () => {
    const parts = await bicycle();
    await produce(make, parts.bike, allParts(parts, [1, 0], [null, null, null, null]));
    expect(await edges(parts.bike)).toEqual(['F-1→00002 1', 'F-2→00001 1', ...EVERY_WHEEL]);
  });

  test('[TRACE-12] [TRACE-09] a correction maps them anew, and its void leaves no edge', async () => {
    const parts = await bicycle();
    const posted = await produce(make, parts.bike, allParts(parts, [0, 1], [0, 0, 1, 1]));
    const edgesOf = (frames: readonly string[]) => [...frames, 'W-1→00001 1', 'W-2→00001 1', 'W-3→00002 1', 'W-4→00002 1'];
    expect(await edges(parts.bike)).toEqual(edgesOf(['F-1→00001 1', 'F-2→00002 1']));
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: posted.recordId } });
    const bikes = await one.db.prisma.serial.findMany({
      where: { companyId: one.companyId, itemId: parts.bike },
      orderBy: { code: 'asc' },
    });
    const given = {
      lineId: line.id,
      itemId: parts.bike,
      quantity: '2',
      serials: bikes.map(({ id }) => ({ serialId: id })),
      components: allParts(parts, [1, 0], [0, 0, 1, 1]),
    };
    const correction = { commandId: newId(), recordId: posted.recordId, version: 1, reason: 'frames were swapped', lines: [given] };
    await house.run(correctRecord, correctRecordSchema.parse(correction));
    expect(await edges(parts.bike)).toEqual(edgesOf(['F-1→00002 1', 'F-2→00001 1']));
    const texts = { ...correction, commandId: newId(), version: 2, note: 'seen', lines: [{ ...given, components: null }] };
    await house.run(correctRecord, correctRecordSchema.parse(texts));
    expect(await edges(parts.bike)).toEqual(edgesOf(['F-1→00002 1', 'F-2→00001 1']));
    await takeBack(posted.recordId);
    expect(await edges(parts.bike)).toEqual([]);
  });

  test('[TRACE-12] taken apart, each part comes from the piece that it was mapped to', async () => {
    const parts = await bicycle();
    await house.loadPieces(parts.bike, '2', ['B-1', 'B-2']);
    const components = [
      component(parts.frame, [
        ['G-1', 1],
        ['G-2', 0],
      ]),
      component(parts.wheel, [
        ['X-1', 0],
        ['X-2', 0],
        ['X-3', 1],
        ['X-4', 1],
      ]),
    ];
    await house.post({
      templateId: takeApart,
      lines: [{ ...house.piecesLine(parts.bike, ['B-1', 'B-2']), components } as never],
    });
    expect(await edges(parts.bike)).toEqual(['B-1→G-2 1', 'B-1→X-1 0.5', 'B-1→X-2 0.5', 'B-2→G-1 1', 'B-2→X-3 0.5', 'B-2→X-4 0.5']);
  });

  test('[TRACE-12] a part of a piece that the line does not have is refused at its row', async () => {
    const parts = await bicycle();
    await expect(produce(make, parts.bike, allParts(parts, [0, 2], [0, 0, 1, 1]))).rejects.toMatchObject({
      fields: [{ code: 'E_NOT_FOUND', path: 'lines.0.components.0.serials.1.mate' }],
    });
  });

  test('[TRACE-01] a template without traceability writes no genealogy', async () => {
    const parts = await bicycle();
    await produce(unseen, parts.bike, allParts(parts, [0, 1], [0, 0, 1, 1]));
    expect(await edges(parts.bike)).toEqual([]);
  });

  test('[TRACE-01] [LFL-10] lot from lot writes it whatever the template says, as the flag was when it was posted', async () => {
    const into = await house.template('LI', { type: 'LOAD', traceability: false });
    const splitId = await house.template('LO', {
      type: 'UNLOAD',
      traceability: false,
      integrateInitialQty: true,
      createLotFromLot: true,
      offsetWarehouseId: house.warehouseId,
      offsetTemplateId: into,
    });
    const origin = await house.load(await house.item('GRAIN'), '10');
    const given = { origins: [{ lotId: origin.id, quantity: '4' }], results: [{ generated: true, quantity: '4' }] };
    await house.run(
      createLotFromLot,
      createLotFromLotSchema.parse({ commandId: newId(), templateId: splitId, postingDate: today, ...given }),
    );
    const links = await one.db.prisma.traceLink.count({ where: { companyId: one.companyId, inputLotId: origin.id } });
    expect(links).toBe(1);
  });

  test('[TRACE-08] [EDGE-108] the bill of materials may change: what was consumed stays what it was', async () => {
    const parts = await bicycle();
    await produce(make, parts.bike, allParts(parts, [0, 1], [null, null, null, null]));
    const before = await edges(parts.bike);
    expect(before).toEqual(['F-1→00001 1', 'F-2→00002 1', ...EVERY_WHEEL]);
    await saveVersion(parts.bike, [part(parts.frame, '1')], '2');
    await house.loadPieces(parts.frame, '2', ['F-3', 'F-4']);
    await produce(make, parts.bike, [
      component(parts.frame, [
        ['F-3', 0],
        ['F-4', 1],
      ]),
    ]);
    expect(await edges(parts.bike)).toEqual([...before.slice(0, 2), 'F-3→00003 1', 'F-4→00004 1', ...EVERY_WHEEL]);
  });
});
