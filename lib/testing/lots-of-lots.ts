import { newId } from '../kernel/id';
import { savePartner } from '../partners/save-partner';
import { type CreatedLots, createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import type { LotHouse } from './lot-house';

export type LotsOfLots = {
  readonly templateId: string;
  readonly customerId: string;
  /** Turns a lot into new lots of these quantities, all of which is taken of it. */
  readonly made: (lotId: string, quantities: readonly string[], postingDate?: string) => Promise<CreatedLots>;
};

/** What a firm needs to make lots of lots in its warehouse, and a customer to sell them to. */
export async function lotsOfLots(house: LotHouse, today: string): Promise<LotsOfLots> {
  const offsetTemplateId = await house.template('LFI', { type: 'LOAD' });
  const templateId = await house.template('LFO', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: house.warehouseId,
    offsetTemplateId,
  });
  const roles = { isCustomer: true, isSupplier: false, isProducer: false, isSubcontractor: false };
  const { id: customerId } = await house.run(savePartner, {
    account: 'C',
    subaccount: '1',
    name: 'Rossi',
    nickname: null,
    active: true,
    ...roles,
  });
  const made: LotsOfLots['made'] = (lotId, quantities, postingDate = today) => {
    const quantity = String(quantities.reduce((sum, each) => sum + Number(each), 0));
    const results = quantities.map((each) => ({ quantity: each, generated: true }));
    const given = { commandId: newId(), templateId, postingDate, origins: [{ lotId, quantity }], results };
    return house.run(createLotFromLot, createLotFromLotSchema.parse(given));
  };
  return { templateId, customerId, made };
}
