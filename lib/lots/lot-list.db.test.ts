import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsOf } from '../exports/define-export';
import { listFile } from '../exports/list-file';
import type { ExportFormat } from '../exports/list-export.types';
import { noteExport, snapshotOf } from '../exports/run-export';
import { addDays, dayIn } from '../kernel/day';
import type { Permission } from '../kernel/permissions';
import { savePartner } from '../partners/save-partner';
import { saveTableRow } from '../tables/save-table-row';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { runVerb } from '../server/run-verb';
import { editLot } from './edit-lot';
import { editLotSchema } from './edit-lot.schema';
import { readLot } from './lot-card.query';
import { lotExport, lotGroupExport } from './lot-register.export';
import { lotFilters, lotRegisterParams } from './lot-register.params';
import { listLots } from './lot-register.query';
import { listLotGroups, lotTotals } from './lot-totals.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const codes = async (search: Record<string, string>) =>
  (await listLots(one.db.sql, one.companyId, lotRegisterParams.parse({ view: 'all', ...search }), day)).rows.map(({ code }) => code);
const filters = (search: Record<string, string>) => lotFilters.parse({ view: 'all', ...search });

describe('the filters of the lots', () => {
  test('[REG-01] every filter narrows, all of them at once with "and"', async () => {
    const itemId = await house.item('ALLF', { lotValidityDays: 100 });
    const bare = await house.item('BARE');
    const secondId = await house.warehouse('WH9');
    const loadSecond = await house.template('L9', { type: 'LOAD', warehouseId: secondId });
    const kinds = { nickname: null, isCustomer: false, isSupplier: false, isProducer: true, isSubcontractor: false, active: true };
    const { id: maker } = await one.run(savePartner, { account: 'S', subaccount: '77', name: 'Maker & Sons', ...kinds });
    const noted = await house.load(
      itemId,
      '5',
      { code: 'F-A', supplierLotCode: 'S1', startDate: addDays(day, -99) },
      { partnerId: house.supplierId },
    );
    await house.load(itemId, '5', { code: 'F-B', producerId: maker, startDate: addDays(day, -120) });
    await house.load(bare, '7', { code: 'F-C' }, { templateId: loadSecond, warehouseId: secondId, postingDate: addDays(day, -3) });
    const buyer = await house.supplier('88', 'Buyer Ltd');
    const used = await house.load(bare, '2', { code: 'F-D' });
    await house.unload(bare, used.id, '2', { partnerId: buyer });
    const {
      id: lotId,
      version,
      code,
      startDate,
      supplierId,
    } = await readLot(one.db.sql, one.companyId, noted.id, day).then((lot) => lot ?? expect.fail('the lot is gone'));
    const edited = {
      lotId,
      version,
      code,
      startDate,
      supplierId,
      lotTypeId: null,
      producerId: null,
      supplierLotCode: 'S1',
      expiryDate: addDays(day, 1),
    };
    await one.run(
      editLot,
      editLotSchema.parse({
        ...edited,
        packages: null,
        notes: 'Dry 100%',
        evaluationId: null,
        labelReportId: null,
        projectId: null,
        sellable: true,
      }),
    );
    const f = (search: Record<string, string>) => codes({ code: 'F-%', ...search });
    expect(await f({})).toEqual(['F-A', 'F-B', 'F-C', 'F-D']);
    expect(await f({ view: 'open' })).toEqual(['F-A', 'F-B', 'F-C']);
    expect(await f({ supplierLot: '-' })).toEqual(['F-B', 'F-C', 'F-D']);
    expect(await f({ supplier: 'acm' })).toEqual(['F-A']);
    expect(await f({ producer: '& sons' })).toEqual(['F-B']);
    expect(await f({ customer: 'buyer' })).toEqual(['F-D']);
    expect(await f({ warehouse: 'wh9' })).toEqual(['F-C']);
    expect(await f({ notes: '100%' })).toEqual(['F-A']);
    expect(await f({ expiry: 'none' })).toEqual(['F-C', 'F-D']);
    expect(await f({ expiry: 'expired' })).toEqual(['F-B']);
    expect(await f({ expiry: 'd7' })).toEqual(['F-A']);
    expect(await f({ startTo: addDays(day, -100) })).toEqual(['F-B']);
    expect(await f({ startFrom: addDays(day, -99), startTo: addDays(day, -1) })).toEqual(['F-A', 'F-C']);
    expect(await f({ loadFrom: addDays(day, -4), loadTo: addDays(day, -2) })).toEqual(['F-C']);
    expect(await f({ sellable: 'no' })).toEqual([]);
    expect(await f({ status: '-', item: 'BARE', warehouse: 'WH9', startTo: day })).toEqual(['F-C']);
    expect(await f({ lotType: 'X' })).toEqual([]);
    expect(await f({ evaluation: 'X' })).toEqual([]);
    expect(await f({ variant: '%' })).toEqual([]);
  });

  test('[EDGE-103] all, zero and positive work on on hand, committed and available', async () => {
    const f = (search: Record<string, string>) => codes({ code: 'F-%', ...search });
    expect(await f({ onHand: 'zero' })).toEqual(['F-D']);
    expect(await f({ onHand: 'positive' })).toEqual(['F-A', 'F-B', 'F-C']);
    expect(await f({ available: 'zero' })).toEqual(['F-B', 'F-D']);
    expect(await f({ available: 'positive' })).toEqual(['F-A', 'F-C']);
    expect(await f({ committed: 'positive' })).toEqual([]);
    expect(await f({ committed: 'zero', onHand: 'positive', available: 'zero' })).toEqual(['F-B']);
  });

  test('[S17 part] whatever an address holds is data: quotes, wildcards and made-up cursors change nothing but the filter', async () => {
    const evil = ["'; DROP TABLE lot; --", "' OR '1'='1", '%', '_', '\\', '"', '\u0000'];
    for (const text of evil)
      for (const name of [
        'q',
        'supplierLot',
        'item',
        'supplier',
        'customer',
        'warehouse',
        'status',
        'notes',
        'lotType',
        'sort',
        'after',
        'size',
      ])
        await expect(codes({ [name]: text })).resolves.toBeInstanceOf(Array);
    for (const sort of ['code', 'expiry', '-onHand', 'item']) {
      const after = Buffer.from(JSON.stringify(["x'; --", '01890000-0000-7000-8000-000000000000'])).toString('base64url');
      await expect(codes({ sort, after })).resolves.toBeInstanceOf(Array);
    }
    expect(await codes({ notes: '%' })).toEqual(['F-A']);
  });
});

