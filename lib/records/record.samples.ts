import { BLANK_LOT } from './blank-lot.rules';
import type {
  LocationFacts,
  RecordFacts,
  RecordInput,
  RecordItemFacts,
  RecordLineInput,
  RecordLotInput,
  TemplateFacts,
} from './record.types';

export const sampleItem = (rest: Partial<RecordItemFacts> = {}): RecordItemFacts => ({
  id: 'i1',
  code: 'MOB ART',
  uom: 'PZ',
  uomDecimals: 3,
  variants: new Map(),
  lotManaged: true,
  serialManaged: false,
  serialGeneration: 'MANUAL',
  hasSerialCodeType: false,
  phantom: false,
  archived: false,
  manualLoadAllowed: true,
  hasLotCodeType: true,
  rfidManaged: false,
  validityDays: null,
  expiryType: 'EXACT',
  allowExpiryEdit: true,
  ...rest,
});

export const sampleTemplate = (rest: Partial<TemplateFacts> = {}): TemplateFacts => ({
  id: 't1',
  code: 'CAR',
  warehouseId: 'w1',
  type: 'LOAD',
  active: true,
  visibleLogistics: true,
  lotManagement: true,
  createSerials: false,
  integrateInitialQty: false,
  allowUnavailableLots: false,
  mandatoryDocument: false,
  mandatoryAccount: false,
  physicalInventory: false,
  openingBalance: false,
  considerZeroMovements: false,
  traceability: true,
  createLotFromLot: false,
  locationId: null,
  ...rest,
});

export const sampleLocation = (rest: Partial<LocationFacts> = {}): LocationFacts => ({
  id: 'a1',
  code: 'A1',
  warehouseId: 'w1',
  isGroup: false,
  active: true,
  obsolete: false,
  blocked: false,
  ...rest,
});

/** 2025-03-10, period 2025, warehouse W1 without locations, a load template with lots, one lot item. */
export const sampleFacts = (rest: Partial<RecordFacts> = {}): RecordFacts => ({
  today: '2025-03-10',
  lotSerialManagement: true,
  warehouse: { id: 'w1', code: 'W1', stockByLocation: false, endValidityDate: null },
  template: sampleTemplate(),
  period: { start: '2025-01-01', end: '2025-12-31' },
  items: new Map([['i1', sampleItem()]]),
  locations: new Map([['a1', sampleLocation()]]),
  existingLotKeys: new Set(),
  offset: null,
  ...rest,
});

export const sampleLot = (rest: Partial<RecordLotInput> = {}): RecordLotInput => ({
  ...BLANK_LOT,
  code: 'A1',
  quantity: '0.5',
  ...rest,
});

export const sampleLine = (rest: Partial<RecordLineInput> = {}): RecordLineInput => ({
  itemId: 'i1',
  variantId: null,
  quantity: '0.5',
  amount: null,
  locationId: null,
  offsetLocationId: null,
  note: null,
  lots: [sampleLot()],
  serials: [],
  ...rest,
});

export const sampleRecord = (rest: Partial<RecordInput> = {}): RecordInput => ({
  warehouseId: 'w1',
  templateId: 't1',
  postingDate: '2025-03-10',
  offset: null,
  number: null,
  partnerId: null,
  stockPartnerId: null,
  projectId: null,
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  lines: [sampleLine()],
  ...rest,
});
