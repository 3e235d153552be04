import type { Day } from '../kernel/day';
import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParams } from '../kernel/errors';
import type { Quantity } from '../kernel/quantity-text';
import type { ScanSettings } from '../scan/scan-settings.types';

/** The screens that make records, and the one that only looks. */
export const WORK_SCREENS = ['receive', 'load', 'unload', 'move', 'adjust'] as const;
export type WorkScreen = (typeof WORK_SCREENS)[number];
export const SCREENS = [...WORK_SCREENS, 'stock'] as const;
export type Screen = (typeof SCREENS)[number];

/** What a step needs to know of an item. */
export type ScreenItem = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly uom: string;
  readonly decimals: number;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  /** The portal can make codes of its lots. */
  readonly makesLots: boolean;
  /** The portal can number its pieces where the template says so. */
  readonly makesPieces: boolean;
  /** A date may be typed in place of the calculated one. */
  readonly typedExpiry: boolean;
  /** The calculated expiry follows from these. */
  readonly expires: boolean;
  readonly variants: readonly { readonly id: string; readonly code: string }[];
  /** Where it usually lies. */
  readonly places: readonly { readonly warehouseId: string; readonly locationId: string; readonly priority: number }[];
};
export type ScreenLot = { readonly id: string; readonly code: string; readonly itemId: string; readonly expiryDate: Day | null };
export type ScreenPiece = { readonly id: string; readonly code: string; readonly itemId: string; readonly lotId: string | null };
export type ScreenPlace = { readonly id: string; readonly code: string; readonly warehouseId: string };
/** Where some of it lies in the warehouse; no place: the warehouse as a whole. */
export type HeldAt = { readonly place: ScreenPlace | null; readonly lot: ScreenLot | null; readonly quantity: Quantity };

/** One scan as it was understood: by the server, or by the browser alone. */
export type Seen = {
  readonly codes: readonly string[];
  /** False: the data was not asked. */
  readonly checked: boolean;
  /** A code of GS1 or one of the company's own; else a plain text. */
  readonly structured: boolean;
  readonly problem: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  /** It names goods by their number or code, found or not. */
  readonly goods: boolean;
  /** It speaks of goods that another code of the carton names. */
  readonly lacks: boolean;
  readonly item: ScreenItem | null;
  /** The number of the goods, by which they are known again without a connection. */
  readonly gtin: string | null;
  /** It names several items. */
  readonly several: boolean;
  readonly lotCode: string | null;
  readonly lot: ScreenLot | null;
  readonly expiry: Day | null;
  readonly pieceCode: string | null;
  readonly piece: ScreenPiece | null;
  /** In the main unit; null where the code says nothing of it. */
  readonly quantity: Quantity | null;
  readonly place: ScreenPlace | null;
  readonly held: readonly HeldAt[];
};

/** A template as a screen offers it. */
export type ScreenTemplate = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly warehouseId: string;
  readonly type: 'LOAD' | 'UNLOAD';
  readonly makesPieces: boolean;
  readonly mandatoryDocument: boolean;
  readonly mandatoryAccount: boolean;
  readonly physicalInventory: boolean;
  readonly locationId: string | null;
  /** The warehouse that the other side loads; null without another side. */
  readonly toWarehouseId: string | null;
};
export type ScreenWarehouse = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly byLocation: boolean;
};
export type ScreenSetting = {
  readonly screen: WorkScreen;
  readonly warehouses: readonly ScreenWarehouse[];
  readonly templates: readonly ScreenTemplate[];
  /** The places of these warehouses that are used first: found without a connection too. */
  readonly places: readonly ScreenPlace[];
  /** How codes are read here. */
  readonly scanner: Pick<ScanSettings, 'separator' | 'rules'>;
};
