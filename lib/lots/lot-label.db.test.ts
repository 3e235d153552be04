import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { changeLotStatus } from './change-lot-status';
import { editLot } from './edit-lot';
import { editLotSchema } from './edit-lot.schema';
import { proposedLabel } from './label.rules';
import { readLotAround } from './lot-around.query';
import { readLot } from './lot-card.query';
import { listLotChoices } from './lot-choices.query';
import { listLotEvents } from './lot-history.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
});
afterAll(() => one.close());

async function card(id: string) {
  const lot = await readLot(one.db.sql, one.companyId, id, today);
  if (!lot) throw new Error('the lot is gone');
  return lot;
}

async function edit(id: string, given: object) {
  const lot = await card(id);
  const {
    code,
    version,
    lotTypeId,
    supplierId,
    producerId,
    supplierLotCode,
    startDate,
    packages,
    notes,
    evaluationId,
    projectId,
    sellable,
  } = lot;
  const expiryDate = lot.expiryDate ?? '';
  const standing = {
    code,
    version,
    lotTypeId,
    supplierId,
    producerId,
    supplierLotCode,
    startDate,
    expiryDate,
    packages,
    notes,
    evaluationId,
  };
  return one.run(
    editLot,
    editLotSchema.parse({ lotId: id, ...standing, projectId, sellable, labelReportId: lot.labels.lot?.id ?? null, reason: null, ...given }),
  );
}

async function label(code: string): Promise<string> {
  const id = newId();
  await one.db.sql(
    sql`INSERT INTO label_report (company_id, id, code, code_key, description) VALUES (${one.companyId}, ${id}::uuid, ${code}, ${code}, ${`Label ${code}`})`,
  );
  return id;
}

test('[LOT-27] the label of the lot comes first, then that of its item for its status, then that of the item', async () => {
  const [own, compliant, unique] = [await label('OWN'), await label('GOOD'), await label('ALL')];
  const item = await house.item('LABEL');
  await one.db.sql(
    sql`UPDATE item SET label_compliant_id = ${compliant}::uuid, label_unique_id = ${unique}::uuid WHERE company_id = ${one.companyId} AND id = ${item}::uuid`,
  );
  const [status] = await one.db.sql<{ id: string }>(
    sql`UPDATE lot_status SET label_kind = 'COMPLIANT' WHERE company_id = ${one.companyId} AND code = 'REL' RETURNING id`,
  );
  const lot = await house.load(item, '1');
  const proposed = async () => {
    const found = proposedLabel((await card(lot.id)).labels);
    return found && [found.source, found.report.name];
  };
  expect(await proposed()).toEqual(['unique', 'Label ALL']);
  await one.run(changeLotStatus, { lotIds: [lot.id], statusId: status?.id ?? '', reason: 'good' });
  expect(await proposed()).toEqual(['kind', 'Label GOOD']);
  await edit(lot.id, { labelReportId: own });
  expect(await proposed()).toEqual(['lot', 'Label OWN']);
  expect((await listLotChoices(one.db.sql, one.companyId, await card(lot.id))).labels.map((choice) => choice.label)).toEqual([
    'Label ALL',
    'Label GOOD',
    'Label OWN',
  ]);
  expect((await listLotEvents(one.db.sql, one.companyId, lot.id))[0]).toMatchObject({
    changes: [{ field: 'labelReportId', old: null, new: 'Label OWN' }],
  });
});

test('[EXP-06] an expiry typed by hand asks for a reason, which stays in the history', async () => {
  const item = await house.item('BYHAND', { lotValidityDays: 10, allowExpiryEdit: true });
  const lot = await house.load(item, '1', { startDate: '2026-01-01' });
  await expect(edit(lot.id, { expiryDate: '2026-03-01' })).rejects.toMatchObject({
    code: 'E_REASON_REQUIRED',
    fields: [{ path: 'reason' }],
  });
  await edit(lot.id, { expiryDate: '2026-03-01', reason: 'stability study 12' });
  expect((await listLotEvents(one.db.sql, one.companyId, lot.id))[0]).toMatchObject({ reason: 'stability study 12' });
  await edit(lot.id, { notes: 'texts ask for none' });
  await edit(lot.id, { expiryDate: '2026-01-11' });
  expect(await card(lot.id)).toMatchObject({ expiryDate: '2026-01-11', expiryOverridden: false });
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE lot; --",
  '{{constructor.constructor("x")()}}',
  '=HYPERLINK("http://x","y")',
  '<%= 7 * 7 %>',
  '\u202Eevil\u202C',
  '%00%0d%0aSet-Cookie: x',
  'ß İ ﬃ 𝕏 👩‍👩‍👧',
])('[S15] %s stays a text in every text of a lot', async (payload) => {
  const item = await house.item(newId().slice(-8));
  const lot = await house.load(item, '1', { supplierLotCode: payload, note: payload });
  expect(await card(lot.id)).toMatchObject({ supplierLotCode: payload, notes: payload });
  await edit(lot.id, { notes: `${payload} ${payload}`, supplierLotCode: payload.slice(0, 20) });
  expect(await card(lot.id)).toMatchObject({ notes: `${payload} ${payload}`, supplierLotCode: payload.slice(0, 20) });
});

test('[UI-09 part] the card counts what hangs on a lot and knows the lots before and after it', async () => {
  const item = await house.item('AROUND');
  const [first, second, third] = [
    await house.load(item, '1', { startDate: '2026-01-01' }),
    await house.load(item, '3', { startDate: '2026-01-02' }),
    await house.load(item, '1', { startDate: '2026-01-03' }),
  ];
  await house.unload(item, second.id, '1');
  expect(await readLotAround(one.db.sql, one.companyId, second.id)).toMatchObject({
    loading: 1,
    unloading: 1,
    many: false,
    stock: 1,
    status: 0,
    files: 0,
    older: { id: first.id, code: first.code },
    newer: { id: third.id, code: third.code },
  });
  expect(await readLotAround(one.db.sql, one.companyId, second.id, 1)).toMatchObject({ many: true });
  expect(await readLotAround(one.db.sql, one.companyId, newId())).toBeNull();
});
