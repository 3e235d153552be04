import { newId } from '../lib/kernel/id';
import { savePartner } from '../lib/partners/save-partner';
import { createLotFromLot } from '../lib/transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../lib/transformations/create-lot-from-lot.schema';
import { firstLot } from './first-lot-house';
import type { House } from './fixtures';

/** Milk of a supplier becomes two cheeses, one of them is ripened, and a customer gets some of that. */
export async function dairy(house: House) {
  const firm = await firstLot(house);
  const { run, warehouseId, itemId, template, load, unload, supplierId, input } = firm;
  const into = await template('LFI', { type: 'LOAD' });
  const templateId = await template('LFO', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: warehouseId,
    offsetTemplateId: into,
  });
  const partner = { account: 'C', subaccount: '9', nickname: null, isProducer: false, isSubcontractor: false, active: true };
  const { id: customerId } = await run(savePartner, { ...partner, name: 'Corner shop', isCustomer: true, isSupplier: false });
  const turn = async (lotId: string, quantity: string, into: readonly string[]) => {
    const results = into.map((each) => ({ quantity: each, generated: true }));
    const { postingDate } = input({ templateId, lines: [] });
    const given = { commandId: newId(), templateId, postingDate, origins: [{ lotId, quantity }], results };
    return (await run(createLotFromLot, createLotFromLotSchema.parse(given))).lots;
  };
  const milk = await load(itemId, '100', { supplierLotCode: 'FARM-7' }, { partnerId: supplierId });
  const [fresh, hard] = await turn(milk.id, '100', ['60', '40']);
  const [ripe] = await turn(fresh?.id ?? '', '60', ['60']);
  await unload(itemId, ripe?.id ?? '', '25', { partnerId: customerId });
  return { ...firm, milk, fresh, hard, ripe };
}
