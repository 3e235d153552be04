import type { Day } from '../kernel/day';
import type { AltUomMode } from '../company/settings.rules';
import type { AltUnitFacts, LocationFacts, PeriodFacts, RecordItemFacts, TemplateFacts, WarehouseFacts } from '../records/record.types';

export type FormWarehouse = WarehouseFacts & {
  readonly description: string;
  readonly stockByPartner: boolean;
  readonly stockByProject: boolean;
  readonly hasLocations: boolean;
};

export type ProposedCost = 'NONE' | 'LAST' | 'AVERAGE' | 'SALES_PRICE' | 'STANDARD';
export type FormTemplate = TemplateFacts & {
  readonly description: string;
  readonly proposedCost: ProposedCost;
  /** The template of the other side, which posts a record of its own (OFF-01). */
  readonly offsetTemplateId: string | null;
};

/** An item as a line of the form needs it: what the checks ask, its costs and where it usually lies. */
export type FormItem = Omit<RecordItemFacts, 'variants' | 'altUoms'> & {
  readonly altUoms: readonly (AltUnitFacts & { readonly isDefault: boolean })[];
  readonly description: string;
  /** Of one main unit, in kilograms. */
  readonly netWeight: string;
  readonly grossWeight: string;
  readonly withdrawalType: 'FIFO' | 'EXPIRY' | 'MANUAL';
  readonly variants: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  readonly costs: Readonly<Record<Exclude<ProposedCost, 'NONE'>, string>>;
  readonly places: readonly { readonly warehouseId: string; readonly locationId: string; readonly priority: number }[];
};

/** A lot that stands already; in the grid its values are read-only (LOT-11). */
export type FormLot = {
  readonly id: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly lotType: string | null;
  readonly note: string | null;
  readonly supplierLotCode: string | null;
  readonly supplier: string | null;
  readonly producer: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly sellable: boolean;
  readonly closed: boolean;
  readonly onHand: string;
};

export type FormLocation = LocationFacts & { readonly description: string | null };
export type FormPartner = { readonly id: string; readonly code: string; readonly description: string; readonly isSupplier: boolean };

/** What the ids of a form stand for: by id, grown as rows are chosen. */
export type FormNames = {
  readonly items: readonly FormItem[];
  readonly lots: readonly FormLot[];
  readonly locations: readonly FormLocation[];
  readonly partners: readonly FormPartner[];
};

/** What the page of a new record brings along: small tables of the company, whole. */
export type RecordSetting = {
  readonly today: Day;
  readonly lotSerialManagement: boolean;
  /** How factors of second units are read (UOM-02). */
  readonly altUomMode: AltUomMode;
  readonly warehouses: readonly FormWarehouse[];
  readonly templates: readonly FormTemplate[];
  readonly periods: readonly (PeriodFacts & { readonly year: number })[];
  readonly lotTypes: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  /** Codes of the versions of bills of materials in use, where there is more than one. */
  readonly bomVersions: readonly string[];
  /** Components of a line that is taken apart may differ from its bill of materials (BOM-06). */
  readonly allowIncompleteBomOffset: boolean;
  readonly serialCodeTypes: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  readonly lotCodeTypes: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  /** Projects and cost centres in use, and those of the record that is corrected. */
  readonly projects: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  readonly costCentres: readonly { readonly id: string; readonly code: string; readonly description: string }[];
};

export type FormLotValues = {
  lotId: string | null;
  code: string | null;
  generated: boolean;
  lotTypeId: string | null;
  supplierLotCode: string | null;
  startDate: string | null;
  expiryDate: string | null;
  sellable: boolean;
  note: string | null;
  packages: number | string | null;
  producerId: string | null;
  supplierId: string | null;
  quantity: string;
  locationId: string | null;
  offsetLocationId: string | null;
  rfidTag: string | null;
  lotCodeTypeId: string | null;
};

/** One piece of a line; `lot` is the row of the line's lots that it belongs to. */
export type FormSerialValues = {
  serialId: string | null;
  code: string | null;
  lot: number | null;
  customerCode: string | null;
  supplierCode: string | null;
  startDate: string | null;
  expiryDate: string | null;
  /** Of a component's piece: the place of the line's piece that it goes with; null is every one of them (TRACE-12). */
  mate?: number | null;
};

/** What the offset record says otherwise than the main one. */
export type FormOffsetValues = {
  refDocumentText: string | null;
  refDocumentDate: string | null;
  internalDocument: string | null;
  internalDocumentDate: string | null;
  projectId: string | null;
};

/** What is typed in a second unit of the item, beside the quantity in the main one; `typed` says which of the two a person entered (UOM-03). */
export type FormMoveValues = {
  uomId: string;
  quantity: string;
  amount: string | null;
  typed: { move: boolean; base: boolean };
};

/** One component of a line that is taken apart, as a person completes it (BOM-06, BOM-07). */
export type FormComponentValues = {
  itemId: string;
  variantId: string | null;
  quantity: string;
  locationId: string | null;
  lots: FormLotValues[];
  serials: FormSerialValues[];
};

/** One cost centre of a line; an empty quantity bears what the others leave. */
export type FormShareValues = { costCentreId: string; quantity: string };

export type FormLineValues = {
  /** The line that is corrected; null for a new one. */
  lineId: string | null;
  itemId: string;
  variantId: string | null;
  /** In the main unit. */
  quantity: string;
  amount: string | null;
  /** Null while the line is in the main unit. */
  move: FormMoveValues | null;
  locationId: string | null;
  offsetLocationId: string | null;
  note: string | null;
  /** Null takes that of the record. */
  projectId: string | null;
  costCentres: FormShareValues[];
  /** Completed components, and what they were worked out from; null leaves them to the posting. */
  components: { of: string; rows: FormComponentValues[] } | null;
  /** The series of its new pieces; null takes that of the item. */
  serialCodeTypeId: string | null;
  lots: FormLotValues[];
  serials: FormSerialValues[];
};

/** What a person has typed so far; a draft keeps all of it but the reason, which only corrections ask for. */
export type RecordFormValues = {
  warehouseId: string | null;
  templateId: string | null;
  postingDate: string;
  number: number | string | null;
  partnerId: string | null;
  stockPartnerId: string | null;
  projectId: string | null;
  refDocumentText: string | null;
  refDocumentDate: string | null;
  internalDocument: string | null;
  internalDocumentDate: string | null;
  note: string | null;
  /** The version of the bills of materials; null takes the default one of each item (BOM-04). */
  bomVersion: string | null;
  reason: string;
  offset: FormOffsetValues | null;
  lines: FormLineValues[];
};
