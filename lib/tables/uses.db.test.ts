import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usesOfCodeType } from '../code-types/code-type.shape';
import { itemUses } from '../items/item.shape';
import { PARTNER_USES } from '../partners/partner-shape';
import type { Use } from '../server/uses';
import { templateUses } from '../templates/template.shape';
import { type Workbench, workbench } from '../testing/workbench';
import { LOCATION_USES } from '../warehouses/save-location';
import { WAREHOUSE_USES } from '../warehouses/save-warehouse';
import { tableHome } from './table-shapes';
import { TABLE_KEYS } from './tables.types';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

/** References that need no word of their own: they belong to the row and go with it, or stand beside another that is told. */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  item: [
    'item_alt_uom',
    'item_gtin',
    'item_location_map',
    'item_supplier',
    'item_variant',
    'code_counter',
    // The line is of that item, and the record has lines of it.
    'stock_line.bom_item_id',
    'stock_record.tracked_item_id',
  ],
  code_type: ['code_segment', 'code_counter'],
  // Places of items lie in a location, which is told.
  warehouse: ['record_number', 'item_location_map'],
};
/** Entries, balances, pieces and tags of lots only come with records. */
const ALWAYS_SILENT = new Set(['stock_entry', 'stock_balance', 'serial', 'lot_rfid']);

test('[UI-05 part] whatever the database would not let go of is told by name before', async () => {
  const places: readonly (readonly [string, readonly Use[]])[] = [
    ...TABLE_KEYS.map((key) => [tableHome(key).table, tableHome(key).uses] as const),
    ['partner', PARTNER_USES],
    ['warehouse', WAREHOUSE_USES],
    ['location', LOCATION_USES],
    ['item', itemUses],
    ['warehouse_template', templateUses],
    ['code_type', usesOfCodeType],
  ];
  const references = await one.db.sql<{ target: string; source: string; column: string }>(
    sql`SELECT k.confrelid::regclass::text AS target, k.conrelid::regclass::text AS source, a.attname AS column
        FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
        WHERE k.contype = 'f' AND cardinality(k.conkey) = 2 /* company_id is the first of each */`,
  );
  const untold = places.flatMap(([table, uses]) =>
    references
      .filter(({ target, source }) => target === table && !ALWAYS_SILENT.has(source) && !SILENT[table]?.includes(source))
      .filter(({ source, column }) => !SILENT[table]?.includes(`${source}.${column}`))
      .filter(({ source, column }) => !uses.some((use) => new RegExp(`\\b${source}\\b`).test(use.table) && use.column === column))
      .map(({ source, column }) => `${table}: ${source}.${column}`),
  );
  expect(untold).toEqual([]);
});
