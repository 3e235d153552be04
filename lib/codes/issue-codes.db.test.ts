import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { runsOf } from '../testing/ledger-runs';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';

const today = dayIn('Europe/Rome', new Date());
const LENGTH = 2;

type World = { one: Workbench; house: LotHouse; byCompany: boolean };
type Act =
  | { readonly kind: 'auto'; readonly item: number }
  | { readonly kind: 'typed'; readonly item: number; readonly number: number }
  | { readonly kind: 'void'; readonly nth: number };
type Made = { item: number; code: string; recordId: string; voided: boolean };

let worlds: World[];
beforeAll(async () => {
  worlds = [];
  for (const byCompany of [false, true]) {
    const one = await workbench();
    await one.db.sql(sql`UPDATE company_settings SET lot_uniqueness_by_company = ${byCompany} WHERE company_id = ${one.companyId}`);
    worlds.push({ one, house: await lotHouse(one.run, today), byCompany });
  }
});
afterAll(async () => {
  for (const { one } of worlds) await one.close();
});

const digits = (length: number, rest: object = {}) => ({
  startNumeric: '0',
  segments: [{ kind: 'PROGRESSIVE', length, fillChar: '0', text: null }],
  ...rest,
});
const pad = (number: number) => String(number).padStart(LENGTH, '0');
const takeBack = ({ house }: World, recordId: string) =>
  house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'typed by mistake' });
const refusal = async (work: Promise<{ code: string }>): Promise<string> =>
  work.then(({ code }) => code).catch((error: { code: string }) => error.code);

/** The series as a child would keep it: a list of codes in use, and the last number per counter. */
class Series {
  made: Made[] = [];
  private readonly last = new Map<number, number>();

  constructor(
    private readonly fills: boolean,
    private readonly byCompany: boolean,
  ) {}

  private isTaken(item: number, code: string): boolean {
    return this.made.some((lot) => !lot.voided && lot.code === code && (this.byCompany || lot.item === item));
  }

  auto(item: number): string {
    const counter = this.byCompany ? 0 : item;
    let number = this.fills ? 0 : (this.last.get(counter) ?? -1) + 1;
    while (this.isTaken(item, pad(number))) number += 1;
    if (pad(number).length > LENGTH) return 'E_CODE_OVERFLOW';
    this.last.set(counter, Math.max(number, this.last.get(counter) ?? -1));
    return pad(number);
  }

  typed(item: number, code: string): string {
    if (this.made.some((lot) => !lot.voided && lot.code === code && lot.item === item)) return 'W_LOT_EXISTS';
    return this.isTaken(item, code) ? 'E_LOT_CODE_NOT_UNIQUE' : code;
  }
}

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('auto' as const), item: fc.nat({ max: 1 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('typed' as const),
      item: fc.nat({ max: 1 }),
      number: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.constantFrom(97, 98, 99) }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('void' as const), nth: fc.nat({ max: 99 }) }) },
);

const histories = (world: World) =>
  fc.asyncProperty(fc.boolean(), fc.array(act, { minLength: 5, maxLength: 25, size: 'max' }), async (fills, acts) => {
    const { house, one, byCompany } = world;
    const tag = newId().slice(-9);
    const codeType = await house.codeType(`T${tag}`, digits(LENGTH, { fillMissing: fills }));
    const items = [await house.item(`${tag}P`, { lotCodeTypeId: codeType }), await house.item(`${tag}Q`, { lotCodeTypeId: codeType })];
    const before = byCompany
      ? await one.db.sql<{ code: string }>(
          sql`SELECT code FROM lot WHERE company_id = ${one.companyId} AND voided_at IS NULL AND length(code) = ${LENGTH}`,
        )
      : [];
    const series = new Series(fills, byCompany);
    series.made.push(...before.map(({ code }) => ({ item: -1, code, recordId: '', voided: false })));
    for (const one of acts) {
      if (one.kind === 'void') {
        const live = series.made.filter(({ voided, item }) => !voided && item >= 0);
        const lot = live[one.nth % Math.max(1, live.length)];
        if (!lot) continue;
        await takeBack(world, lot.recordId);
        lot.voided = true;
        continue;
      }
      const expected = one.kind === 'auto' ? series.auto(one.item) : series.typed(one.item, pad(one.number));
      let recordId = '';
      const load = house.load(items[one.item] ?? '', '1', one.kind === 'auto' ? {} : { code: pad(one.number) }).then((made) => {
        recordId = made.recordId;
        return made;
      });
      expect(await refusal(load)).toBe(expected);
      if (recordId) series.made.push({ item: one.item, code: expected, recordId, voided: false });
    }
    // Codes unique in the company are given back, so that the next history finds the numbers free.
    for (const lot of byCompany ? series.made.filter(({ voided, item }) => !voided && item >= 0) : []) await takeBack(world, lot.recordId);
  });

