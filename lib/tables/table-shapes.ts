import { bomUseOfUnit } from '../boms/bom-uses';
import type { FieldValue } from '../kernel/changes';
import { codeKey } from '../kernel/code';
import type { RowShape } from '../server/rows';
import type { Use } from '../server/uses';
import { TABLES, type TableKey } from './tables.types';

/** The fields of a small table as the database has them; extras are null in tables without them. */
export type TableFields = Record<string, FieldValue> & { code: string; description: string; active: boolean };

type Home = {
  readonly entity: string;
  readonly table: string;
  readonly uses: readonly Use[];
  /** Kinds of use after which the code stays as it is (domain.md 3.18). */
  readonly codeFrozenBy: readonly string[];
};

const items = (column: string): Use => ({ what: 'items', table: 'item', column, label: 'u.code', to: 'item', ref: 'u.id' });
const lots = (column: string): Use => ({ what: 'lots', table: 'lot', column, label: 'u.code', to: 'lot', ref: 'u.id' });
const locations = (column: string): Use => ({
  what: 'locations',
  table: 'location',
  column,
  label: 'u.code',
  to: 'location',
  ref: `u.warehouse_id || '/locations/' || u.id`,
});
const itemOf = '(SELECT i.code FROM item i WHERE i.company_id = u.company_id AND i.id = u.item_id)';
const ofItem = { label: itemOf, to: 'item', ref: 'u.item_id' } as const;
const recordOf = `(SELECT r.number || ' (' || r.posting_date || ')' FROM stock_record r WHERE r.company_id = u.company_id AND r.id = u.record_id)`;
const lines = (column: string): Use => ({
  what: 'lines',
  table: 'stock_line',
  column,
  label: recordOf,
  to: 'record',
  ref: 'u.record_id',
});
const lotOf = '(SELECT l.code FROM lot l WHERE l.company_id = u.company_id AND l.id = u.lot_id)';

const HOMES: Readonly<Record<TableKey, Home>> = {
  units: {
    entity: 'unitOfMeasure',
    table: 'unit_of_measure',
    uses: [
      items('uom_id'),
      lines('move_uom_id'),
      { what: 'altUoms', table: 'item_alt_uom', column: 'uom_id', ...ofItem },
      { what: 'gtins', table: 'item_gtin', column: 'uom_id', ...ofItem },
      bomUseOfUnit,
    ],
    codeFrozenBy: [],
  },
  'item-classes': { entity: 'itemClass', table: 'item_class', uses: [items('item_class_id')], codeFrozenBy: [] },
  characteristics: { entity: 'characteristic', table: 'characteristic', uses: [items('characteristic_id')], codeFrozenBy: [] },
  'product-categories': { entity: 'productCategory', table: 'product_category', uses: [items('product_category_id')], codeFrozenBy: [] },
  'item-types': { entity: 'itemType', table: 'item_type', uses: [items('item_type_id')], codeFrozenBy: [] },
  brands: { entity: 'brand', table: 'brand', uses: [items('brand_id')], codeFrozenBy: [] },
  // Items take code and description over; nothing refers to the row itself.
  variants: { entity: 'variantChoice', table: 'variant_choice', uses: [], codeFrozenBy: [] },
  'location-types': {
    entity: 'locationType',
    table: 'location_type',
    uses: [locations('type_id'), items('location_type_id')],
    codeFrozenBy: [],
  },
  'location-statuses': { entity: 'locationStatus', table: 'location_status', uses: [locations('status_id')], codeFrozenBy: [] },
  'lot-types': { entity: 'lotType', table: 'lot_type', uses: [lots('lot_type_id')], codeFrozenBy: ['lots'] },
  'lot-statuses': {
    entity: 'lotStatus',
    table: 'lot_status',
    uses: [
      items('initial_lot_status_id'),
      lots('status_id'),
      { what: 'statusChanges', table: 'lot_status_change', column: 'from_status_id', label: lotOf, to: 'lot', ref: 'u.lot_id' },
      { what: 'statusChanges', table: 'lot_status_change', column: 'to_status_id', label: lotOf, to: 'lot', ref: 'u.lot_id' },
    ],
    codeFrozenBy: ['lots', 'statusChanges'],
  },
  'lot-evaluations': { entity: 'lotEvaluation', table: 'lot_evaluation', uses: [lots('evaluation_id')], codeFrozenBy: ['lots'] },
  projects: {
    entity: 'project',
    table: 'project',
    uses: [
      lots('project_id'),
      lines('project_id'),
      {
        what: 'records',
        table: 'stock_record',
        column: 'project_id',
        label: `u.number || ' (' || u.posting_date || ')'`,
        to: 'record',
        ref: 'u.id',
      },
      { what: 'stock', table: 'stock_balance', column: 'project_id', ...ofItem },
    ],
    codeFrozenBy: [],
  },
  'cost-centres': {
    entity: 'costCentre',
    table: 'cost_centre',
    uses: [
      {
        what: 'costCentreLines',
        table:
          '(SELECT c.company_id, c.cost_centre_id, l.record_id FROM stock_line_cost_centre c JOIN stock_line l ON l.company_id = c.company_id AND l.id = c.line_id)',
        column: 'cost_centre_id',
        label: recordOf,
        to: 'record',
        ref: 'u.record_id',
      },
    ],
    codeFrozenBy: [],
  },
};

const COLUMNS: Readonly<Record<string, string>> = {
  decimals: 'decimals',
  changeClassAllowed: 'change_class_allowed',
  kind: 'kind',
  excludeFromAvailability: 'exclude_from_availability',
  notAvailableForMrp: 'not_available_for_mrp',
  labelKind: 'label_kind',
};

/** Name, columns and uses of a small table in the database. */
export function tableHome(
  table: TableKey,
): Home & { readonly shape: RowShape<TableFields>; readonly extraColumns: Readonly<Record<string, string>> } {
  const home = HOMES[table];
  const extraColumns = Object.fromEntries(TABLES[table].extras.map(({ name }) => [name, COLUMNS[name] ?? name]));
  const shape: RowShape<TableFields> = {
    entity: home.entity,
    table: home.table,
    columns: { code: 'code', description: 'description', active: 'active', ...extraColumns },
    derived: (fields) => ({ code_key: codeKey(fields.code) }),
    label: (fields) => fields.code,
  };
  return { ...home, shape, extraColumns };
}
