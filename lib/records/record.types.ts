import type { Day } from '../kernel/day';
import type { AltUomMode } from '../company/settings.rules';
import type { MoveUnit } from '../item-parts/uom.rules';
import type { ExpiryType } from '../lots/expiry.rules';
import type { RecordSerialInput } from '../serials/serial.types';
import type { CostShare } from './record-accounts.rules';

export type TemplateType = 'LOAD' | 'UNLOAD';

/** One lot of a line as a person entered it. `quantity` is in the main unit; days and quantities are strings. */
export type RecordLotInput = {
  readonly lotId: string | null;
  /** Typed, or shown as a proposal. */
  readonly code: string | null;
  /** "Auto": `code` is only a proposal, the posting makes the code. */
  readonly generated: boolean;
  readonly lotTypeId: string | null;
  readonly supplierLotCode: string | null;
  readonly startDate: Day | null;
  readonly expiryDate: Day | null;
  readonly sellable: boolean;
  readonly note: string | null;
  readonly packages: number | null;
  readonly producerId: string | null;
  readonly supplierId: string | null;
  readonly quantity: string;
  /** Null takes the location of the line. */
  readonly locationId: string | null;
  /** Where it goes or comes from on the offset side; null takes that of the line. */
  readonly offsetLocationId: string | null;
  /** The RFID tag that it carries (LOT-28). */
  readonly rfidTag?: string | null;
  /** The series that codes a new lot; null takes that of the item. */
  readonly lotCodeTypeId?: string | null;
};

/** One component of a line that its bill of materials takes apart, as a person completed it (BOM-06, BOM-07). */
export type RecordComponentInput = Pick<RecordLineInput, 'itemId' | 'variantId' | 'quantity' | 'locationId' | 'lots' | 'serials'>;

export type RecordLineInput = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly quantity: string;
  readonly amount: string | null;
  readonly locationId: string | null;
  /** The place on the offset side (OFF-02). */
  readonly offsetLocationId: string | null;
  readonly note: string | null;
  /** Null takes that of the record. */
  readonly projectId?: string | null;
  /** Which cost centres bear how much of it; where there is any, they sum up to the line (2.17). */
  readonly costCentres?: readonly CostShare[];
  readonly lots: readonly RecordLotInput[];
  readonly serials: readonly RecordSerialInput[];
  /** The series that numbers its new pieces; null takes that of the item (SER-04). */
  readonly serialCodeTypeId?: string | null;
  /** What was typed in a second unit of the item, beside `quantity` in the main one; `amount` is per second unit and wins over the line's (UOM-02). */
  readonly move?: { readonly uomId: string; readonly quantity: string; readonly amount: string | null } | null;
  /** Of a template with a bill of materials: the components as they were completed; without them the posting proposes their lots. */
  readonly components?: readonly RecordComponentInput[] | null;
  /** The bill of materials that it was taken apart by, or is a component of. */
  readonly bom?: { readonly itemId: string; readonly version: string } | null;
};

/** The texts of an offset record that may differ from those of its main record (OFF-02). */
export type OffsetTexts = {
  readonly refDocumentText: string | null;
  readonly refDocumentDate: Day | null;
  readonly internalDocument: string | null;
  readonly internalDocumentDate: Day | null;
  readonly projectId: string | null;
};

/** A stock record as it is composed: header and lines, posted as a whole. */
export type RecordInput = {
  readonly warehouseId: string;
  readonly templateId: string;
  readonly postingDate: Day;
  readonly number: number | null;
  readonly partnerId: string | null;
  readonly stockPartnerId: string | null;
  readonly projectId: string | null;
  readonly refDocumentText: string | null;
  readonly refDocumentDate: Day | null;
  readonly internalDocument: string | null;
  readonly internalDocumentDate: Day | null;
  readonly note: string | null;
  /** What the offset record says otherwise than the main one; null says the same (OFF-02). */
  readonly offset: OffsetTexts | null;
  /** The version of the bills of materials that the lines are taken apart by; the default ones without (BOM-04). */
  readonly bomVersion?: string | null;
  readonly lines: readonly RecordLineInput[];
};

