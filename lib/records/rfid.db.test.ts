import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { readLot } from '../lots/lot-card.query';
import { searchEverywhere } from '../search/search.query';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
});
afterAll(() => one.close());

const tagged = (code: string, rest: object = {}) => house.item(code, { rfidManaged: true, uniqueRfid: true, ...rest });
const load = (itemId: string, rfidTag: string, rest: object = {}) => house.load(itemId, '10', { rfidTag, ...rest });
const tagsOf = async (lotId: string) => (await readLot(one.db.sql, one.companyId, lotId, today))?.tags;
const found = async (text: string) =>
  (
    await searchEverywhere(one.db.sql, { companyId: one.companyId, userId: one.caller.actor.userId }, { text, most: 5, kind: 'lotTag' })
  ).hits.map(({ code, detail, rank }) => [code, detail, rank]);
const duplicate = (path: string, params: object) => ({
  fields: [{ code: 'E_RFID_DUPLICATE', path, params: expect.objectContaining(params) }],
});
const undo = (recordId: string) => one.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'wrong' });

describe('RFID tags of lots', () => {
  test('[LOT-28] a lot carries the tags that its loads named; it is found by them, and a voided load frees its tag', async () => {
    const item = await tagged('DRUM');
    const lot = await load(item, 'e200 0017');
    await load(item, 'E200-0018', { generated: false, lotId: lot.id });
    expect(await tagsOf(lot.id)).toEqual(['e200 0017', 'E200-0018']);
    expect(await found('E200 0017')).toEqual([['e200 0017', lot.code, 0]]);
    expect((await found('e200')).map(([, detail, rank]) => [detail, rank])).toEqual([
      [lot.code, 1],
      [lot.code, 1],
    ]);
    const other = await load(item, 'E201');
    await undo(other.recordId);
    expect(await found('E201')).toEqual([]);
    const again = await load(item, 'E201');
    expect(await tagsOf(again.id)).toEqual(['E201']);
  });

  test('[LOT-28] a tag belongs to one lot of its item alone, also inside one record; on another item, or where the item does not ask, it is free', async () => {
    const [item, other, shared] = [await tagged('ROLL'), await tagged('REEL'), await tagged('COIL', { uniqueRfid: false })];
    const lot = await load(item, 'T1');
    await expect(load(item, ' t1 ')).rejects.toMatchObject(duplicate('lines.0.lots.0.rfidTag', { tag: 't1', lot: lot.code }));
    const lots = [
      { generated: true, quantity: '5', rfidTag: 'T2' },
      { generated: true, quantity: '5', rfidTag: 'T2' },
    ];
    await expect(house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '10', lots }] })).rejects.toMatchObject(
      duplicate('lines.0.lots.1.rfidTag', { tag: 'T2' }),
    );
    await load(other, 'T1');
    await load(shared, 'T3');
    await load(shared, 'T3');
    await expect(load(await house.item('BARE'), 'T9')).rejects.toMatchObject({ fields: [{ code: 'E_RFID_NOT_MANAGED' }] });
  });

  test('[LOT-28] [POST-18] a correction moves a tag from one lot to another in one go', async () => {
    const item = await tagged('PALLET');
    const first = await load(item, 'P1');
    const lots = [
      { lotId: first.id, quantity: '4', rfidTag: 'P2' },
      { generated: true, quantity: '6', rfidTag: 'P3' },
    ];
    const { recordId } = await house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '10', lots }] });
    const rows = await one.db.sql<{ lineId: string; lotId: string }>(
      sql`SELECT line_id AS "lineId", lot_id AS "lotId" FROM stock_entry WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid ORDER BY seq`,
    );
    const swapped = rows.map(({ lotId }, at) => ({ lotId, quantity: at === 0 ? '4' : '6', rfidTag: at === 0 ? 'P3' : 'P2' }));
    await one.run(
      correctRecord,
      correctRecordSchema.parse({
        commandId: newId(),
        recordId,
        version: 1,
        reason: 'tags were swapped',
        lines: [{ lineId: rows[0]?.lineId, itemId: item, quantity: '10', lots: swapped }],
      }),
    );
    expect(await tagsOf(first.id)).toEqual(['P1', 'P3']);
    expect(await tagsOf(rows[1]?.lotId ?? '')).toEqual(['P2']);
  });

  test('[LOT-28] six loads with one new tag at once: one gets it, the others are told whose it is', async () => {
    const item = await tagged('RACE');
    const fates = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => load(item, 'ONE', { generated: false, code: `C${n}` })));
    const winners = fates.flatMap((fate) => (fate.status === 'fulfilled' ? [fate.value] : []));
    expect(winners).toHaveLength(1);
    for (const fate of fates)
      if (fate.status === 'rejected')
        expect(fate.reason).toMatchObject(duplicate('lines.0.lots.0.rfidTag', { tag: 'ONE', lot: winners[0]?.code }));
    expect(await tagsOf(winners[0]?.id ?? '')).toEqual(['ONE']);
  });
});
