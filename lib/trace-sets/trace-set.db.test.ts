import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { testCompany } from '../testing/company';
import { type LotsOfLots, lotsOfLots } from '../testing/lots-of-lots';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { readCommon } from './common.query';
import { readStart } from '../trace/read-start';
import { readTrace } from '../trace/read-trace';
import { traceParams } from '../trace/trace.params';
import type { SetAsked } from './trace-set.types';
import { readTraceSet, splitCodes } from './trace-set.query';

const today = dayIn('Europe/Rome', new Date());
const nothing: SetAsked = { record: null, partner: null, codes: '' };
let one: Workbench;
let house: SerialHouse;
let kin: LotsOfLots;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  kin = await lotsOfLots(house, today);
});
afterAll(() => one.close());

const set = (asked: Partial<SetAsked>, companyId = one.companyId) => readTraceSet(one.db.sql, companyId, { ...nothing, ...asked });

describe('a trace of several', () => {
  test('[TRACE-04] it begins with the lots of a record, of a partner, or with pasted codes of lots, supplier lots and pieces', async () => {
    const item = await house.item('OAK');
    const a = await house.load(item, '100', { supplierLotCode: 'FARM-1' }, { partnerId: house.supplierId });
    const { recordId, lots } = await kin.made(a.id, ['60', '40']);
    const [p, q] = lots;
    await house.unload(item, p?.id ?? '', '10', { partnerId: kin.customerId });
    const clock = await house.serialItem('CLOCK');
    await house.loadPieces(clock, '2', ['K1', 'K2']);
    const codes = async (asked: Partial<SetAsked>) => (await set(asked))?.members.map(({ code }) => code);
    expect(await codes({ record: recordId })).toEqual([a.code, p?.code, q?.code]);
    expect(await codes({ partner: kin.customerId })).toEqual([p?.code]);
    expect(await set({ codes: `farm-1\n k2 ; nobody,${q?.code}` })).toMatchObject({ kind: 'codes', total: 4, missing: ['nobody'] });
    expect(await codes({ codes: 'farm-1\nk2' })).toEqual(['K2', a.code, p?.code, q?.code]);

    const begun = await readStart(one.db.sql, one.companyId, traceParams.parse({ codes: `${p?.code}\n${q?.code}` }));
    const both = { composition: true, usage: true, levels: 0, page: { composition: 1, usage: 1 } };
    const trace = await readTrace(one.db.sql, one.companyId, begun?.start ?? { id: '', isSerial: false }, both);
    expect(trace.composition).toMatchObject({ reached: 1, steps: 2 });
    expect(trace.deliveries.total).toBe(1);
  });

  test('[TRACE-05][TRC-11] what they share: inputs over all levels, suppliers and records, the most shared first; voided steps do not count', async () => {
    const item = await house.item('ELM');
    const milk = await house.load(item, '100', { supplierLotCode: 'M' }, { partnerId: house.supplierId });
    const { lots: curds, recordId } = await kin.made(milk.id, ['50', '50']);
    const [first, second] = curds;
    const one1 = (await kin.made(first?.id ?? '', ['20', '30'])).lots;
    const two = await kin.made(second?.id ?? '', ['50']);
    const complained = [...one1, ...two.lots].map(({ id }) => id);
    const common = await readCommon(one.db.sql, one.companyId, complained);
    expect(common.inputs.map(({ code, of }) => `${code} ${of}`)).toEqual([`${milk.code} 3`, `${first?.code} 2`]);
    expect(common.suppliers).toMatchObject([{ name: 'Acme', of: 3 }]);
    expect(common.records.find(({ id }) => id === recordId)?.of).toBe(3);
    expect(common.records.find(({ id }) => id === milk.recordId)?.of).toBe(3);
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: two.recordId, version: 1, reason: 'Wrong' });
    const after = await readCommon(one.db.sql, one.companyId, complained);
    expect(after.inputs.map(({ code, of }) => `${code} ${of}`)).toEqual([`${milk.code} 2`, `${first?.code} 2`]);
  });

  test('another company is told nothing, and neither is who asks for nothing', async () => {
    const item = await house.item('YEW');
    const lot = await house.load(item, '10', {}, { partnerId: house.supplierId });
    const other = (await testCompany(one.db)).company.id;
    expect(await set({ record: lot.recordId }, other)).toBeNull();
    expect(await set({ partner: house.supplierId }, other)).toBeNull();
    expect(await set({ codes: lot.code }, other)).toMatchObject({ members: [], missing: [lot.code] });
    expect(await readCommon(one.db.sql, other, [lot.id, newId()])).toEqual({ inputs: [], suppliers: [], records: [] });
    expect(await set({})).toBeNull();
    expect(await set({ codes: ' ,\n;' })).toBeNull();
  });
});

test('pasted codes are taken once each, whatever stands between them, and not without end', () => {
  expect(splitCodes('A1\r\nB 2, A1;\tC3\n\n')).toEqual(['A1', 'B 2', 'C3']);
  expect(splitCodes(Array.from({ length: 900 }, (_, n) => `L${n}`).join('\n'))).toHaveLength(500);
});
