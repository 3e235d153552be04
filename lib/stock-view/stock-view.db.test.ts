import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportValue } from '../exports/list-export.types';
import { addDays, type Day } from '../kernel/day';
import { add, sum } from '../kernel/quantity';
import { closeLot, reopenLot } from '../lots/close-lot';
import { lotRegisterParams } from '../lots/lot-register.params';
import { listLots } from '../lots/lot-register.query';
import { listLotStock, readLot } from '../lots/lot-card.query';
import { movementRegisterParams } from '../movements/movement-register.params';
import { sumMovements } from '../movements/movement-register.query';
import { lotsOnOffer } from '../availability/availability.query';
import { TODAY } from '../ledger-models/ledger-model.types';
import { type LedgerBench, ledgerBench, type Stage } from '../testing/ledger-bench';
import { runsOf, sequentialRuns } from '../testing/ledger-runs';
import { stockOn } from './stock-on.query';
import { stockExports } from './stock-view.export';
import { STOCK_TABS, type StockTab } from './stock-tabs.rules';
import { stockViewParams } from './stock-view.params';
import { readStock } from './stock-view.query';
import type { StockRow } from './stock-view.types';

let bench: LedgerBench;
let today: Day;
beforeAll(async () => {
  bench = await ledgerBench();
  today = bench.dayOf(TODAY);
});
afterAll(() => bench.close());

const view = async (search: Record<string, string>): Promise<readonly StockRow[]> => {
  const { db, companyId } = bench.one;
  return (await readStock(db.sql, companyId, { params: stockViewParams.parse(search), today, size: 100_000 })).rows;
};
type Figure = 'onHand' | 'available';
function fold(rows: readonly StockRow[], figure: Figure, key: (row: StockRow) => string): Record<string, string> {
  const sums = new Map<string, string>();
  for (const row of rows) sums.set(key(row), add(sums.get(key(row)) ?? '0', row[figure]));
  return Object.fromEntries([...sums].filter(([, total]) => total !== '0'));
}

/** The figures of every tab come to those of the detail, and the detail to the ledger, which is read here in the plainest way. */
async function tabsAgree(itemId: string, date: string): Promise<void> {
  const { db, companyId } = bench.one;
  const tab = (name: StockTab) => view({ tab: name, itemId, date, show: 'all' });
  const [detail, item, warehouse, location, lot] = await Promise.all([
    tab('detail'),
    tab('item'),
    tab('warehouse'),
    tab('location'),
    tab('lot'),
  ]);
  for (const figure of ['onHand', 'available'] as const) {
    const keys = {
      item: [item, (row: StockRow) => row.itemId],
      warehouse: [warehouse, (row: StockRow) => String(row.warehouseId)],
      location: [location, (row: StockRow) => `${row.warehouseId} ${row.locationId}`],
      lot: [lot, (row: StockRow) => `${row.warehouseId} ${row.lotId}`],
    } as const;
    for (const [rows, key] of Object.values(keys)) expect(fold(rows, figure, key)).toEqual(fold(detail, figure, key));
  }
  const ledger = await db.sql<{ key: string; quantity: string }>(
    sql`SELECT concat_ws(' ', e.warehouse_id, e.location_id, e.lot_id) AS key, sum(e.quantity) AS quantity FROM stock_entry e
        WHERE e.company_id = ${companyId} AND e.item_id = ${itemId}::uuid AND e.posting_date <= ${date || today}::date
          AND NOT EXISTS (SELECT 1 FROM lot l WHERE l.company_id = e.company_id AND l.id = e.lot_id AND l.closed)
        GROUP BY 1 HAVING sum(e.quantity) <> 0`,
  );
  const place = (row: StockRow) => [row.warehouseId, row.locationId, row.lotId].filter(Boolean).join(' ');
  expect(fold(detail, 'onHand', place)).toEqual(Object.fromEntries(ledger.map(({ key, quantity }) => [key, quantity])));
  const [moved] = await sumMovements(db.sql, companyId, movementRegisterParams.parse({ itemId, to: date }));
  const closed = new Set(lot.filter((row) => row.closed).map(({ lotId }) => lotId));
  if (closed.size === 0) expect(sum(item.map(({ onHand }) => onHand))).toBe(moved?.quantity ?? '0');
}

