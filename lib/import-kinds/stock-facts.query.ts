import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { eachInSlices } from '../server/breath';
import { type Known, knownCodes } from './look-up';
import type { ImportRow, RowComplaint } from './kind.types';

type Item = { readonly id: string; readonly name: string; readonly classKey: string; readonly lots: boolean; readonly serials: boolean };

/** What the codes in rows about stock stand for. */
type StockFacts = {
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly variants: Known;
  readonly warehouses: Known;
  readonly locations: Known;
  readonly partners: Known;
};

/** A row about stock with the ids of what it names. */
export type StockRow = {
  readonly row: ImportRow;
  readonly item: Item;
  readonly variantId: string | null;
  readonly warehouseId: string;
  readonly locationId: string | null;
  readonly partnerId: string | null;
};

const keysOf = (rows: readonly ImportRow[], field: string): string[] => [
  ...new Set(rows.flatMap(({ values }) => codeKey(values[field]) ?? [])),
];

async function readFacts({ sql: run, company }: Ctx, rows: readonly ImportRow[]): Promise<StockFacts> {
  const items = await run<Item & { key: string }>(
    sql`SELECT i.id, c.code || ' ' || i.code AS name, c.code_key AS "classKey", i.code_key AS key, i.lot_managed AS lots, i.serial_managed AS serials
        FROM item i JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        WHERE i.company_id = ${company.id} AND i.code_key = ANY(${keysOf(rows, 'item')})`,
  );
  const byKey = new Map<string, Item[]>();
  for (const item of items) byKey.set(item.key, [...(byKey.get(item.key) ?? []), item]);
  const scoped = async (text: Promise<{ key: string; id: string }[]>): Promise<Known> =>
    new Map((await text).map(({ key, id }) => [key, id]));
  return {
    items: byKey,
    variants: await scoped(
      run(
        sql`SELECT item_id || ' ' || code_key AS key, id FROM item_variant WHERE company_id = ${company.id} AND code_key = ANY(${keysOf(rows, 'variant')})`,
      ),
    ),
    warehouses: await knownCodes(run, company.id, rows, 'warehouse', { table: 'warehouse' }),
    locations: await scoped(
      run(
        sql`SELECT warehouse_id || ' ' || code_key AS key, id FROM location WHERE company_id = ${company.id} AND code_key = ANY(${keysOf(rows, 'location')})`,
      ),
    ),
    partners: new Map([
      ...(await knownCodes(run, company.id, rows, 'supplier', { table: 'partner', column: 'nickname_key' })),
      ...(await knownCodes(run, company.id, rows, 'partner', { table: 'partner', column: 'nickname_key' })),
    ]),
  };
}

/** The item that a row means by its code and, where that is not enough, its class. */
function itemOf({ values }: ImportRow, { items }: StockFacts): Item | RowComplaint {
  const code = values['item'] ?? '';
  const [className, all] = [codeKey(values['class']), items.get(codeKey(code) ?? '') ?? []];
  const fitting = className === null ? all : all.filter(({ classKey }) => classKey === className);
  const [item, another] = fitting;
  if (!item) return { field: 'item', code: 'E_IMPORT_UNKNOWN', params: { code: [values['class'], code].filter(Boolean).join(' ') } };
  return another ? { field: 'class', code: 'E_IMPORT_AMBIGUOUS', params: { code } } : item;
}

/** What of a row its item has no place for: said of the row itself, for a record says it of the whole line. */
function surplusOf({ values }: ImportRow, { lots, serials, name }: Item): RowComplaint[] {
  const params = { item: name };
  return [
    ...(!lots && values['lot'] ? [{ field: 'lot', code: 'E_LOT_NOT_MANAGED' as const, params }] : []),
    ...(!serials && values['serial'] ? [{ field: 'serial', code: 'E_SERIAL_NOT_MANAGED' as const, params }] : []),
  ];
}

function stockRow(row: ImportRow, facts: StockFacts): StockRow | readonly RowComplaint[] {
  const complaints: RowComplaint[] = [];
  const find = (field: string, known: Known, scope: string): string | null => {
    const code = row.values[field];
    if (!code) return null;
    const id = known.get(`${scope}${codeKey(code)}`);
    if (id === undefined) complaints.push({ field, code: 'E_IMPORT_UNKNOWN', params: { code } });
    return id ?? null;
  };
  const item = itemOf(row, facts);
  if ('field' in item) complaints.push(item);
  else if ('warehouse' in row.values) complaints.push(...surplusOf(row, item));
  const warehouseId = 'warehouse' in row.values ? find('warehouse', facts.warehouses, '') : '';
  const known = {
    variantId: 'id' in item ? find('variant', facts.variants, `${item.id} `) : null,
    locationId: warehouseId ? find('location', facts.locations, `${warehouseId} `) : null,
    partnerId: find('supplier', facts.partners, '') ?? find('partner', facts.partners, ''),
  };
  return complaints.length > 0 || 'field' in item || warehouseId === null ? complaints : { row, item, warehouseId, ...known };
}

/** The rows with all that they name found; the others are refused. */
export async function resolveStock(
  ctx: Ctx,
  rows: readonly ImportRow[],
  refuse: (line: number, complaints: readonly RowComplaint[]) => void,
): Promise<StockRow[]> {
  const facts = await readFacts(ctx, rows);
  const resolved: StockRow[] = [];
  await eachInSlices(rows, (row) => {
    const found = stockRow(row, facts);
    if ('row' in found) resolved.push(found);
    else refuse(row.line, found);
  });
  return resolved;
}
