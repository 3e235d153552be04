import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import { LOCATION_SHAPE, removeLocation, saveLocation } from '../warehouses/save-location';
import { saveLocationSchema } from '../warehouses/save-warehouse.schema';
import type { KindWork } from './kind.types';
import { masterKind } from './master-kind';
import { storedRows } from './stored-rows';

const FIELDS = {
  warehouse: 'warehouseId',
  code: 'code',
  description: 'description',
  parent: 'parentId',
  type: 'typeId',
  status: 'statusId',
  group: 'isGroup',
  priority: 'priority',
  oneItem: 'monoItem',
  oneLot: 'monoLot',
  blocked: 'blocked',
  active: 'active',
} as const;

const REFERS = { warehouse: { table: 'warehouse' }, type: { table: 'location_type' }, status: { table: 'location_status' } } as const;
const TABLES = { ...REFERS, parent: { table: 'location' } } as const;

const column = (name: keyof typeof FIELDS): string => {
  const own = `t.${LOCATION_SHAPE.columns[FIELDS[name]]}`;
  return name in TABLES
    ? `(SELECT r.code FROM ${TABLES[name as keyof typeof TABLES].table} r WHERE r.company_id = t.company_id AND r.id = ${own})`
    : own;
};

/** Places of the warehouses; one may lie inside another of the same file. */
export const locationsKind: KindWork = masterKind({
  entity: 'location',
  permission: 'config.edit',
  shape: LOCATION_SHAPE,
  schema: saveLocationSchema,
  save: saveLocation,
  remove: removeLocation,
  fields: FIELDS,
  refers: REFERS,
  numbers: new Set(['priority']),
  fresh: {
    warehouseId: null,
    code: null,
    description: null,
    parentId: null,
    typeId: null,
    statusId: null,
    isGroup: false,
    priority: 0,
    monoItem: false,
    monoLot: false,
    active: true,
    blocked: false,
    obsolete: false,
  },
  keyOf: ({ warehouseId, code }) => (warehouseId && code ? `${warehouseId} ${codeKey(String(code))}` : null),
  // A parent may be any location of the same warehouse.
  among: (rows) => sql`t.warehouse_id = ANY(${[...new Set(rows.map(({ warehouseId }) => String(warehouseId)))]}::uuid[])`,
  fileKey: ({ values }) => `${codeKey(values['warehouse'])} ${codeKey(values['code'])}`,
  inside: { field: 'parent', scope: 'warehouse' },
  label: ({ code }) => String(code),
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map(column),
      from: sql`FROM location t WHERE t.company_id = ${companyId}`,
      key: 't.id',
    }),
});