/** Register, card, places on the card and look-ups say the same of every lot as the stock view. */
async function lotsAgree(stage: Stage, itemId: string): Promise<void> {
  const { db, companyId } = bench.one;
  const rows = await view({ tab: 'lot', itemId, show: 'all' });
  const lots = (await listLots(db.sql, companyId, lotRegisterParams.parse({ itemId, view: 'all' }), today)).rows;
  for (const { id, onHand, available, committed } of lots) {
    const own = rows.filter(({ lotId }) => lotId === id);
    const figures = {
      onHand: sum(own.map((row) => row.onHand)),
      committed: sum(own.map((row) => row.committed)),
      available: sum(own.map((row) => row.available)),
    };
    expect({ onHand, committed, available }).toEqual(figures);
    expect(await readLot(db.sql, companyId, id, today)).toMatchObject(figures);
    for (const place of await listLotStock(db.sql, companyId, id, today))
      expect(own.find(({ warehouseId }) => warehouseId === place.warehouseId)).toMatchObject({
        onHand: place.onHand,
        committed: place.committed,
        available: place.available,
      });
  }
  for (const warehouseId of stage.world.warehouses) {
    const question = { itemId, variantId: null, warehouseId, locationId: null, date: today, partnerId: null, projectId: null, taken: [] };
    const free = (await lotsOnOffer(db.sql, companyId, question)).filter(({ reasons }) => reasons.length === 0);
    const detail = await view({ tab: 'detail', itemId, warehouse: warehouseId, show: 'all' });
    const offered = detail.filter(({ lotId, available }) => lotId !== null && available !== '0');
    expect(offered.map((row) => `${row.lotId} ${row.locationId} ${row.available}`).sort()).toEqual(
      free.map((row) => `${row.lotId} ${row.locationId} ${row.available}`).sort(),
    );
    for (const row of detail.filter(({ lotId }) => lotId !== null)) expect(row.reasons.length > 0).toBe(row.available === '0');
  }
}

/** A past day summed up from the first entry is the same as reckoned back from today, whatever the tab sums by. */
async function waysAgree(itemId: string, past: Day): Promise<void> {
  const { db, companyId } = bench.one;
  for (const tab of STOCK_TABS) {
    const params = stockViewParams.parse({ tab, itemId });
    const held = (back: boolean) =>
      db.sql(
        sql`SELECT * FROM (${stockOn(companyId, params, { past, back })}) x WHERE x.item_id = ${itemId}::uuid
            ORDER BY x.variant_id, x.warehouse_id, x.location_id, x.lot_id, x.partner_id, x.project_id`,
      );
    expect(await held(true)).toEqual(await held(false));
  }
}

/** Two days of the window, drawn from the history, so that its seed tells them too. */
const pastDays = ({ records, lots }: Stage): Day[] =>
  [records.length * 3 + lots.length, records.length * 5 + 2].map((number) => bench.dayOf(number % TODAY));

describe('every figure has one definition', () => {
  test('[STK-01] [STK-05] [STK-06] [STK-08] [EDGE-104] [EDGE-38] after random histories all tabs, register, card, look-ups and movements agree with the ledger, today and on past days', async () => {
    await fc.assert(
      sequentialRuns(bench, 30, async (stage) => {
        for (const itemId of stage.items) {
          for (const date of ['', ...pastDays(stage)]) await tabsAgree(itemId, date);
          for (const date of pastDays(stage)) await waysAgree(itemId, date);
          await lotsAgree(stage, itemId);
        }
      }),
      runsOf(15),
    );
  }, 300_000);
});

