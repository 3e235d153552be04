import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { movementRegisterParams } from '../movements/movement-register.params';
import { listMovements } from '../movements/movement-register.query';
import { searchEverywhere } from '../search/search.query';
import { testCompany } from '../testing/company';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { changeSerialFlags } from './change-serial-flags';
import { readSerial } from './serial-card.query';
import { serialFilters, serialRegisterParams } from './serial-register.params';
import { serialExport } from './serial-register.export';
import { countSerials, hasSerials, listSerials, serialChoices } from './serial-register.query';
import { SERIAL_SORTS } from './serial-register.types';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(() => one.close());

const list = (search: Record<string, string>, companyId = one.companyId) =>
  listSerials(one.db.sql, companyId, serialRegisterParams.parse(search), today);
const codes = async (search: Record<string, string>) => (await list(search)).rows.map(({ code }) => code);
const set = (id: string, column: 'customer_code' | 'supplier_code', text: string) =>
  column === 'customer_code'
    ? one.db.sql(sql`UPDATE serial SET customer_code = ${text} WHERE company_id = ${one.companyId} AND id = ${id}::uuid`)
    : one.db.sql(sql`UPDATE serial SET supplier_code = ${text} WHERE company_id = ${one.companyId} AND id = ${id}::uuid`);

