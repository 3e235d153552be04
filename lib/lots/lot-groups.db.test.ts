import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn, lastOfMonth } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { changeLotStatus } from './change-lot-status';
import { lotFilters, lotRegisterParams } from './lot-register.params';
import { listLots, lotChoices } from './lot-register.query';
import { countLots, listLotGroups } from './lot-totals.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

describe('lots side by side', () => {
  test('[REG-03] gathered by status, month of expiry, supplier or item, every group leads to exactly its lots', async () => {
    const [a, b] = [await house.item('GATA', { lotValidityDays: 10 }), await house.item('GATB')];
    const mill = await house.supplier('99', 'Mill');
    for (const itemId of [a, b]) for (const partner of [{ partnerId: mill }, {}]) await house.load(itemId, '4', {}, partner);
    const { statuses } = await lotChoices(one.db.sql, one.companyId);
    const quarantine = statuses.find(({ code }) => code === 'QUA');
    const list = (search: Record<string, string>) => listLots(one.db.sql, one.companyId, lotRegisterParams.parse(search), day);
    const first = await list({ item: 'GATA', view: 'all' });
    await one.run(changeLotStatus, { lotIds: [first.rows[0]?.id ?? ''], statusId: quarantine?.id ?? null, reason: 'looked at' });
    const month = addDays(day, 10).slice(0, 7);
    const asked: Readonly<Record<string, (key: string) => Record<string, string>>> = {
      status: (key) => ({ status: key || '-' }),
      supplier: (key) => ({ supplierId: key || '-' }),
      item: (key) => ({ itemId: key }),
      month: (key): Record<string, string> => (key ? { expiryFrom: `${key}-01`, expiryTo: lastOfMonth(`${key}-01`) } : { expiry: 'none' }),
    };
    for (const [group, narrow] of Object.entries(asked)) {
      const { rows } = await listLotGroups(one.db.sql, one.companyId, lotRegisterParams.parse({ item: 'GAT%', group }), day);
      const counted = await Promise.all(rows.map(({ key }) => list({ item: 'GAT%', ...narrow(key) })));
      expect(rows.map(({ lots }) => lots)).toEqual(counted.map((page) => page.rows.length));
      expect(rows.reduce((total, { lots }) => total + lots, 0)).toBe(4);
      expect(new Set(rows.map(({ name }) => name))).toEqual(
        new Set(
          { status: [quarantine?.description, null], supplier: ['Mill', null], item: ['MOB GATA', 'MOB GATB'], month: [month, null] }[
            group
          ],
        ),
      );
    }
  });

  test('[REG-03] gathered by several fields, every group has its total before what is inside, pages follow one another, and each row counts its lots', async () => {
    const [a, b] = [await house.item('TWOA'), await house.item('TWOB')];
    const mill = await house.supplier('98', 'Mill of two');
    for (const itemId of [a, b]) for (const partner of [{ partnerId: mill }, {}, {}]) await house.load(itemId, '4', {}, partner);
    const grouped = async (search: object) => {
      const rows = [];
      for (let after: string | null = null; ; ) {
        const page = await listLotGroups(
          one.db.sql,
          one.companyId,
          { ...lotRegisterParams.parse({ item: 'TWO%', ...search, after: after ?? undefined }), size: 2 },
          day,
        );
        rows.push(...page.rows);
        if (page.next === null) return rows;
        after = page.next;
      }
    };
    const told = (rows: Awaited<ReturnType<typeof grouped>>) =>
      rows.map(({ name, inner, lots, onHand }) => `${[name, ...inner.map((part) => part.name)].join(' > ')}: ${lots}, ${onHand}`);
    expect(told(await grouped({ group: 'supplier', inner: 'item' }))).toEqual([
      'Mill of two: 2, 8',
      'Mill of two > MOB TWOA: 1, 4',
      'Mill of two > MOB TWOB: 1, 4',
      ': 4, 16',
      ' > MOB TWOA: 2, 8',
      ' > MOB TWOB: 2, 8',
    ]);
    const three = await grouped({ group: 'item', inner: ['supplier', 'item', 'month'] });
    expect(told(three).slice(0, 5)).toEqual(
      [
        'MOB TWOA: 3, 12',
        'MOB TWOA > Mill of two: 1, 4',
        'MOB TWOA > Mill of two > : 1, 4',
        'MOB TWOA > : 2, 8',
        'MOB TWOA > > : 2, 8',
      ].map((text) => text.replace('> > :', '>  > :')),
    );
    for (const { key, inner, lots } of three) {
      const search = {
        item: 'TWO%',
        itemId: key,
        ...(inner[0] ? { supplierId: inner[0].key || '-' } : {}),
        ...(inner[1] ? { expiry: 'none' } : {}),
      };
      expect((await listLots(one.db.sql, one.companyId, lotRegisterParams.parse(search), day)).rows).toHaveLength(lots);
    }
  });

  test('[REG-03] several values of one filter: one of them is enough, and they stay together in counts, steps and files', async () => {
    const itemId = await house.item('ORED');
    const { statuses } = await lotChoices(one.db.sql, one.companyId);
    const ids: string[] = [];
    for (const quantity of ['1', '2', '3']) ids.push((await house.load(itemId, quantity)).id);
    const [one1, two] = statuses;
    for (const [nth, status] of [one1, two].entries())
      await one.run(changeLotStatus, { lotIds: [ids[nth] ?? ''], statusId: status?.id ?? null, reason: 'sorted' });
    const both = lotFilters.parse({ itemId, view: 'all', status: [one1?.code, two?.code] });
    expect((await countLots(one.db.sql, one.companyId, both, day)).count).toBe(2);
    const orNone = lotFilters.parse({ itemId, view: 'all', status: ['-', one1?.code] });
    expect((await countLots(one.db.sql, one.companyId, orNone, day)).count).toBe(2);
    expect(lotFilters.parse({ status: '' }).status).toEqual([]);
  });

  test('[UI-01] every word of a search must stand somewhere in the lot; between two spaces one of them is enough', async () => {
    const [oak, fir] = [await house.item('WOAK', { description: 'Oak board' }), await house.item('WFIR', { description: 'Fir board' })];
    await house.load(oak, '1', { code: 'W-1', supplierLotCode: 'NORTH' });
    await house.load(fir, '1', { code: 'W-2', supplierLotCode: 'NORTH' });
    const found = async (q: string) =>
      (await listLots(one.db.sql, one.companyId, lotRegisterParams.parse({ item: 'W%', q }), day)).rows.map(({ code }) => code);
    expect(await found('oak north')).toEqual(['W-1']);
    expect(await found('oak  w-2')).toEqual(['W-1', 'W-2']);
    expect(await found('oak w-2')).toEqual([]);
    expect(await found('  board ')).toEqual(['W-1', 'W-2']);
    expect(await found('%')).toEqual([]);
  });
});
