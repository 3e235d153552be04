import type { RecordLotInput } from './record.types';

/** A lot of a line of which nothing was said yet: the start of every row that a form, a proposal, a correction or a transformation fills in. */
export const BLANK_LOT: Omit<RecordLotInput, 'quantity'> = {
  lotId: null,
  code: null,
  generated: false,
  lotTypeId: null,
  supplierLotCode: null,
  startDate: null,
  expiryDate: null,
  sellable: true,
  note: null,
  packages: null,
  producerId: null,
  supplierId: null,
  locationId: null,
  offsetLocationId: null,
};