export type WarehouseFacts = {
  readonly id: string;
  readonly code: string;
  readonly stockByLocation: boolean;
  readonly endValidityDate: Day | null;
};

export type TemplateFacts = {
  readonly id: string;
  readonly code: string;
  readonly warehouseId: string;
  readonly type: TemplateType;
  readonly active: boolean;
  readonly visibleLogistics: boolean;
  readonly lotManagement: boolean;
  readonly createSerials: boolean;
  readonly integrateInitialQty: boolean;
  readonly allowUnavailableLots: boolean;
  readonly mandatoryDocument: boolean;
  readonly mandatoryAccount: boolean;
  readonly physicalInventory: boolean;
  readonly openingBalance: boolean;
  readonly considerZeroMovements: boolean;
  readonly traceability: boolean;
  /** Its lines are taken apart: they have no lots of their own (BOM-01). */
  readonly billOfMaterials?: boolean;
  readonly createLotFromLot: boolean;
  readonly locationId: string | null;
};

/** The parameters of the posting date's year. */
export type PeriodFacts = { readonly start: Day; readonly end: Day };

/** A second unit of an item. */
export type AltUnitFacts = MoveUnit & { readonly uomId: string; readonly uom: string };

export type RecordItemFacts = {
  readonly id: string;
  /** As a person reads it: class and code. */
  readonly code: string;
  readonly uom: string;
  readonly uomDecimals: number;
  /** Its second units; a form that does not know them leaves their check to the posting. */
  readonly altUoms?: readonly AltUnitFacts[];
  /** Code by id of each variant; empty for an item without variants. */
  readonly variants: ReadonlyMap<string, string>;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly serialGeneration: 'MANUAL' | 'AUTOMATIC';
  readonly hasSerialCodeType: boolean;
  readonly phantom: boolean;
  readonly archived: boolean;
  readonly manualLoadAllowed: boolean;
  readonly hasLotCodeType: boolean;
  readonly rfidManaged: boolean;
  readonly validityDays: number | null;
  readonly expiryType: ExpiryType;
  readonly allowExpiryEdit: boolean;
  /** Its lots or serial numbers were turned on later: nothing of it is posted before this day. A form that does not know leaves it to the posting. */
  readonly trackedFrom?: Day | null;
};

export type LocationFacts = {
  readonly id: string;
  readonly code: string;
  readonly warehouseId: string;
  readonly isGroup: boolean;
  readonly active: boolean;
  readonly obsolete: boolean;
  readonly blocked: boolean;
};

/** All that the checks of a record need to know; what does not exist is null or not in the map. */
export type RecordFacts = {
  readonly today: Day;
  /** The switch of the company: off, items behave as not managed. */
  readonly lotSerialManagement: boolean;
  /** How factors of second units are read (UOM-02). */
  readonly altUomMode?: AltUomMode;
  readonly warehouse: WarehouseFacts | null;
  readonly template: TemplateFacts | null;
  readonly period: PeriodFacts | null;
  readonly items: ReadonlyMap<string, RecordItemFacts>;
  readonly locations: ReadonlyMap<string, LocationFacts>;
  /** Those of the typed codes that are lots already, as `lotKeyOf` writes them: their dates are the lot's own. */
  readonly existingLotKeys: ReadonlySet<string>;
  /** Those of the named projects and cost centres that the company has; a form that offers only such leaves it to the posting. */
  readonly projects?: ReadonlySet<string>;
  readonly costCentres?: ReadonlySet<string>;
  /** What each named partner is; a form that offers only suppliers and producers leaves it to the posting. */
  readonly partners?: ReadonlyMap<string, { readonly isSupplier: boolean; readonly isProducer: boolean }>;
  /** The other side of the template, which posts a record of its own (OFF-01). */
  readonly offset: { readonly warehouse: WarehouseFacts; readonly template: TemplateFacts } | null;
};
