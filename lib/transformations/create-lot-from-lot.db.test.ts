import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { saveTableRow } from '../tables/save-table-row';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { createLotFromLot } from './create-lot-from-lot';
import { type CreateLotFromLotInput, createLotFromLotSchema } from './create-lot-from-lot.schema';

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
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

type Given = Partial<Omit<CreateLotFromLotInput, 'origins' | 'results'>> & {
  readonly origins: readonly object[];
  readonly results: readonly object[];
};
const transform = (given: Given) =>
  house.run(createLotFromLot, createLotFromLotSchema.parse({ commandId: newId(), templateId, postingDate: today, ...given }));
const lot = async (id: string | undefined) => {
  const found = await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, id } });
  return { ...found, onHand: String(found.onHand), initial: String(found.initialQuantity), total: String(found.totalLoaded) };
};
const edges = async (input: string) =>
  (await one.db.prisma.traceEdge.findMany({ where: { companyId: one.companyId, inputNode: input, links: { gt: 0 } } })).map((edge) => [
    edge.outputNode,
    String(edge.quantity),
  ]);
const idOf = ({ lots }: { lots: readonly { id: string }[] }, index = 0) => lots[index]?.id ?? '';

describe('lot from lot', () => {
  test('[LFL-04][LFL-06][LFL-08][LFL-10][TRACE-02] part of a lot becomes a new lot that inherits from it and is linked to it', async () => {
    const item = await house.item('SPLIT', { lotValidityDays: 30 });
    const { id: statusId } = await house.run(saveTableRow, {
      table: 'lot-statuses',
      code: 'WAIT',
      description: 'Waiting',
      active: true,
      excludeFromAvailability: true,
      notAvailableForMrp: true,
      kind: 'QUARANTINE',
      labelKind: null,
    });
    const origin = await house.load(
      item,
      '100',
      { supplierId: house.supplierId, supplierLotCode: 'ACM-1' },
      { postingDate: addDays(today, -5) },
    );
    await one.db.prisma.lot.updateMany({ where: { companyId: one.companyId, id: origin.id }, data: { statusId } });
    await expect(
      transform({ origins: [{ lotId: origin.id, quantity: '40' }], results: [{ generated: true, quantity: '40' }] }),
    ).rejects.toMatchObject({
      fields: [{ code: 'E_LOT_NOT_WITHDRAWABLE', path: 'origins.0.quantity' }],
    });
    await one.db.prisma.warehouseTemplate.updateMany({
      where: { companyId: one.companyId, id: templateId },
      data: { allowUnavailableLots: true },
    });
    const made = await transform({ origins: [{ lotId: origin.id, quantity: '40' }], results: [{ generated: true, quantity: '40' }] });
    const [before, after] = [await lot(origin.id), await lot(idOf(made))];
    expect([before.onHand, before.initial, after.onHand, after.initial]).toEqual(['60', '100', '40', '40']);
    expect(after).toMatchObject({ statusId, supplierId: house.supplierId, supplierLotCode: 'ACM-1', expiryDate: before.expiryDate });
    expect(await edges(origin.id)).toEqual([[idOf(made), '40']]);
  });

  test('[LFL-04] one lot splits into several in one go; what comes out is what went in', async () => {
    const item = await house.item('PARTS');
    const origin = await house.load(item, '10');
    const origins = [{ lotId: origin.id, quantity: '10' }];
    await expect(transform({ origins, results: [{ generated: true, quantity: '9' }] })).rejects.toMatchObject({
      fields: [{ code: 'E_LOT_SUM', path: 'results', params: { missing: '1' } }],
    });
    const made = await transform({ origins, results: ['5', '3', '2'].map((quantity) => ({ generated: true, quantity })) });
    expect(made.lots).toHaveLength(3);
    expect((await edges(origin.id)).map(([, quantity]) => quantity).toSorted()).toEqual(['2', '3', '5']);
  });

  test('[LFL-08] several lots merge into one with the earliest expiry; what they do not share it does not take over', async () => {
    const item = await house.item('MERGE', { lotValidityDays: 30 });
    const early = await house.load(item, '4', { supplierId: house.supplierId }, { postingDate: addDays(today, -10) });
    const late = await house.load(item, '6');
    const made = await transform({
      origins: [
        { lotId: late.id, quantity: '6' },
        { lotId: early.id, quantity: '4' },
      ],
      results: [{ code: 'ALL', quantity: '10' }],
    });
    const merged = await lot(idOf(made));
    expect(merged).toMatchObject({ code: 'ALL', supplierId: null, expiryDate: (await lot(early.id)).expiryDate, onHand: '10' });
    expect([await edges(early.id), await edges(late.id)]).toEqual([[[merged.id, '4']], [[merged.id, '6']]]);
  });

  test('[LFL-06][LFL-03] into a lot that exists the quantity is added and its initial quantity raised; into itself nothing goes', async () => {
    const item = await house.item('TOPUP');
    const [from, into] = [await house.load(item, '10'), await house.load(item, '5')];
    const origins = [{ lotId: from.id, quantity: '2' }];
    await expect(transform({ origins, results: [{ lotId: from.id, quantity: '2' }] })).rejects.toMatchObject({
      fields: [{ code: 'E_LFL_SAME_LOT', path: 'results.0.code' }],
    });
    await transform({ origins, results: [{ lotId: into.id, quantity: '2' }] });
    expect(await lot(into.id)).toMatchObject({ onHand: '7', initial: '7' });
  });

  test('[LFL-06][LOT-14] a lot of another supplier takes nothing in while the item keeps one supplier per lot', async () => {
    const item = await house.item('SOLE');
    const other = await house.supplier('2', 'Other');
    const from = await house.load(item, '10', { supplierId: house.supplierId });
    const into = await house.load(item, '5', { supplierId: other });
    await expect(
      transform({ origins: [{ lotId: from.id, quantity: '1' }], results: [{ lotId: into.id, quantity: '1' }] }),
    ).rejects.toMatchObject({ fields: [{ code: 'E_LOT_OTHER_SUPPLIER', path: 'results.0.code', params: { supplier: 'Other' } }] });
  });

  test('[LFL-07][LFL-08] with another item the earlier of both expiries counts; a person may shorten it, not lengthen it', async () => {
    const [from, into] = [await house.item('RAW', { lotValidityDays: 100 }), await house.item('DONE', { lotValidityDays: 10 })];
    const origin = await house.load(from, '10');
    const result = (expiryDate: string | null) =>
      transform({
        itemId: into,
        origins: [{ lotId: origin.id, quantity: '2' }],
        results: [{ generated: true, quantity: '2', expiryDate }],
      });
    const day = (date: Date | null) => date?.toISOString().slice(0, 10);
    expect(day((await lot(idOf(await result(null)))).expiryDate)).toBe(addDays(today, 10));
    expect(day((await lot(idOf(await result(addDays(today, 3))))).expiryDate)).toBe(addDays(today, 3));
    await expect(result(addDays(today, 11))).rejects.toMatchObject({ fields: [{ code: 'E_EXPIRY_LOCKED', path: 'results.0.expiryDate' }] });
  });

  test('[LFL-05][LFL-11] more than there is does not go; voiding the pair undoes it while the result is whole', async () => {
    const item = await house.item('UNDOL');
    const origin = await house.load(item, '10');
    const results = (quantity: string) => ({ origins: [{ lotId: origin.id, quantity }], results: [{ generated: true, quantity }] });
    await expect(transform(results('11'))).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ code: 'E_STOCK_WOULD_GO_NEGATIVE', path: 'origins.0.quantity' })]),
    });
    const made = await transform(results('4'));
    const takeBack = (version: number) =>
      house.run(voidRecord, { commandId: newId(), confirm: [], recordId: made.recordId, version, reason: 'wrong lot' });
    const gone = await house.unload(item, idOf(made), '1');
    await expect(takeBack(1)).rejects.toMatchObject({ fields: [{ code: 'E_STOCK_WOULD_GO_NEGATIVE' }] });
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: gone.recordId, version: 1, reason: 'back' });
    await takeBack(1);
    expect(await lot(origin.id)).toMatchObject({ onHand: '10' });
    expect((await lot(idOf(made))).voidedAt).not.toBeNull();
    expect(await edges(origin.id)).toEqual([]);
  });

  test('[TRACE-10] a lot may not become part of its own origin: the path is shown', async () => {
    const item = await house.item('CIRCLE');
    const first = await house.load(item, '10');
    const second = await transform({ origins: [{ lotId: first.id, quantity: '5' }], results: [{ code: 'SECOND', quantity: '5' }] });
    const third = await transform({ origins: [{ lotId: idOf(second), quantity: '3' }], results: [{ code: 'THIRD', quantity: '3' }] });
    await expect(
      transform({ origins: [{ lotId: idOf(third), quantity: '1' }], results: [{ lotId: first.id, quantity: '1' }] }),
    ).rejects.toMatchObject({
      code: 'E_TRACE_CYCLE',
      params: { path: `${first.code} → SECOND → THIRD` },
    });
  });

  test('[LFL-09] pieces change their lot with their numbers; they do not change their item', async () => {
    const item = await house.serialItem('TWINS', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const posted = await house.post({
      templateId: house.makeId,
      lines: [{ itemId: item, quantity: '3', lots: [{ generated: true, quantity: '3' }] }],
    });
    const serials = () => one.db.prisma.serial.findMany({ where: { companyId: one.companyId, itemId: item }, orderBy: { code: 'asc' } });
    const [first, second] = await serials();
    const serialIds = [first?.id, second?.id];
    const given = {
      origins: [{ lotId: idOf(posted), quantity: '2', serialIds }],
      results: [{ generated: true, quantity: '2', serialIds }],
    };
    await expect(
      transform({ ...given, itemId: await house.serialItem('ALIEN', { lotManaged: true, lotCodeTypeId: house.codeTypeId }) }),
    ).rejects.toMatchObject({
      fields: [{ code: 'E_LFL_SERIALS' }],
    });
    const made = await transform(given);
    expect((await serials()).map(({ lotId, state }) => [lotId, state])).toEqual([
      [idOf(made), 'IN_STOCK'],
      [idOf(made), 'IN_STOCK'],
      [idOf(posted), 'IN_STOCK'],
    ]);
  });
});
