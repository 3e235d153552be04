import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { compare } from '../kernel/quantity';
import { grouped } from '../kernel/grouped';
import type { KindWork, Report } from './kind.types';
import { postRows, undoPosting } from './post-rows';
import { recordParts } from './record-of-rows';
import { resolveStock, type StockRow } from './stock-facts.query';
import { storedRows } from './stored-rows';

type There = { readonly n: number; readonly onHand: string; readonly imported: string | null; readonly moved: boolean };

/** A record that an import made and that was not taken back. */
const byImport = sql`import_made m JOIN import_run x ON x.company_id = m.company_id AND x.id = m.import_id AND x.state <> 'UNDONE'`;

/** What lies of these lots at these places by now, and what imports have brought there. */
const readThere = (ctx: Ctx, rows: readonly StockRow[]): Promise<There[]> =>
  ctx.sql<There>(
    sql`SELECT t.n, trim_scale(COALESCE((SELECT sum(b.quantity) FROM stock_balance b WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.warehouse_id = t.w
              AND b.location_id IS NOT DISTINCT FROM t.p), 0))::text AS "onHand",
          (SELECT trim_scale(sum(e.quantity))::text FROM stock_entry e WHERE e.company_id = l.company_id AND e.lot_id = l.id AND e.warehouse_id = t.w AND e.location_id IS NOT DISTINCT FROM t.p
              AND EXISTS (SELECT 1 FROM ${byImport} WHERE m.company_id = e.company_id AND m.entity_id = e.record_id)) AS imported,
          EXISTS (SELECT 1 FROM stock_entry e WHERE e.company_id = l.company_id AND e.lot_id = l.id AND e.warehouse_id = t.w AND e.location_id IS NOT DISTINCT FROM t.p) AS moved
        FROM json_to_recordset(${JSON.stringify(
          rows.map(({ row, item, variantId, warehouseId, locationId }, n) => ({
            n,
            i: item.id,
            v: variantId,
            w: warehouseId,
            p: locationId,
            k: codeKey(row.values['lot']),
          })),
        )}::json) AS t(n int, i uuid, v uuid, w uuid, p uuid, k text)
        JOIN lot l ON l.company_id = ${ctx.company.id} AND l.item_id = t.i AND l.variant_id IS NOT DISTINCT FROM t.v AND l.code_key = t.k AND l.voided_at IS NULL`,
  );

/** Rows that still have to be loaded; those that are there already are skipped, those that say something else are refused. */
async function newLotRows(ctx: Ctx, rows: readonly StockRow[], report: Report): Promise<StockRow[]> {
  const there = new Map((await readThere(ctx, rows)).map((one) => [one.n, one]));
  return rows.filter(({ row }, n) => {
    const found = there.get(n);
    const quantity = row.values['quantity'] ?? '0';
    if (!found?.moved) return true;
    if (compare(found.onHand, quantity) === 0 || (found.imported !== null && compare(found.imported, quantity) === 0))
      report.settle(row.line, 'skipped');
    else
      report.refuse(row.line, [
        { field: 'quantity', code: 'E_IMPORT_STOCK_THERE', params: { code: row.values['lot'] ?? '', quantity: found.onHand } },
      ]);
    return false;
  });
}

/** As `newLotRows` for pieces: one that stands where the file says, or that an import brought, is skipped; about all others the posting knows. */
async function newPieceRows(ctx: Ctx, rows: readonly StockRow[], report: Report): Promise<StockRow[]> {
  const asked = rows.map(({ row, item, warehouseId }, n) => ({ n, i: item.id, w: warehouseId, k: codeKey(row.values['serial']) }));
  const found = await ctx.sql<{ n: number }>(
    sql`SELECT t.n FROM json_to_recordset(${JSON.stringify(asked)}::json) AS t(n int, i uuid, w uuid, k text)
        JOIN serial s ON s.company_id = ${ctx.company.id} AND s.item_id = t.i AND s.code_key = t.k AND s.voided_at IS NULL
        WHERE s.warehouse_id = t.w OR EXISTS (SELECT 1 FROM ${byImport} WHERE m.company_id = s.company_id AND m.entity_id = s.first_record_id)`,
  );
  const there = new Set(found.map(({ n }) => n));
  return rows.filter(({ row }, n) => {
    if (there.has(n)) report.settle(row.line, 'skipped');
    return !there.has(n);
  });
}

