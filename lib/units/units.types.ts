/** A pallet or carton that leaves or comes as one. */
export type TransportUnit = { readonly id: string; readonly sscc: string };

/** How numbers are made; version 0 while nobody has said so. */
export type UnitNumbering = { readonly version: number; readonly companyPrefix: string; readonly extension: string };
