import type { Gs1Form, Gs1Meaning, Gs1Problem } from '../gs1/gs1.types';
import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity-text';
import type { TokenKind } from './scan-settings.types';

/** One thing that was understood: an element of GS1 or a part of a code of the company. */
export type ScanPiece = {
  /** The identifier of GS1; null in a code of the company. */
  readonly ai: string | null;
  readonly title: string | null;
  readonly kind: TokenKind | null;
  readonly value: string;
  readonly meaning: Gs1Meaning | null;
};

export type ScannedItem = {
  readonly id: string;
  readonly classCode: string;
  readonly code: string;
  readonly description: string;
  readonly uomCode: string;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
};
export type ScannedLot = {
  readonly id: string;
  readonly code: string;
  readonly itemId: string;
  readonly expiryDate: Day | null;
  readonly onHand: Quantity;
};
export type ScannedSerial = { readonly id: string; readonly code: string; readonly itemId: string; readonly lotId: string | null };
export type ScannedPlace = { readonly id: string; readonly code: string; readonly warehouseId: string; readonly warehouseCode: string };
export type ScannedPartner = { readonly id: string; readonly code: string; readonly name: string };

/** How much a number of GS1 names: so many of a unit in one of it. */
export type ScannedLevel = { readonly gtin: string; readonly quantity: Quantity; readonly uomId: string; readonly uomCode: string };

/** What stands in the data under what was scanned; several where the code alone does not tell which. */
export type ScanFound = {
  readonly items: readonly ScannedItem[];
  readonly lots: readonly ScannedLot[];
  readonly serials: readonly ScannedSerial[];
  readonly locations: readonly ScannedPlace[];
  readonly partners: readonly ScannedPartner[];
  readonly level: ScannedLevel | null;
};

/** What the scan says about a line of a record, found or not. */
export type ScanSays = {
  readonly gtin: string | null;
  readonly item: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly location: string | null;
  readonly expiry: Day | null;
  readonly quantity: Quantity | null;
  /** Kilograms of goods that are weighed. */
  readonly netWeight: Quantity | null;
};

export type ScanAnswer = {
  /** `own`: a code by one of the company's rules. */
  readonly form: Gs1Form | 'own';
  /** The name of the rule. */
  readonly rule: string | null;
  readonly symbology: string | null;
  readonly text: string;
  readonly ok: boolean;
  readonly pieces: readonly ScanPiece[];
  readonly problems: readonly Gs1Problem[];
  readonly says: ScanSays;
  readonly found: ScanFound;
  /** The lot stands under the same letters in another case: how it is stored. */
  readonly otherCase: string | null;
};
