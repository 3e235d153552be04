import { afterAll, beforeAll, expect, test } from 'vitest';
import { testMember } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { countDrafts, discardDraft, listDrafts, readDraft, saveDraft } from '../drafts/drafts';
import { emptyRecord } from './open-record-form.query';
import { addDays } from '../kernel/day';
import { newId } from '../kernel/id';
import { saveTableRow } from '../tables/save-table-row';
import { findTypedCodes, searchFormLots } from './record-form.query';
import { correctionInput } from '../correction-form/correction-input.rules';
import { openCorrection } from '../correction-form/open-correction.query';
import { previewCodes } from './preview-codes';
import { previewCorrection } from '../correction-form/preview-correction';
import { previewCorrectionSchema } from '../correction-form/preview-correction.schema';
import { previewVoid } from '../correction-form/preview-void';
import { readRecordCard, recordHistory } from '../record-register/record-card.query';
import { recordLotSchema } from '../records/record.schema';
import { recordRegisterParams } from '../record-register/record-register.params';
import { listRecords } from '../record-register/record-register.query';
import type { DraftPayload } from '../drafts/save-draft.schema';
import sql from 'sql-template-tag';

const TODAY = '2026-03-10';
let bench: Workbench;
let house: LotHouse;

beforeAll(async () => {
  bench = await workbench();
  await bench.db.sql(
    sql`INSERT INTO yearly_parameters (company_id, id, year, period_start, period_end) VALUES (${bench.companyId}, ${newId()}::uuid, 2026, '2026-01-01', '2026-12-31') ON CONFLICT DO NOTHING`,
  );
  house = await lotHouse(bench.run, TODAY);
});
afterAll(() => bench.close());

const reader = (caller = bench.caller) => ({
  db: bench.db,
  session: {
    company: { ...bench.caller.company, name: '', language: 'en' },
    user: { id: caller.actor.userId, name: '', email: '', language: null, theme: null },
  },
});

function payload(itemId: string): DraftPayload {
  const { reason: _reason, ...empty } = emptyRecord(TODAY);
  return {
    ...empty,
    warehouseId: house.warehouseId,
    templateId: house.loadId,
    number: '12x',
    lines: [
      {
        lineId: null,
        itemId,
        variantId: null,
        quantity: '1,',
        amount: null,
        move: null,
        projectId: null,
        costCentres: [],
        components: null,
        serialCodeTypeId: null,
        locationId: null,
        offsetLocationId: null,
        note: null,
        lots: [],
        serials: [],
      },
    ],
  };
}

test('[POST-02 part] a draft keeps what is half typed, for its author alone, until it is thrown away', async () => {
  const itemId = await house.item('DRAFTY');
  const id = newId();
  await saveDraft(reader(), { id, payload: payload(itemId) });
  await saveDraft(reader(), { id, payload: { ...payload(itemId), note: 'again' } });
  expect(await readDraft(reader(), id)).toMatchObject({ note: 'again', number: '12x', lines: [{ quantity: '1,' }] });
  expect(await listDrafts(reader())).toMatchObject([{ id, warehouse: 'WH1', direction: 'LOAD', lines: 1, items: 'DRAFTY' }]);

  const other = await testMember(bench.db, bench.caller, ['OPERATOR']);
  expect(await readDraft(reader(other), id)).toBeNull();
  expect(await countDrafts(reader(other))).toBe(0);
  await expect(saveDraft(reader(other), { id, payload: payload(itemId) })).rejects.toThrow('E_NOT_FOUND');
  await discardDraft(reader(other), { id });
  expect(await countDrafts(reader())).toBe(1);

  await discardDraft(reader(), { id });
  expect(await countDrafts(reader())).toBe(0);
});

test('[POST-02 part] posting throws the draft away', async () => {
  const itemId = await house.item('POSTED');
  const id = newId();
  await saveDraft(reader(), { id, payload: payload(itemId) });
  await house.post({
    draftId: id,
    templateId: house.loadId,
    lines: [{ itemId, quantity: '1', lots: [{ generated: true, quantity: '1' }] }],
  });
  expect(await countDrafts(reader())).toBe(0);
});

test('[CODE-14 part] codes are shown as the posting would make them and nothing is consumed', async () => {
  const itemId = await house.item('SHOWN');
  const row = recordLotSchema.parse({ generated: true, quantity: '1' });
  const typed = recordLotSchema.parse({ code: '00002', quantity: '1' });
  const line = { itemId, variantId: null, quantity: '3', amount: null, locationId: null, offsetLocationId: null, note: null, serials: [] };
  const input = {
    warehouseId: house.warehouseId,
    templateId: house.loadId,
    postingDate: TODAY,
    partnerId: null,
    projectId: null,
    lines: [{ ...line, lots: [row, typed, row] }],
  };
  const { lots: shown } = await previewCodes(bench.db, bench.caller, input);
  expect(shown).toEqual([
    { line: 0, lot: 0, code: '00001' },
    { line: 0, lot: 2, code: '00003' },
  ]);
  expect((await previewCodes(bench.db, bench.caller, input)).lots).toEqual(shown);
  expect((await house.load(itemId, '1')).code).toBe('00001');
});