type Template = { readonly warehouseId: string; readonly id: string };

/** Posts the rows of each warehouse and day with the warehouse's template for the opening stock. */
async function postOpening(ctx: Ctx, rows: readonly StockRow[], report: Report, before: number): Promise<void> {
  const templates = await ctx.sql<Template>(
    sql`SELECT warehouse_id AS "warehouseId", id FROM warehouse_template WHERE company_id = ${ctx.company.id} AND opening_balance AND active AND type = 'LOAD'`,
  );
  const byWarehouse = new Map(templates.map(({ warehouseId, id }) => [warehouseId, id]));
  const groups = grouped(rows, ({ warehouseId, row }) => `${warehouseId} ${row.values['date'] ?? ctx.today}`);
  let done = before;
  for (const [key, group] of groups) {
    const [warehouseId = '', postingDate = ''] = key.split(' ');
    const templateId = byWarehouse.get(warehouseId);
    for (const part of recordParts(group)) {
      if (templateId)
        await postRows(ctx, part, { head: { warehouseId, templateId, postingDate }, whole: false }, { ...report, before: done });
      else
        for (const { row } of part)
          report.refuse(row.line, [
            { field: 'warehouse', code: 'E_IMPORT_NO_TEMPLATE', params: { warehouse: row.values['warehouse'] ?? '' } },
          ]);
      done += part.length;
      await report.progress(done);
    }
  }
}

/** Rows that are looked up at a time. */
const AT_ONCE = 10_000;

const opening =
  (fresh: typeof newLotRows): KindWork['apply'] =>
  async (ctx, rows, report) => {
    const found = await resolveStock(ctx, rows, report.refuse);
    const left: StockRow[] = [];
    for (let at = 0; at < found.length; at += AT_ONCE) left.push(...(await fresh(ctx, found.slice(at, at + AT_ONCE), report)));
    await postOpening(ctx, left, report, rows.length - left.length);
  };

const place = ['warehouse', 'class', 'item', 'variant', 'location'] as const;
const keyed =
  (...fields: readonly string[]): KindWork['keyOf'] =>
  ({ values }) =>
    fields.map((field) => codeKey(values[field]) ?? '').join('\u001f');

const OF_ITEM = ['k.code', 'i.code', 'v.code'];

/** What lies on the shelves by lot. @rules I1, I2, I3 */
export const openingLotsKind: KindWork = {
  permission: 'record.post',
  keyOf: keyed(...place, 'lot'),
  apply: opening(newLotRows),
  undo: undoPosting,
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: [
        'w.code',
        ...OF_ITEM,
        'l.code',
        'trim_scale(b.quantity)',
        'p.code',
        'NULL',
        'l.start_date',
        'l.expiry_date',
        's.nickname',
        'l.supplier_lot_code',
        'NULL',
        'l.notes',
      ],
      from: sql`FROM stock_balance b JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id AND NOT i.serial_managed
          JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
          LEFT JOIN item_variant v ON v.company_id = b.company_id AND v.id = b.variant_id LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
          LEFT JOIN partner s ON s.company_id = l.company_id AND s.id = l.supplier_id WHERE b.company_id = ${companyId} AND b.quantity > 0`,
      key: 'b.id',
    }),
};

/** What lies on the shelves piece by piece. @rules I1, I2, I3 */
export const openingSerialsKind: KindWork = {
  permission: 'record.post',
  keyOf: keyed('class', 'item', 'variant', 'serial'),
  apply: opening(newPieceRows),
  undo: undoPosting,
  rows: ({ sql: run }, companyId) =>
    storedRows(run, {
      columns: [
        'w.code',
        ...OF_ITEM,
        's.code',
        'l.code',
        'p.code',
        'NULL',
        's.start_date',
        's.expiry_date',
        's.supplier_code',
        's.customer_code',
      ],
      from: sql`FROM serial s JOIN item i ON i.company_id = s.company_id AND i.id = s.item_id JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
          JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id LEFT JOIN item_variant v ON v.company_id = s.company_id AND v.id = s.variant_id
          LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id LEFT JOIN location p ON p.company_id = s.company_id AND p.id = s.location_id
          WHERE s.company_id = ${companyId} AND s.voided_at IS NULL`,
      key: 's.id',
    }),
};
