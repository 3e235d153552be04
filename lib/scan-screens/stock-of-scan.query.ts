import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { readScan } from '../scan/read-scan';
import type { SerialState } from '../serials/serial.types';

export type StockOfScanRow = {
  readonly itemId: string;
  readonly item: string;
  readonly description: string;
  readonly uom: string;
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly expiryDate: Day | null;
  readonly warehouse: string;
  readonly location: string | null;
  readonly quantity: string;
};
export type PieceOfScan = {
  readonly id: string;
  readonly code: string;
  readonly item: string;
  readonly state: SerialState;
  readonly lot: string | null;
  readonly warehouse: string | null;
  readonly location: string | null;
};
export type StockOfScan = {
  /** A lot that was asked for and is not there: nothing else is shown in its place. */
  readonly unknownLot: string | null;
  readonly pieces: readonly PieceOfScan[];
  readonly rows: readonly StockOfScanRow[];
  readonly more: boolean;
};

const MOST_ROWS = 50;
const EMPTY: StockOfScan = { unknownLot: null, pieces: [], rows: [], more: false };

/**
 * Where what was scanned lies: a piece, a lot, an item, or everything in a place. A lot is this lot and no other whose code begins like it.
 * @throws E_BARCODE_AMBIGUOUS, E_SCAN_UNKNOWN, what is wrong with the code
 * @rules BAR-05, EDGE-57
 */
export async function stockOfScan(firm: { run: RunSql; companyId: number; today: Day }, codes: readonly string[]): Promise<StockOfScan> {
  const { run, companyId } = firm;
  const { found, says, problems, text } = await readScan(firm, codes);
  const wrong = problems.find(({ severity, code }) => severity === 'error' && code !== 'E_GS1_NEEDS');
  if (wrong) throw new AppError(wrong.code, { ...wrong.params, ...(wrong.ai === null ? {} : { code: wrong.ai }) });
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const [lots, pieces] = [ids(found.lots), ids(found.serials)];
  if (says.lot !== null && lots.length === 0 && pieces.length === 0) return { ...EMPTY, unknownLot: says.lot };
  if (pieces.length > 0 && lots.length === 0) return { ...EMPTY, pieces: await readPieces(run, companyId, pieces) };
  const [items, places] = [lots.length > 0 ? [] : ids(found.items), ids(found.locations)];
  if (lots.length === 0 && items.length === 0 && places.length === 0) throw new AppError('E_SCAN_UNKNOWN', { code: says.gtin ?? text });
  const rows = await run<StockOfScanRow>(
    sql`SELECT i.id AS "itemId", k.code || ' ' || i.code AS item, i.description, u.code AS uom, l.id AS "lotId", l.code AS lot, l.expiry_date AS "expiryDate",
          w.code AS warehouse, p.code AS location, trim_scale(sum(b.quantity))::text AS quantity
        FROM stock_balance b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
        LEFT JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id
        LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
        WHERE b.company_id = ${companyId} AND b.quantity <> 0
          AND CASE WHEN ${lots.length > 0} THEN b.lot_id = ANY(${lots}::uuid[]) WHEN ${items.length > 0} THEN b.item_id = ANY(${items}::uuid[])
            ELSE b.location_id = ANY(${places}::uuid[]) END
        GROUP BY i.id, k.code, i.code, i.description, u.code, l.id, l.code, l.expiry_date, w.code, p.code
        ORDER BY i.code, l.expiry_date NULLS LAST, l.code, w.code, p.code NULLS FIRST LIMIT ${MOST_ROWS + 1}`,
  );
  return { ...EMPTY, rows: rows.slice(0, MOST_ROWS), more: rows.length > MOST_ROWS };
}

const readPieces = (run: RunSql, companyId: number, ids: readonly string[]): Promise<PieceOfScan[]> =>
  run<PieceOfScan>(
    sql`SELECT s.id, s.code, k.code || ' ' || i.code AS item, s.state, l.code AS lot, w.code AS warehouse, p.code AS location
        FROM serial s JOIN item i ON i.company_id = s.company_id AND i.id = s.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
        LEFT JOIN location p ON p.company_id = s.company_id AND p.id = s.location_id
        WHERE s.company_id = ${companyId} AND s.id = ANY(${[...ids]}::uuid[])`,
  );