describe('the filters of the stock view', () => {
  test('[EDGE-105] [EDGE-106] [EDGE-57 part] [STK-07] wildcards of lot, item and location narrow, "#" is a letter like any other, and zero is left out unless asked for', async () => {
    const { house } = await world();
    const itemId = await house.item('BOX#1', { description: 'Box #1, 100% _oak_' });
    const lots = [
      await house.load(itemId, '5', { code: 'K_1' }),
      await house.load(itemId, '6', { code: 'KX1' }),
      await house.load(itemId, '7', { code: 'K22' }),
    ];
    await house.unload(itemId, lots[2]?.id ?? '', '7');
    const found = async (search: Record<string, string>) => (await view({ tab: 'lot', itemId, ...search })).map(({ lot }) => lot).sort();
    expect(await found({})).toEqual(['KX1', 'K_1']);
    expect(await found({ show: 'all' })).toEqual(['K22', 'KX1', 'K_1']);
    expect(await found({ show: 'zero' })).toEqual(['K22']);
    expect(await found({ show: 'negative' })).toEqual([]);
    expect(await found({ lot: 'k%', show: 'all' })).toEqual(['K22', 'KX1', 'K_1']);
    expect(await found({ lot: 'k_1' })).toEqual(['KX1', 'K_1']);
    expect(await found({ lot: 'k' })).toEqual([]);
    // Without wildcards the filter is the whole code.
    expect(await found({ lot: 'k2', show: 'all' })).toEqual([]);
    expect(await found({ lot: 'k22', show: 'all' })).toEqual(['K22']);
    expect(await found({ item: 'mob box#%' })).toEqual(['KX1', 'K_1']);
    expect((await view({ q: 'Box #1' })).map(({ itemDescription }) => itemDescription)).toEqual(['Box #1, 100% _oak_']);
    expect(await view({ q: '100%oak' })).toEqual([]);
    for (const tab of STOCK_TABS) for (const sort of ['item', '-onHand', 'lot', 'nonsense']) await view({ tab, sort, q: "'; --" });
  });

  test('[EDGE-38] a location is found with all that lies inside it, with the way to it, and its figures are those of the whole', async () => {
    const { house } = await world();
    const itemId = await house.item('TREE');
    const hall = await house.location('HALL', { isGroup: true });
    const [one, two] = [await house.location('H1', { parentId: hall }), await house.location('H2', { parentId: hall, blocked: true })];
    const lot = await house.load(itemId, '4', { locationId: one });
    await house.post({
      templateId: house.loadId,
      confirm: ['W_LOT_EXISTS'],
      lines: [{ itemId, quantity: '2', lots: [{ lotId: lot.id, quantity: '2', locationId: two }] }],
    });
    const rows = await view({ tab: 'location', itemId, location: 'hall' });
    expect(rows.map(({ locationPath, onHand, available }) => [locationPath, onHand, available])).toEqual([
      ['HALL › H1', '4', '4'],
      ['HALL › H2', '2', '0'],
    ]);
    expect(await view({ tab: 'item', itemId, location: 'h%' })).toMatchObject([{ onHand: '6', available: '4' }]);
    expect(await view({ tab: 'detail', itemId, locationId: two })).toMatchObject([{ available: '0', reasons: ['LOCATION_BLOCKED'] }]);
  });

  test('[STK-01] a past day holds what the ledger says of it; a day to come is today', async () => {
    const { house } = await world();
    const itemId = await house.item('PAST');
    const lot = await house.load(itemId, '10', {}, { postingDate: addDays(today, -3) });
    await house.unload(itemId, lot.id, '4', { postingDate: addDays(today, -1) });
    const onHand = async (date: string) => (await view({ itemId, date })).map((row) => row.onHand);
    expect(await onHand(addDays(today, -4))).toEqual([]);
    expect(await onHand(addDays(today, -2))).toEqual(['10']);
    expect(await onHand(addDays(today, -1))).toEqual(['6']);
    expect(await onHand('')).toEqual(['6']);
    expect(await onHand(addDays(today, 30))).toEqual(['6']);
  });

  test('[STK-01] of a closed lot nothing is on hand, on no day, until it is opened again', async () => {
    const { house } = await world();
    const { db, companyId, run } = bench.one;
    const itemId = await house.item('SHUT');
    const [kept, shut] = [
      await house.load(itemId, '2', { code: 'S-1' }, { postingDate: addDays(today, -2) }),
      await house.load(itemId, '5', { code: 'S-2' }, { postingDate: addDays(today, -2) }),
    ];
    const version = async () => (await readLot(db.sql, companyId, shut.id, today))?.version ?? 0;
    const onHand = (date: string) => view({ tab: 'lot', itemId, date }).then((rows) => rows.map((row) => [row.lot, row.onHand]));
    await run(closeLot, { lotId: shut.id, version: await version(), reason: 'lost' });
    for (const date of ['', addDays(today, -1), addDays(today, -2)]) expect(await onHand(date)).toEqual([[kept.code, '2']]);
    expect(await view({ tab: 'lot', itemId, show: 'zero', date: addDays(today, -1) })).toMatchObject([
      { lot: 'S-2', onHand: '0', closed: true },
    ]);
    await run(reopenLot, { lotId: shut.id, version: await version(), reason: 'found' });
    expect(await onHand(addDays(today, -1))).toEqual([
      ['S-1', '2'],
      ['S-2', '5'],
    ]);
  });

  test('[POST-12 part] stock kept by customer or supplier is told apart by them, and adds up to the warehouse', async () => {
    const { house } = await world();
    const warehouseId = await house.warehouse('CONS', { stockByPartner: true });
    const templateId = await house.template('LC', { type: 'LOAD', warehouseId });
    const [itemId, other] = [await house.item('CONSIGNED'), await house.supplier('77', 'Bauer & Söhne')];
    const [plain] = [await house.load(itemId, '3')];
    for (const [stockPartnerId, quantity] of [
      [house.supplierId, '5'],
      [other, '2'],
    ] as const)
      await house.post({
        templateId,
        warehouseId,
        stockPartnerId,
        confirm: ['W_LOT_EXISTS'],
        lines: [{ itemId, quantity, lots: [{ lotId: plain.id, quantity }] }],
      });
    const figures = async (search: Record<string, string>) =>
      (await view({ itemId, ...search })).map((row) => [row.warehouse, row.partner, row.onHand]);
    expect(await figures({ tab: 'partner' })).toEqual([
      ['CONS', 'Acme', '5'],
      ['CONS', 'Bauer & Söhne', '2'],
    ]);
    expect(await figures({ tab: 'partner', partner: 'söhne' })).toEqual([['CONS', 'Bauer & Söhne', '2']]);
    expect(await figures({ tab: 'detail', partnerId: '-' })).toEqual([['WH1', null, '3']]);
    expect((await figures({ tab: 'warehouse' })).toSorted()).toEqual([
      ['CONS', null, '7'],
      ['WH1', null, '3'],
    ]);
    expect(await figures({ tab: 'item' })).toEqual([[null, null, '10']]);
  });

  test('[EDGE-105] [UI-02 part] a file has the rows and the tab of its address', async () => {
    const { house } = await world();
    const itemId = await house.item('FILE');
    for (const code of ['F-1', 'F-2', 'G-1']) await house.load(itemId, '1.5', { code });
    const { db, companyId, caller } = bench.one;
    const reader = { sql: db.sql, companyId, userId: caller.actor.userId, today };
    const read = async (tab: string, search: Record<string, string>, chosen: readonly string[] = []) => {
      const rows: (readonly ExportValue[])[] = [];
      for await (const batch of stockExports[`stock-${tab}`]?.cells(reader, { itemId, ...search }, chosen, (key) => key) ?? [])
        rows.push(...batch);
      return rows;
    };
    expect(await read('lot', { lot: 'f-%' }, ['onHand', 'available'])).toEqual([
      ['F-1', '1.5', '1.5'],
      ['F-2', '1.5', '1.5'],
    ]);
    expect((await read('lot', { lot: 'f-%', date: addDays(today, -1), show: 'all' }, ['onHand', 'available'])).length).toBe(0);
    expect(await read('item', {}, ['onHand', 'uom'])).toEqual([['MOB', 'FILE', '4.5', 'KG']]);
    expect((await read('detail', {})).length).toBe(3);
  });

  test('totals are per unit and over all pages', async () => {
    const { db, companyId } = bench.one;
    const { house } = await world();
    for (let nth = 0; nth < 52; nth++) await house.load(await house.item(`PAGE${nth}`), '2');
    const read = (page: string) =>
      readStock(db.sql, companyId, { params: stockViewParams.parse({ item: 'page%', page, sort: '-item' }), today });
    const [first, second, beyond] = [await read('1'), await read('2'), await read('9')];
    expect([first.rows.length, second.rows.length, beyond.rows.length]).toEqual([50, 2, 0]);
    expect(first.rows[0]?.itemCode).toBe('PAGE9');
    for (const page of [first, second, beyond]) {
      expect(page.total).toBe(52);
      expect(page.totals).toEqual([{ uom: 'KG', onHand: '104', committed: '0', available: '104' }]);
    }
  });
});

const world = async () => (await bench.stage()).world;
