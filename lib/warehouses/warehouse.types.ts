export const WAREHOUSE_KINDS = ['INTERNAL', 'SUBCONTRACTOR'] as const;
export type WarehouseKind = (typeof WAREHOUSE_KINDS)[number];
