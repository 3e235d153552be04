import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { sum } from '../kernel/quantity';
import { lotRegisterParams } from '../lots/lot-register.params';
import { listLots } from '../lots/lot-register.query';
import { listLotMovements } from '../lots/lot-card.query';
import { listPeriods } from '../periods/periods.query';
import { savePeriod } from '../periods/save-period';
import { readRecordCard, recordNeighbours } from '../record-register/record-card.query';
import { voidRecord } from '../corrections/void-record';
import { saveTableRow } from '../tables/save-table-row';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { cursorText, movementRegisterParams } from './movement-register.params';
import { isNarrow, listMovements, type MovementRow, sumMovements } from './movement-register.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const params = (search: Record<string, string>) => movementRegisterParams.parse(search);
const list = async (search: Record<string, string>, size = 50) => listMovements(one.db.sql, one.companyId, { ...params(search), size });
const quantities = async (search: Record<string, string>) => (await list(search)).rows.map(({ quantity }) => quantity);

/** Every page of the list, two rows each. */
async function pages(search: Record<string, string>): Promise<MovementRow[]> {
  const rows: MovementRow[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list(after ? { ...search, after } : search, 2);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

describe('the list of movements', () => {
  test('[LOT-26] [EDGE-100] [EDGE-101 part] every movement is listed with its line, quantity and unit, whatever period is closed, also on the page of its lot', async () => {
    const itemId = await house.item('OLD');
    const lot = await house.load(itemId, '10', {}, { postingDate: addDays(day, -1) });
    await house.unload(itemId, lot.id, '4');
    const [period] = (await listPeriods(one.db, one.companyId)).filter(({ periodEnd }) => periodEnd >= day);
    if (!period) throw new Error('the house has no open period');
    await one.run(savePeriod, { ...period, periodStart: day });
    const rows = (await list({ itemId })).rows;
    expect(rows).toMatchObject([
      {
        date: day,
        direction: 'UNLOAD',
        quantity: '-4',
        uom: 'KG',
        lineNo: 1,
        lot: lot.code,
        warehouse: 'WH1',
        state: 'STANDS',
        by: 'Ada Admin',
      },
      { date: addDays(day, -1), direction: 'LOAD', quantity: '10', uom: 'KG', lineNo: 1, recordId: lot.recordId },
    ]);
    expect(await listLotMovements(one.db.sql, one.companyId, { lotId: lot.id, direction: 'LOAD', undone: false })).toMatchObject([
      { date: addDays(day, -1), quantity: '10', uom: 'KG', lineNo: 1 },
    ]);
    await one.run(savePeriod, { ...period, version: period.version + 1 });
  });

  test('[POST-18 part] what was taken back and what took it back are marked, and can be left out', async () => {
    const itemId = await house.item('VOID');
    const bad = await house.load(itemId, '3');
    await one.run(voidRecord, { commandId: newId(), confirm: [], recordId: bad.recordId, version: 1, reason: 'by mistake' });
    await house.load(itemId, '5');
    expect((await list({ itemId })).rows.map(({ quantity, state, voided }) => [quantity, state, voided])).toEqual([
      ['5', 'STANDS', false],
      ['-3', 'REVERSAL', true],
      ['3', 'REVERSED', true],
    ]);
    expect(await quantities({ itemId, kind: 'standing' })).toEqual(['5']);
    expect(await quantities({ itemId, kind: 'reversed' })).toEqual(['3']);
    expect(await quantities({ itemId, kind: 'reversal' })).toEqual(['-3']);
    expect(await sumMovements(one.db.sql, one.companyId, params({ itemId }))).toEqual([
      { uom: 'KG', loaded: '5', unloaded: '0', quantity: '5', count: 3 },
    ]);
  });

  test('filters narrow by what the address says, and pages follow each other without a gap', async () => {
    const itemId = await house.item('MANY#1', { description: 'Many #1' });
    const place = await house.location('M-1');
    const lots: string[] = [];
    for (let nth = 0; nth < 4; nth++) lots.push((await house.load(itemId, String(nth + 1), { code: `M%${nth}`, locationId: place })).id);
    await house.unload(itemId, lots[3] ?? '', '2', {
      lines: [{ itemId, quantity: '2', lots: [{ lotId: lots[3], quantity: '2', locationId: place }] }],
    });
    const every = (await list({ itemId })).rows.map(({ id }) => id);
    expect(every).toHaveLength(5);
    expect((await pages({ itemId })).map(({ id }) => id)).toEqual(every);
    expect((await pages({ itemId, sort: 'date' })).map(({ id }) => id)).toEqual(every.toReversed());
    expect(await quantities({ itemId, view: 'unloads' })).toEqual(['-2']);
    expect(await quantities({ itemId, lot: 'm%3' })).toEqual(['-2', '4']);
    expect(await quantities({ item: 'mob many#_', view: 'loads' })).toEqual(['4', '3', '2', '1']);
    expect(await quantities({ q: 'Many #1', lotId: lots[0] ?? '' })).toEqual(['1']);
    expect(await quantities({ itemId, location: 'M-1', template: house.unloadId })).toEqual(['-2']);
    expect(await quantities({ itemId, locationId: '-' })).toEqual([]);
    expect(await quantities({ itemId, account: 'nobody' })).toEqual([]);
    expect(await quantities({ itemId, to: addDays(day, -1) })).toEqual([]);
    expect(sum(await quantities({ itemId, from: day }))).toBe('8');
    const wrongs: Record<string, string>[] = [
      { after: 'x.y' },
      { after: `${day}.${'9'.repeat(30)}` },
      { sort: 'nonsense' },
      { lotId: '1' },
      { q: "'; --" },
    ];
    for (const wrong of wrongs) await list({ itemId, ...wrong });
    expect(params({ after: cursorText([day, '7']) }).after).toEqual([day, '7']);
    expect([isNarrow(params({})), isNarrow(params({ lotId: '-' })), isNarrow(params({ itemId }))]).toEqual([false, false, true]);
  });

  test('[LOT-28] movements by the project and the cost centres of their line, and by the tag of their lot', async () => {
    const itemId = await house.item('BORNE', { rfidManaged: true });
    const row = (table: 'projects' | 'cost-centres', code: string) =>
      one.run(saveTableRow, { table, code, description: `${code} of the north`, active: true });
    const [{ id: projectId }, { id: bake }, { id: shop }] = [
      await row('projects', 'HARBOUR'),
      await row('cost-centres', 'BAKE'),
      await row('cost-centres', 'SHOP'),
    ];
    const shares = [bake, shop].map((costCentreId, nth) => ({ costCentreId, quantity: String(nth + 1) }));
    await house.load(itemId, '1');
    const lots = [{ generated: true, quantity: '3', rfidTag: 'E200 77' }];
    await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: '3', projectId, costCentres: shares, lots }] });
    const [first] = (await list({ itemId, project: 'harb%' })).rows;
    expect(first).toMatchObject({ quantity: '3', project: 'HARBOUR', costCentres: 'BAKE, SHOP', tag: 'E200 77' });
    expect(await quantities({ itemId, project: 'of the north' })).toEqual(['3']);
    expect(await quantities({ itemId, costCentre: 'shop' })).toEqual(['3']);
    expect(await quantities({ itemId, costCentre: 'nowhere' })).toEqual([]);
    expect(await quantities({ tag: 'e200%' })).toEqual(['3']);
    expect(await quantities({ itemId })).toEqual(['3', '1']);
    expect(await sumMovements(one.db.sql, one.companyId, params({ itemId, costCentre: 'BAKE' }))).toMatchObject([{ quantity: '3' }]);
    const { rows } = await listLots(one.db.sql, one.companyId, lotRegisterParams.parse({ tag: 'E200%' }), day);
    expect(rows.map(({ onHand }) => onHand)).toEqual(['3']);
  });

  test('nothing of another company is listed', async () => {
    expect((await listMovements(one.db.sql, one.companyId + 1, params({}))).rows).toEqual([]);
  });
});

test('the card of a record leads to the records before and after it, and says who changed it last', async () => {
  const itemId = await house.item('ROW');
  const [first, second, third] = [await house.load(itemId, '1'), await house.load(itemId, '2'), await house.load(itemId, '3')];
  const beside = async (id: string) => {
    const { previous, next } = await recordNeighbours(one.db.sql, one.companyId, id);
    return [previous?.id, next?.id];
  };
  expect(await beside(second.recordId)).toEqual([first.recordId, third.recordId]);
  expect((await beside(third.recordId))[1]).toBeUndefined();
  const card = await readRecordCard(one.db.sql, one.companyId, second.recordId);
  expect(card).toMatchObject({ createdBy: 'Ada Admin', updatedBy: 'Ada Admin', traceability: true, project: null, stockPartner: null });
});
