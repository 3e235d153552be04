import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePartner } from '../partners/save-partner';
import { saveSettings } from '../company/save-settings';
import { dayIn } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { editLot } from './edit-lot';
import { type EditLotInput, editLotSchema } from './edit-lot.schema';
import { readLot } from './lot-card.query';
import { listLotEvents } from './lot-history.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const read = async (id: string) => {
  const lot = await readLot(one.db.sql, one.companyId, id, day);
  if (!lot) throw new Error('the lot is gone');
  return lot;
};

/** Edits a lot as its form does: everything as it stands, except what is given. */
async function edit(id: string, given: Partial<EditLotInput>) {
  const {
    version,
    code,
    lotTypeId,
    supplierId,
    producerId,
    supplierLotCode,
    startDate,
    expiryDate,
    packages,
    notes,
    evaluationId,
    labels,
    projectId,
    sellable,
  } = await read(id);
  return one.run(
    editLot,
    editLotSchema.parse({
      lotId: id,
      version,
      code,
      lotTypeId,
      supplierId,
      producerId,
      supplierLotCode,
      startDate,
      expiryDate: expiryDate ?? '',
      packages,
      notes,
      evaluationId,
      labelReportId: labels.lot?.id ?? null,
      projectId,
      sellable,
      reason: 'as agreed',
      ...given,
    }),
  );
}

describe('the dates of a lot', () => {
  test('[EXP-07] a new start brings a new expiry; one typed by hand stays, and later days of the item touch no lot', async () => {
    const itemId = await house.item('DATES', { lotValidityDays: 180, allowExpiryEdit: true, blockDays: 10 });
    const lot = await house.load(itemId, '10', { startDate: '2025-06-01' });
    expect(await read(lot.id)).toMatchObject({ expiryDate: '2025-11-28', usableUntil: '2025-11-17' });
    await edit(lot.id, { startDate: '2025-06-11' });
    expect(await read(lot.id)).toMatchObject({
      startDate: '2025-06-11',
      expiryDate: '2025-12-08',
      expiryOverridden: false,
      usableUntil: '2025-11-27',
    });
    await edit(lot.id, { expiryDate: '2025-12-24' });
    await edit(lot.id, { startDate: '2025-06-21' });
    expect(await read(lot.id)).toMatchObject({
      startDate: '2025-06-21',
      expiryDate: '2025-12-24',
      expiryOverridden: true,
      usableUntil: '2025-12-13',
    });
  });

  test('[EXP-06] the expiry is typed only where the item allows it, never before the start, and the trail keeps old and new', async () => {
    const free = await house.load(await house.item('FREE', { lotValidityDays: 30, allowExpiryEdit: true }), '1', {
      startDate: '2026-01-01',
    });
    await edit(free.id, { expiryDate: '2026-02-15' });
    expect(await read(free.id)).toMatchObject({ expiryDate: '2026-02-15', expiryOverridden: true });
    const [event] = await listLotEvents(one.db.sql, one.companyId, free.id);
    expect(event).toMatchObject({
      action: 'lot.save',
      by: 'Ada Admin',
      changes: expect.arrayContaining([{ field: 'expiryDate', old: '2026-01-31', new: '2026-02-15' }]),
    });
    await expect(edit(free.id, { expiryDate: '2025-12-31' })).rejects.toMatchObject({
      code: 'E_EXPIRY_RANGE',
      fields: [{ path: 'expiryDate' }],
    });
    const fixed = await house.load(await house.item('FIXED', { lotValidityDays: 30 }), '1');
    await expect(edit(fixed.id, { expiryDate: '2030-01-01' })).rejects.toMatchObject({ code: 'E_EXPIRY_LOCKED' });
  });

  test('[EXP-04] an expiry that falls before the new start is kept once the warning is confirmed', async () => {
    const lot = await house.load(await house.item('MONTH', { lotValidityDays: 40, lotExpiryType: 'START_OF_MONTH' }), '1', {
      startDate: '2025-01-01',
    });
    const itemId = await house.item('SHORT', { lotValidityDays: 5, lotExpiryType: 'START_OF_MONTH' });
    expect(await read(lot.id)).toMatchObject({ expiryDate: '2025-02-01' });
    const short = await house.load(itemId, '1', { startDate: '2025-01-28' });
    await expect(edit(short.id, { startDate: '2025-01-15' })).rejects.toMatchObject({ code: 'W_EXPIRY_BEFORE_START' });
    await edit(short.id, { startDate: '2025-01-15', confirm: ['W_EXPIRY_BEFORE_START'] });
    expect(await read(short.id)).toMatchObject({ startDate: '2025-01-15', expiryDate: '2025-01-01' });
  });
});