describe('what lots come to', () => {
  test('[UI-02 part] totals are told per unit, never kilograms with pieces', async () => {
    const { id: pieces } = await one.run(saveTableRow, { table: 'units', code: 'PZ', description: 'Pieces', active: true, decimals: 0 });
    const [kilos, counted] = [await house.item('TOTKG'), await house.item('TOTPZ', { uomId: pieces })];
    for (const quantity of ['1.5', '2.25']) await house.load(kilos, quantity);
    await house.load(counted, '7');
    expect(await lotTotals(one.db.sql, one.companyId, filters({ item: 'TOT%' }), day)).toEqual([
      { uom: 'KG', lots: 2, initial: '3.75', onHand: '3.75', committed: '0', available: '3.75' },
      { uom: 'PZ', lots: 1, initial: '7', onHand: '7', committed: '0', available: '7' },
    ]);
  });

  test('[REG-03 part] grouped by code, lots of the same code are one row with their sums, and pages follow each other', async () => {
    const [a, b] = [await house.item('GRPA', { lotValidityDays: 10 }), await house.item('GRPB')];
    for (const itemId of [a, b]) for (const code of ['G-1', 'G-2']) await house.load(itemId, '4', { code });
    const groups = (search: Record<string, string>) =>
      listLotGroups(one.db.sql, one.companyId, lotRegisterParams.parse({ item: 'GRP%', group: 'code', ...search }), day);
    const { rows, next } = await groups({});
    expect(next).toBeNull();
    expect(rows).toMatchObject([
      {
        key: 'G-1',
        name: 'G-1',
        uom: 'KG',
        lots: 2,
        items: 'MOB GRPA, MOB GRPB',
        firstExpiry: addDays(day, 10),
        onHand: '8',
        available: '8',
      },
      { name: 'G-2', lots: 2 },
    ]);
    const params = { ...lotRegisterParams.parse({ item: 'GRP%' }), size: 1 };
    const first = await listLotGroups(one.db.sql, one.companyId, params, day);
    const second = await groups({ after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(['G-1', 'G-2']);
  });
});

describe('lots taken away', () => {
  const reader = () => ({ companyId: one.companyId, userId: one.caller.actor.userId, today: day });
  const file = async (format: ExportFormat, search: Record<string, string>, columns: string[], source = lotExport) => {
    const rows = snapshotOf(
      one.db,
      (sql) => source.cells({ ...reader(), sql }, search, columns, (key) => key),
      (error) => expect(error).toBeNull(),
    );
    const heads = columnsOf(source.columns, columns).map(({ label, kind }) => ({ label, kind }));
    const made = listFile({ format, locale: 'en', title: 'Lots', heads, rows, yes: 'Yes', no: 'No' });
    return new Uint8Array(await new Response(made).arrayBuffer());
  };

  test('[REG-03 part] [UI-02 part] the file has every row of the filter, over all its batches, with the columns that are shown', async () => {
    const itemId = await house.item('FILE');
    const lots = Array.from({ length: 2300 }, () => ({ generated: true, quantity: '1' }));
    await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: '2300', lots }] });
    const text = new TextDecoder().decode(await file('csv', { itemId, sort: '-code' }, ['onHand', 'uom']));
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(2301);
    expect(lines[1]).toBe('02300,1,KG');
    expect(new Set(lines).size).toBe(2301);
    const sheet = (await readXlsx(await file('xlsx', { itemId, code: '00007' }, ['initial', 'startDate']))).sheets[0];
    expect(sheet?.rows[1]).toEqual(['00007', 1, new Date(`${day}T00:00:00Z`)]);
    const groups = new TextDecoder().decode(await file('csv', { item: 'GRP%' }, ['lots', 'onHand'], lotGroupExport));
    expect(groups.trim().split('\r\n').slice(1)).toEqual(['G-1,2,8', 'G-2,2,8']);
  });

  test('[SEC-01 part] taking a list away asks for the right and is noted in the trail with its filters', async () => {
    const nobody = { ...one.caller, actor: { ...one.caller.actor, permissions: new Set<Permission>() } };
    const fact = { list: 'lots', format: 'csv', search: 'q=oak', columns: ['onHand'] } as const;
    await expect(runVerb(one.db, nobody, noteExport, fact)).rejects.toMatchObject({ code: 'E_FORBIDDEN' });
    await one.run(noteExport, fact);
    const [event] = await one.db.prisma.auditEvent.findMany({ where: { companyId: one.companyId, action: 'export.run' } });
    expect(event).toMatchObject({ label: 'lots', changes: { format: [null, 'csv'], filters: [null, 'q=oak'], columns: [null, 'onHand'] } });
  });

  test('a reader who leaves early, and too many at once, leave no connection behind', async () => {
    const open = () =>
      snapshotOf(
        one.db,
        (sql) => lotExport.cells({ ...reader(), sql }, {}, [], (key) => key),
        () => undefined,
      );
    const three = [open(), open(), open()];
    expect(open).toThrow(expect.objectContaining({ code: 'E_BUSY' }));
    for (const rows of three) for await (const batch of rows) if (batch.length > 0) break;
    await expect
      .poll(() =>
        file('csv', { code: 'G-1' }, ['onHand'])
          .then(({ length }) => length > 0)
          .catch(() => false),
      )
      .toBe(true);
  });
});
