import sql, { raw } from 'sql-template-tag';
import { itemShape } from '../items/item.shape';
import { removeItem } from '../items/remove-item';
import { saveItem } from '../items/save-item';
import { saveItemSchema } from '../items/save-item.schema';
import { codeKey } from '../kernel/code';
import type { KindWork } from './kind.types';
import { masterKind } from './master-kind';
import { storedRows } from './stored-rows';

const FIELDS = {
  class: 'itemClassId',
  code: 'code',
  description: 'description',
  description2: 'description2',
  unit: 'uomId',
  lots: 'lotManaged',
  lotCodeType: 'lotCodeTypeId',
  withdrawal: 'withdrawalType',
  shelfLifeDays: 'lotValidityDays',
  expiryType: 'lotExpiryType',
  expiryEdit: 'allowExpiryEdit',
  warningDays: 'blockWarningDays',
  blockDays: 'blockDays',
  initialStatus: 'initialLotStatusId',
  serials: 'serialManaged',
  serialCodeType: 'serialCodeTypeId',
  serialGeneration: 'serialGeneration',
  serialDays: 'serialValidityDays',
  category: 'productCategoryId',
  type: 'itemTypeId',
  characteristic: 'characteristicId',
  brand: 'brandId',
  standardCost: 'standardCost',
  salesPrice: 'salesPrice',
  netWeight: 'netWeight',
  grossWeight: 'grossWeight',
  archived: 'archived',
} as const;

const REFERS = {
  class: { table: 'item_class' },
  unit: { table: 'unit_of_measure' },
  lotCodeType: { table: 'code_type', where: sql`purpose = 'LOT'` },
  serialCodeType: { table: 'code_type', where: sql`purpose = 'SERIAL'` },
  initialStatus: { table: 'lot_status' },
  category: { table: 'product_category' },
  type: { table: 'item_type' },
  characteristic: { table: 'characteristic' },
  brand: { table: 'brand' },
} as const;

const FRESH = {
  ...Object.fromEntries(Object.keys(itemShape.columns).map((name) => [name, null])),
  phantom: false,
  archived: false,
  manualLoadAllowed: true,
  fiscalInterest: true,
  standardCost: '0',
  salesPrice: '0',
  netWeight: '0',
  grossWeight: '0',
  mrpConsiderUnavailableLots: false,
  lotManaged: false,
  serialManaged: false,
  withdrawalType: 'FIFO',
  lotExpiryType: 'EXACT',
  allowExpiryEdit: false,
  singleSupplierLot: true,
  rfidManaged: false,
  uniqueRfid: false,
  serialGeneration: 'MANUAL',
  monoItemLocation: false,
  monoLotLocation: false,
};

const column = (name: string): string =>
  name in REFERS
    ? `(SELECT r.code FROM ${REFERS[name as keyof typeof REFERS].table} r WHERE r.company_id = t.company_id AND r.id = t.${itemShape.columns[FIELDS[name as keyof typeof FIELDS]]})`
    : `t.${itemShape.columns[FIELDS[name as keyof typeof FIELDS]]}`;

/** Items with all that lots and serial numbers need of them. */
export const itemsKind: KindWork = masterKind({
  entity: 'item',
  permission: 'config.edit',
  shape: itemShape,
  schema: saveItemSchema,
  save: saveItem,
  remove: removeItem,
  fields: FIELDS,
  refers: REFERS,
  numbers: new Set(['shelfLifeDays', 'warningDays', 'blockDays', 'serialDays']),
  fresh: FRESH,
  keyOf: ({ itemClassId, code }) => (itemClassId && code ? `${itemClassId} ${codeKey(String(code))}` : null),
  among: (rows) => sql`t.code_key = ANY(${rows.flatMap(({ code }) => codeKey(String(code ?? '')) ?? [])})`,
  fileKey: ({ values }) => `${codeKey(values['class'])} ${codeKey(values['code'])}`,
  label: ({ code }) => String(code),
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: Object.keys(FIELDS).map(column),
      from: sql`FROM item t WHERE t.company_id = ${companyId} AND ${raw('NOT t.phantom')}`,
      key: 't.id',
    }),
});