describe('the code of a lot', () => {
  test('[LOT-22] changes while only loads refer to the lot, and not after an unload', async () => {
    const itemId = await house.item('CODE');
    const lot = await house.load(itemId, '10', { code: 'A-1' });
    await edit(lot.id, { code: 'A-2' });
    expect(await read(lot.id)).toMatchObject({ code: 'A-2' });
    await house.unload(itemId, lot.id, '1');
    await expect(edit(lot.id, { code: 'A-3' })).rejects.toMatchObject({ code: 'E_LOT_CODE_LOCKED', fields: [{ path: 'code' }] });
    await edit(lot.id, { notes: 'still open to notes' });
  });

  test('[LOT-01] [LOT-02] a new code obeys the scope of codes: the item, or the whole company', async () => {
    const [first, second] = [await house.item('SCOPE1'), await house.item('SCOPE2')];
    await house.load(first, '1', { code: 'S-1' });
    const mine = await house.load(first, '1', { code: 'S-2' });
    const other = await house.load(second, '1', { code: 'S-3' });
    await expect(edit(mine.id, { code: 's-1' })).rejects.toMatchObject({ code: 'E_LOT_CODE_NOT_UNIQUE' });
    await edit(other.id, { code: 'S-1' });
    await one.run(saveSettings, {
      version: 1,
      lotSerialManagement: true,
      lotUniquenessByCompany: true,
      statusViaWorkflow: false,
      allowNegativeStock: false,
    });
    await expect(edit(mine.id, { code: 'S-1' })).rejects.toMatchObject({ code: 'E_LOT_CODE_NOT_UNIQUE' });
    await edit(mine.id, { code: 'S-9' });
    await one.run(saveSettings, {
      version: 2,
      lotSerialManagement: true,
      lotUniquenessByCompany: false,
      statusViaWorkflow: false,
      allowNegativeStock: false,
    });
  });
});

describe('the rest of a lot', () => {
  test('[LOT-21] evaluation, notes and packages change nothing but themselves', async () => {
    const lot = await house.load(await house.item('PLAIN'), '7.5');
    const { version: _version, notes: _notes, packages: _packages, ...before } = await read(lot.id);
    await edit(lot.id, { notes: 'two sacks torn', packages: 3 });
    expect(await read(lot.id)).toMatchObject({ ...before, notes: 'two sacks torn', packages: 3 });
  });

  test('[LOT-20] where the status goes by workflow, sellable is not edited in the form', async () => {
    const lot = await house.load(await house.item('FLOW'), '1');
    await edit(lot.id, { sellable: false });
    expect(await read(lot.id)).toMatchObject({ sellable: false, onHand: '1', available: '0' });
    await one.run(saveSettings, {
      version: 3,
      lotSerialManagement: true,
      lotUniquenessByCompany: false,
      statusViaWorkflow: true,
      allowNegativeStock: false,
    });
    await expect(edit(lot.id, { sellable: true })).rejects.toMatchObject({
      code: 'E_STATUS_WORKFLOW_ONLY',
      fields: [{ path: 'sellable' }],
    });
    await edit(lot.id, { notes: 'notes are free' });
    await one.run(saveSettings, {
      version: 4,
      lotSerialManagement: true,
      lotUniquenessByCompany: false,
      statusViaWorkflow: false,
      allowNegativeStock: false,
    });
  });

  test('the supplier of a single-supplier lot is given once; where the item allows several it changes', async () => {
    const other = await house.supplier('9', 'Beta');
    const single = await house.load(await house.item('SINGLE'), '1');
    await edit(single.id, { supplierId: house.supplierId });
    await expect(edit(single.id, { supplierId: other })).rejects.toMatchObject({
      code: 'E_LOT_OTHER_SUPPLIER',
      fields: [{ path: 'supplierId' }],
    });
    const many = await house.load(await house.item('MANY', { singleSupplierLot: false }), '1');
    await edit(many.id, { supplierId: house.supplierId });
    await edit(many.id, { supplierId: other });
    const customer = await one.run(savePartner, {
      account: 'C',
      subaccount: '1',
      name: 'Shop',
      nickname: null,
      isCustomer: true,
      isSupplier: false,
      isProducer: false,
      isSubcontractor: false,
      active: true,
    });
    await expect(edit(many.id, { supplierId: customer.id, producerId: customer.id })).rejects.toMatchObject({
      fields: [{ path: 'supplierId' }, { path: 'producerId' }],
    });
    expect((await listLotEvents(one.db.sql, one.companyId, many.id))[0]?.changes).toContainEqual({
      field: 'supplierId',
      old: 'Acme',
      new: 'Beta',
    });
  });

  test('a save against an old version is refused with both values', async () => {
    const lot = await house.load(await house.item('RACE'), '1');
    const { version } = await read(lot.id);
    await edit(lot.id, { notes: 'first' });
    await expect(edit(lot.id, { notes: 'second', version })).rejects.toMatchObject({
      code: 'E_CONFLICT',
      fields: expect.arrayContaining([
        expect.objectContaining({ path: 'notes', params: expect.objectContaining({ by: 'Ada Admin', old: 'first', yours: 'second' }) }),
      ]),
    });
  });
});