describe('the register of serial numbers', () => {
  test('[REG-01][REG-02][SER-17] every filter narrows, all of them at once, and a row has every column of the search', async () => {
    const itemId = await house.serialItem('FIND', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const place = await house.location('F1');
    const made = await house.post({
      templateId: house.makeId,
      partnerId: house.supplierId,
      lines: [{ itemId, quantity: '4', lots: [{ code: 'LF-1', generated: false, quantity: '4', locationId: place }] }],
    });
    const { rows } = await list({ itemId });
    const [first, second, third] = rows;
    const [a, b, c] = [first?.id ?? '', second?.id ?? '', third?.id ?? ''];
    await set(a, 'customer_code', 'Cust 1');
    await set(b, 'supplier_code', 'SUP-2');
    await house.post({
      templateId: house.unloadId,
      lines: [
        {
          itemId,
          quantity: '1',
          lots: [{ lotId: made.lots[0]?.id ?? '', quantity: '1', locationId: place }],
          serials: [{ serialId: c, code: null, lot: 0, customerCode: null, supplierCode: null, startDate: null, expiryDate: null }],
        },
      ],
    });
    await one.run(changeSerialFlags, { serialIds: [b], change: 'RESERVE', reason: 'for a customer' });
    expect((await list({ itemId })).rows[0]).toMatchObject({
      code: '00001',
      classCode: 'MOB',
      itemCode: 'FIND',
      lot: 'LF-1',
      startDate: today,
      expiryDate: null,
      customerCode: 'Cust 1',
      supplierCode: null,
      supplier: 'Acme',
      state: 'IN_STOCK',
      warehouse: 'WH1',
      location: 'F1',
      cancelled: false,
      forcedClosed: false,
      reserved: false,
      insertDate: today,
    });
    const all = ['00001', '00002', '00003', '00004'];
    const stays = ['00001', '00002', '00004'];
    const asked: [Record<string, string>, string[]][] = [
      [{}, stays],
      [{ view: 'out' }, ['00003']],
      [{ view: 'all' }, all],
      [{ view: 'all', code: '0000_' }, all],
      [{ view: 'all', code: '%3' }, ['00003']],
      [{ item: 'mob find' }, stays],
      [{ item: 'FIN%', lot: 'lf-_' }, stays],
      [{ lot: '-' }, []],
      [{ lot: 'LF' }, []],
      [{ customerCode: 'cust%' }, ['00001']],
      [{ customerCode: '-', supplierCode: '-' }, ['00004']],
      [{ supplierCode: 'SUP-2' }, ['00002']],
      [{ supplier: 'acm' }, stays],
      [{ supplier: 'nobody' }, []],
      [{ warehouse: 'wh1', locationId: place }, stays],
      [{ warehouse: 'WH9' }, []],
      [{ flag: 'any' }, ['00002']],
      [{ flag: 'reserved' }, ['00002']],
      [{ flag: 'none' }, ['00001', '00004']],
      [{ flag: 'cancelled' }, []],
      [{ startFrom: today, startTo: today, insertFrom: today, insertTo: today }, stays],
      [{ startFrom: addDays(today, 1) }, []],
      [{ expiryFrom: today }, []],
      [{ lotId: made.lots[0]?.id ?? '', view: 'all' }, all],
      [{ lotId: '-' }, []],
      [{ variant: 'RED' }, []],
      [{ variantId: '-' }, stays],
      [{ q: 'cust 1' }, ['00001']],
      [{ q: 'sup-' }, ['00002']],
      [{ q: 'lf-1', flag: 'none' }, ['00001', '00004']],
      [{ q: 'find' }, stays],
      [{ q: '%' }, []],
    ];
    for (const [search, expected] of asked) expect([search, await codes({ itemId, ...search })]).toEqual([search, expected]);
    expect(await countSerials(one.db.sql, one.companyId, serialFilters.parse({ itemId, view: 'all' }))).toMatchObject({
      count: 4,
      inStock: 3,
      flagged: 0,
      reserved: 1,
    });
    expect(await serialChoices(one.db.sql, one.companyId)).toMatchObject({ warehouses: [{ code: 'WH1' }] });
  });

  test('[REG-03] pages follow each other without gap or repeat in every order, pieces without expiry included', async () => {
    const [plain, dated] = [await house.serialItem('PAGES'), await house.serialItem('PAGES2')];
    await one.db.sql(sql`UPDATE item SET serial_validity_days = 20 WHERE company_id = ${one.companyId} AND id = ${dated}::uuid`);
    for (const itemId of [plain, dated])
      for (const back of [2, 0]) await house.loadPieces(itemId, '20', [], { postingDate: addDays(today, -back) });
    for (const view of ['stock', 'all'])
      for (const sort of SERIAL_SORTS) {
        const first = await list({ item: 'PAGES%', sort, view });
        const second = await list({ item: 'PAGES%', sort, view, after: first.next ?? '' });
        expect(second.next).toBeNull();
        expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(80);
      }
    const hostile = serialRegisterParams.parse({ after: 'nonsense', sort: 'x', view: 'y', flag: 'z', lotId: "'", itemId: '1' });
    expect(hostile).toMatchObject({ after: null, sort: 'code', view: 'stock', flag: [], lotId: null, itemId: null });
    expect(await codes({ code: "'; DROP TABLE serial; --", q: '\\%_' })).toEqual([]);
  });

  test('[REG-03][UI-02] the list is taken away as a file with its columns', async () => {
    const itemId = await house.serialItem('FILE');
    await house.loadPieces(itemId, '2');
    expect(await hasSerials(one.db.sql, one.companyId)).toBe(true);
    const cells: unknown[] = [];
    const reader = { sql: one.db.sql, companyId: one.companyId, userId: one.caller.actor.userId, today };
    const chosen = ['code', 'state', 'flags', 'startDate'];
    for await (const batch of serialExport.cells(reader, { itemId, sort: '-code' }, chosen, (key) => key)) cells.push(...batch);
    const rest = ['serials.states.IN_STOCK', false, false, false, today];
    expect(cells).toEqual([
      ['00002', ...rest],
      ['00001', ...rest],
    ]);
  });

  test('[S4] another company sees nothing of them: not in the list, on a card, in the search or among the movements', async () => {
    const itemId = await house.serialItem('MINE');
    await house.loadPieces(itemId, '1', ['SECRET-1']);
    const id = (await list({ itemId })).rows[0]?.id ?? '';
    const other = await testCompany(one.db);
    expect(await hasSerials(one.db.sql, other.company.id)).toBe(false);
    expect((await list({ view: 'all' }, other.company.id)).rows).toEqual([]);
    expect(await readSerial(one.db.sql, other.company.id, id, today)).toBeNull();
    const reader = { companyId: other.company.id, userId: other.actor.userId };
    for (const text of ['SECRET-1', id]) expect(await searchEverywhere(one.db.sql, reader, { text, most: 5 })).toMatchObject({ hits: [] });
    const params = movementRegisterParams.parse({ serialId: id });
    expect((await listMovements(one.db.sql, other.company.id, params)).rows).toEqual([]);
  });
});

describe('serial numbers where they are looked for', () => {
  test('[SER-17] the search finds a piece by its number and by the customer’s and the supplier’s', async () => {
    const itemId = await house.serialItem('LOOK');
    await house.loadPieces(itemId, '2', ['LK-1', 'LK-2']);
    const [a] = (await list({ itemId })).rows;
    await set(a?.id ?? '', 'customer_code', 'KUNDE 5');
    await set(a?.id ?? '', 'supplier_code', 'MAKER 5');
    const search = async (text: string) =>
      (await searchEverywhere(one.db.sql, { companyId: one.companyId, userId: one.caller.actor.userId }, { text, most: 5 })).hits.map(
        ({ kind, code, rank, off }) => `${kind} ${code} ${rank}${off ? ' off' : ''}`,
      );
    expect(await search('lk-1')).toEqual(['serial LK-1 0']);
    expect(await search('lk-')).toEqual(['serial LK-1 1', 'serial LK-2 1']);
    expect(await search('kunde 5')).toEqual(['serial LK-1 0']);
    expect(await search('maker')).toEqual(['serial LK-1 1']);
    expect(await search(a?.id ?? '')).toEqual(['serial LK-1 0']);
    await house.unloadPieces(itemId, ['LK-1']);
    expect(await search('lk-1')).toEqual(['serial LK-1 0 off']);
  });

  test('[SER-17][LOT-26] movements are found by a piece, and a row names the pieces that went along', async () => {
    const itemId = await house.serialItem('MOVED');
    await house.loadPieces(itemId, '5');
    const out = await house.unloadPieces(itemId, ['00005', '00002']);
    const moves = async (search: Record<string, string>) =>
      (await listMovements(one.db.sql, one.companyId, movementRegisterParams.parse({ itemId, ...search }))).rows.map(
        ({ direction, pieces, serials }) => `${direction} ${pieces} ${serials}`,
      );
    const load = 'LOAD 5 00001, 00002, 00003';
    expect(await moves({})).toEqual(['UNLOAD 2 00002, 00005', load]);
    expect(await moves({ serial: '00001' })).toEqual([load]);
    expect(await moves({ serial: '%5' })).toEqual(['UNLOAD 2 00005, 00002', 'LOAD 5 00005, 00001, 00002']);
    const [, gone] = (await list({ itemId, view: 'out', sort: 'code' })).rows;
    expect(await moves({ serialId: gone?.id ?? '' })).toEqual(['UNLOAD 2 00005, 00002', 'LOAD 5 00005, 00001, 00002']);
    expect(await moves({ serial: 'NONE' })).toEqual([]);
    expect(out.recordId).toBeTruthy();
  });
});