describe('issued codes', () => {
  test.each([0, 1])(
    '[CODE-09][CODE-10][CODE-11][CODE-16] equal those of a naive series over random histories (scope %i)',
    async (index) => {
      const world = worlds[index];
      if (world) await fc.assert(histories(world), runsOf(25));
    },
    240_000,
  );
});

describe('worked examples through the database', () => {
  const lotsOf = async (world: World, item: string, codes: readonly (string | null)[]) => {
    const made = [];
    for (const code of codes) made.push(await world.house.load(item, '1', code === null ? {} : { code }));
    return made;
  };

  test.each([
    { fills: true, codes: ['002', '004'] },
    { fills: false, codes: ['004', '005'] },
  ])('[CODE-11] example 14, gaps filled: $fills', async ({ fills, codes }) => {
    const [world] = worlds;
    if (!world) throw new Error('no world');
    const item = await world.house.item(`E14${fills ? 'Y' : 'N'}`, {
      lotCodeTypeId: await world.house.codeType(`E14${fills ? 'Y' : 'N'}`, digits(3, { fillMissing: fills })),
    });
    const made = await lotsOf(world, item, [null, null, null, null]);
    await takeBack(world, made[2]?.recordId ?? '');
    expect((await lotsOf(world, item, [null, null])).map(({ code }) => code)).toEqual(codes);
  });

  test('[CODE-12][CODE-11] example 15: a used-up series is refused; with gaps filled a voided code comes again', async () => {
    const [world] = worlds;
    if (!world) throw new Error('no world');
    const filling = await world.house.codeType('E15Y', digits(3, { fillMissing: true }));
    const item = await world.house.item('E15', { lotCodeTypeId: filling });
    const lots = Array.from({ length: 1000 }, () => ({ generated: true, quantity: '1' }));
    const others = lots.slice(0, 999);
    await world.house.post({ templateId: world.house.loadId, lines: [{ itemId: item, quantity: '417', lots: lots.slice(0, 417) }] });
    const [lot] = await lotsOf(world, item, [null]);
    expect(lot?.code).toBe('417');
    await world.house.post({ templateId: world.house.loadId, lines: [{ itemId: item, quantity: '582', lots: others.slice(417) }] });
    expect(await refusal(world.house.load(item, '1'))).toBe('E_CODE_OVERFLOW');
    await takeBack(world, lot?.recordId ?? '');
    expect(await refusal(world.house.load(item, '1'))).toBe('417');
    expect(await refusal(world.house.load(item, '1'))).toBe('E_CODE_OVERFLOW');
  });

  test.each([
    { scope: 0, codes: ['00000', '00000', '00001'] },
    { scope: 1, codes: ['00000', '00001', '00002'] },
  ])('[CODE-09] example 16: one type shared by two items, scope $scope', async ({ scope, codes }) => {
    const world = worlds[scope];
    if (!world) throw new Error('no world');
    const codeType = await world.house.codeType('E16', digits(5));
    const [p, q] = [
      await world.house.item('E16P', { lotCodeTypeId: codeType }),
      await world.house.item('E16Q', { lotCodeTypeId: codeType }),
    ];
    expect([(await world.house.load(p, '1')).code, (await world.house.load(q, '1')).code, (await world.house.load(p, '1')).code]).toEqual(
      codes,
    );
  });

  test('[CODE-10][CODE-16] example 17: a typed code is skipped; voided, it is a gap like any other', async () => {
    const [world] = worlds;
    if (!world) throw new Error('no world');
    const item = await world.house.item('E17', { lotCodeTypeId: await world.house.codeType('E17', digits(5, { fillMissing: true })) });
    const made = await lotsOf(world, item, [null, '00001', null]);
    expect(made.map(({ code }) => code)).toEqual(['00000', '00001', '00002']);
    await takeBack(world, made[1]?.recordId ?? '');
    expect((await lotsOf(world, item, [null, null])).map(({ code }) => code)).toEqual(['00001', '00003']);
  });
});
