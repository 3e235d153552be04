import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { closeLot } from '../lots/close-lot';
import { changeLotStatus } from '../lots/change-lot-status';
import { holdLots } from '../holds/hold-lots';
import { liftHolds } from '../holds/lift-holds';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from '../records/record.schema';
import { voidRecord } from '../corrections/void-record';
import { changeSerialFlags } from '../serials/change-serial-flags';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { saveTableRow } from '../tables/save-table-row';
import { startTracking } from '../tracking/start-tracking';
import { startTrackingSchema } from '../tracking/start-tracking.schema';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { serialHouse } from './serial-house';

/**
 * Books with everything in them: loads with costs, unloads, a correction, a void, a closed lot, a blocked place, holds, states, pieces with flags, a tag, cost centres, a
 * transfer, lots made of lots and one of them taken back.
 */
export async function fullBooks(db: Database, caller: Caller): Promise<void> {
  const today = dayIn('Europe/Rome', new Date());
  const house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), today);
  const company = caller.company.id;
  const buy = await house.template('BUY', {
    type: 'LOAD',
    updateAverageCost: true,
    updateItemCost: true,
    updateLastCost: true,
    fiscalInterest: true,
  });
  const item = await house.item('A');
  const blocked = await house.location('B', { blocked: true });
  const [first, second, third] = [
    await house.load(item, '100'),
    await house.load(item, '50', { locationId: blocked }),
    await house.load(item, '5'),
  ];
  await house.unload(item, first.id, '30');
  await house.post({ templateId: buy, lines: [{ itemId: item, quantity: '7', amount: '3', lots: [{ generated: true, quantity: '7' }] }] });
  const takeBack = (recordId: string) =>
    house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'wrong item' });
  await takeBack(third.recordId);
  const lines = await db.prisma.stockLine.findMany({ where: { companyId: company, recordId: first.recordId } });
  await house.run(
    correctRecord,
    correctRecordSchema.parse({
      commandId: newId(),
      recordId: first.recordId,
      version: 1,
      reason: 'counted',
      lines: [{ lineId: lines[0]?.id, itemId: item, quantity: '80', lots: [{ lotId: first.id, quantity: '80' }] }],
    }),
  );
  const version = (await db.prisma.lot.findMany({ where: { companyId: company, id: second.id } }))[0]?.version ?? 0;
  await house.run(closeLot, { lotId: second.id, version, reason: 'done' });
  const statuses = await db.prisma.lotStatus.findMany({ where: { companyId: company, excludeFromAvailability: false }, take: 1 });
  for (const statusId of [null, statuses[0]?.id ?? null, null])
    await house.run(changeLotStatus, { lotIds: [first.id], statusId, reason: 'seen' });
  await house.run(holdLots, { commandId: newId(), lotIds: [first.id, second.id], cause: 'DEFECT', reason: 'smell' });
  await house.run(liftHolds, { commandId: newId(), lotIds: [first.id], holdIds: [], together: false, reason: 'good' });

  const pieces = await house.serialItem('P', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
  await house.post({
    templateId: house.makeId,
    lines: [{ itemId: pieces, quantity: '4', lots: [{ generated: true, quantity: '4' }] }],
  });
  const [, , , last] = await db.prisma.serial.findMany({ where: { companyId: company, itemId: pieces }, orderBy: { code: 'asc' } });
  await house.run(changeSerialFlags, { serialIds: [last?.id ?? ''], change: 'CANCEL', reason: 'misprint' });
  await house.load(await house.item('TAG', { rfidManaged: true }), '5', { rfidTag: 'E200' });
  const { id: costCentreId } = await house.run(saveTableRow, { table: 'cost-centres', code: 'CC', description: 'CC', active: true });
  const plain = await house.item('PLAIN', { lotManaged: false });
  await house.post({ templateId: house.loadId, lines: [{ itemId: plain, quantity: '5', costCentres: [{ costCentreId, quantity: '5' }] }] });
  const shopId = await house.warehouse('SHOP');
  const arrive = await house.template('ARR', { type: 'LOAD', warehouseId: shopId });
  const transferId = await house.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
  const single = await house.serialItem('S');
  await house.loadPieces(single, '3', ['S-1', 'S-2', 'S-3']);
  await house.post({ templateId: transferId, lines: [house.piecesLine(single, ['S-1'])] });
  const splitId = await house.template('SPL', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: house.warehouseId,
    offsetTemplateId: house.loadId,
  });
  const split = async (lotId: string) => {
    const given = { origins: [{ lotId, quantity: '10' }], results: [{ generated: true, quantity: '10' }] };
    const made = await house.run(
      createLotFromLot,
      createLotFromLotSchema.parse({ commandId: newId(), templateId: splitId, postingDate: today, ...given }),
    );
    return { lotId: made.lots.find(({ id }) => id !== lotId)?.id ?? '', recordId: made.recordId };
  };
  const made = await split(first.id);
  await takeBack((await split(made.lotId)).recordId);
  await split(made.lotId);
  const later = await house.item('TEA', { lotManaged: false, lotCodeTypeId: null });
  await house.post({ templateId: house.loadId, lines: [{ itemId: later, quantity: '9' }] });
  await house.run(
    startTracking,
    startTrackingSchema.parse({
      commandId: newId(),
      itemId: later,
      version: 1,
      lots: true,
      serials: false,
      from: today,
      newLots: [{ code: 'TEA-1' }],
      places: [{ warehouseId: house.warehouseId, quantity: '9', parts: [{ lot: 0, quantity: '9' }] }],
    }),
  );
  await house.load(later, '1', { code: 'TEA-2' });
}
