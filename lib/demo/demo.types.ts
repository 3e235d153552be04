/** The language in which a demo company speaks. */
export type DemoLanguage = 'en' | 'it';
/** A text in both languages: English first. */
export type Both = readonly [en: string, it: string];

export type UnitKey = 'KG' | 'L' | 'PCS';
export type ClassKey = 'RAW' | 'ING' | 'PKG' | 'FIN';
export type CodeTypeKey = 'intake' | 'day' | 'wheel';
export type WarehouseKey = 'RAW' | 'COLD' | 'AGE';
export type TemplateKey =
  | 'buy'
  | 'use'
  | 'sendBack'
  | 'pour'
  | 'make'
  | 'sell'
  | 'takeBack'
  | 'scrap'
  | 'age'
  | 'ripened'
  | 'ripen'
  | 'sellAged'
  | 'arrive'
  | 'move';

export type DemoItem = {
  readonly code: string;
  readonly name: Both;
  readonly itemClass: ClassKey;
  readonly unit: UnitKey;
  /** Bought for, or made for; per unit. */
  readonly cost: string;
  readonly price?: string;
  /** Without one the item has no lots. */
  readonly codeType?: CodeTypeKey;
  readonly validityDays?: number;
  /** Days before the expiry in which it is no longer given out. */
  readonly blockDays?: number;
  /** Waits for the laboratory before it may be used. */
  readonly quarantineDays?: number;
  /** What one delivery or one batch brings. */
  readonly batch: readonly [least: number, most: number];
  readonly supplier?: string;
};

export type DemoPartner = { readonly account: 'C' | 'S'; readonly code: string; readonly name: string; readonly producer?: boolean };
