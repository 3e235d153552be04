import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { runsOf } from '../testing/ledger-runs';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { codeTypeUses } from './code-type-uses.query';
import { correctCounter } from '../codes/correct-counter';
import { listCounters } from '../codes/counter-list.query';
import { readCodeType } from './code-type.shape';
import { setCodeTypeActive } from './set-code-type-active';

let one: Workbench;
let house: LotHouse;
beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
});
afterAll(() => one.close());

const counterOf = async (typeId: string) => {
  const [row] = (await listCounters(one.db.sql, one.companyId, typeId)).rows;
  if (!row) throw new Error('no counter yet');
  return row;
};

describe('a counter that an administrator put right', () => {
  test.each([{ fillMissing: false }, { fillMissing: true }])(
    '[CODE-10][CODE-18] whatever it is set to, no code comes twice (gaps filled: $fillMissing)',
    async ({ fillMissing }) => {
      let nth = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { minLength: 2, maxLength: 10 }), async (acts) => {
          nth += 1;
          const segments = [{ kind: 'PROGRESSIVE', length: 4, fillChar: '0', text: null }];
          const codeType = await house.codeType(`C${fillMissing ? 'F' : 'N'}${nth}`, { fillMissing, segments });
          const item = await house.item(`C${fillMissing ? 'F' : 'N'}${nth}`, { lotCodeTypeId: codeType });
          const codes = [(await house.load(item, '1')).code];
          for (const act of acts) {
            if (act === null) codes.push((await house.load(item, '1')).code);
            else {
              const { id, version } = await counterOf(codeType);
              await one.run(correctCounter, { id, version, lastNumeric: String(act), lastAlpha: null, reason: 'labels were printed' });
              const { code } = await house.load(item, '1');
              // What follows the corrected value; where that exists, or gaps are filled, the next free one.
              if (!fillMissing) expect(Number(code)).toBeGreaterThan(act);
              codes.push(code);
            }
          }
          expect(new Set(codes).size).toBe(codes.length);
        }),
        runsOf(6),
      );
    },
  );
});

describe('the life of a code type', () => {
  test('archived it makes codes for the items that have it, and comes back; the trail says so', async () => {
    const id = await house.codeType('OLD', {});
    const item = await house.item('OLDITEM', { lotCodeTypeId: id });
    const type = await readCodeType(one.db.sql, one.companyId, id);
    const archived = await one.run(setCodeTypeActive, { id, version: type?.version ?? 0, active: false });
    expect((await house.load(item, '1')).code).toBe('00001');
    await one.run(setCodeTypeActive, { ...archived, active: true });
    const facts = await one.db.sql<{ changes: object }>(
      sql`SELECT changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${id}::uuid AND action = 'lotCodeType.save' ORDER BY seq`,
    );
    expect(facts.map(({ changes }) => changes).slice(1)).toEqual([{ active: [true, false] }, { active: [false, true] }]);
    await expect(one.run(setCodeTypeActive, { ...archived, active: false })).rejects.toMatchObject({ code: 'E_CONFLICT' });
  });

  test('says which items take their codes from it and which lots are of it, typed codes too, the newest first', async () => {
    const id = await house.codeType('USED', {});
    expect(await codeTypeUses(one.db.sql, one.companyId, id, 'LOT')).toEqual({ items: [], itemCount: 0, lots: [], lotCount: 0 });
    const item = await house.item('USEDITEM', { lotCodeTypeId: id });
    await house.load(item, '1');
    await house.load(item, '1');
    const newest = await house.load(item, '1', { code: 'typed by hand' });
    const uses = await codeTypeUses(one.db.sql, one.companyId, id, 'LOT');
    expect(uses).toMatchObject({ itemCount: 1, lotCount: 3, items: [{ code: 'MOB USEDITEM', archived: false }] });
    expect(uses.lots.map(({ id: lotId }) => lotId)[0]).toBe(newest.id);
  });
});