test('[POST-18 part] [POST-21 part] a void is tried without a trace: what stands in the way, or which lots would go', async () => {
  const itemId = await house.item('TRIED');
  const lot = await house.load(itemId, '10');
  const record = await readRecordCard(bench.db.sql, bench.companyId, lot.recordId);
  expect(await previewVoid(bench.db, bench.caller, { recordId: lot.recordId, version: record?.version ?? 0 })).toEqual({
    obstacles: [],
    voidedLots: [lot.code],
    voidedSerials: 0,
  });
  const unload = await house.unload(itemId, lot.id, '4');
  const { obstacles } = await previewVoid(bench.db, bench.caller, { recordId: lot.recordId, version: record?.version ?? 0 });
  expect(obstacles).toMatchObject([{ code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { lot: lot.code, missing: '4' } }]);
  expect((await readRecordCard(bench.db.sql, bench.companyId, lot.recordId))?.voidedAt).toBeNull();
  expect((await readRecordCard(bench.db.sql, bench.companyId, unload.recordId))?.lines).toMatchObject([
    { item: 'MOB TRIED', quantity: '4', entries: [{ lotCode: lot.code, quantity: '-4', state: 'STANDS' }] },
  ]);
  expect(await recordHistory(bench.db.sql, bench.companyId, unload.recordId)).toMatchObject([{ action: 'record.post', changes: [] }]);
});

test('[POST-18 part] [POST-21 part] a correction is tried without a trace: every place from which too much has left, and what nothing would load any more', async () => {
  const itemId = await house.item('FIXED');
  const lots = [await house.load(itemId, '10'), await house.load(itemId, '5')];
  const [first, second] = lots;
  const opened = await openCorrection(reader(), first?.recordId ?? '');
  if (!opened) throw new Error('the record cannot be corrected');
  const { recordId, defaults } = opened;
  const asking = (change: object) => {
    const { reason: _reason, ...asked } = correctionInput(defaults, opened);
    return previewCorrection(bench.db, bench.caller, previewCorrectionSchema.parse({ ...asked, ...change }));
  };
  const line = defaults.lines[0];
  const other = { ...line, quantity: '10', lots: [{ ...line?.lots[0], lotId: second?.id }] };
  expect(await asking({ lines: [other] })).toEqual({ obstacles: [], voidedLots: [first?.code], voidedSerials: 0 });
  await house.unload(itemId, first?.id ?? '', '4');
  expect((await asking({ lines: [other] })).obstacles).toMatchObject([
    { code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { lot: first?.code, lotId: first?.id, missing: '4', date: TODAY } },
  ]);
  expect((await readRecordCard(bench.db.sql, bench.companyId, recordId))?.lines).toMatchObject([{ quantity: '10' }]);
});

test('the list of records narrows by every filter and pages without gaps', async () => {
  const itemId = await house.item('LISTED');
  const supplierId = await house.supplier('77', 'Sawmill Ltd');
  const lot = await house.load(itemId, '10', {}, { partnerId: supplierId, refDocumentText: 'DN 100% 7' });
  await house.unload(itemId, lot.id, '1');
  const list = async (address: object) => (await listRecords(bench.db.sql, bench.companyId, recordRegisterParams.parse(address))).rows;
  const everything = await list({});
  expect(everything.length).toBeGreaterThan(2);
  for (const address of [
    { document: '100% 7' },
    { account: 'sawmill' },
    { q: 'dn 100%' },
    { account: 'Sawmill', view: 'loads', warehouse: house.warehouseId, template: house.loadId, from: TODAY, to: TODAY },
  ])
    expect(await list(address), JSON.stringify(address)).toMatchObject([
      { id: lot.recordId, items: 'LISTED', partner: 'Sawmill Ltd', voided: false },
    ]);
  for (const address of [{ to: '2026-03-09' }, { template: newId() }, { document: '100%7' }]) expect(await list(address)).toEqual([]);
  expect((await list({ view: 'unloads' })).every(({ direction }) => direction === 'UNLOAD')).toBe(true);
  expect(await list({ number: String(everything[0]?.number) })).toMatchObject([{ id: everything[0]?.id }]);
  const last = everything.at(-2);
  const [oldest] = await list({ sort: 'date' });
  expect(oldest?.id).toBe(everything.at(-1)?.id);
  expect(last?.id).not.toBe(oldest?.id);
  expect((await list({ after: 'nonsense' })).length).toBe(everything.length);
});

test('[LOT-11] a lot that a load picks brings along what it says of itself: supplier lot, start, expiry, note and type', async () => {
  const itemId = await house.item('PICKED', { lotValidityDays: 10 });
  const type = await bench.run(saveTableRow, { table: 'lot-types', code: 'BIO', description: 'Organic', active: true });
  const given = { code: 'OWN', supplierLotCode: 'S-7', note: 'first', lotTypeId: type.id, startDate: TODAY };
  await house.load(itemId, '1', given);
  const told = { code: 'OWN', supplierLotCode: 'S-7', note: 'first', lotType: 'BIO', startDate: TODAY, expiryDate: addDays(TODAY, 10) };
  expect(await searchFormLots(bench.db.sql, bench.companyId, { itemId, variantId: null, q: 'ow' })).toMatchObject([told]);
  expect(await findTypedCodes(bench.db.sql, bench.companyId, { itemId, variantId: null, codes: ['own '] })).toMatchObject([told]);
});
