import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { lastRecordsOf, priorStates } from '../stock/serial-locks';
import type { CheckCodesInput } from './serial-form.schema';
import type { KnownPiece } from './serial.types';

type Row = Omit<KnownPiece, 'place' | 'own' | 'lastRecord'> & {
  readonly warehouseId: string | null;
  readonly partnerId: string | null;
  readonly projectId: string | null;
};

const placeOf = ({ warehouseId, locationId, partnerId, projectId }: Pick<Row, 'warehouseId' | 'locationId' | 'partnerId' | 'projectId'>) =>
  warehouseId === null ? null : { warehouseId, locationId, partnerId, projectId };

/** The records of a pair: the one that is corrected and its other side. */
const pairOf = async (run: RunSql, company: number, recordId: string): Promise<string[]> =>
  (
    await run<{ id: string }>(
      sql`SELECT id FROM stock_record WHERE company_id = ${company} AND (id = ${recordId}::uuid OR main_record_id = ${recordId}::uuid)`,
    )
  ).map(({ id }) => id);

/**
 * Which of these codes are pieces of the item already, and where each of them is: thousands with one look, nothing is locked. While a record is
 * corrected its own pieces are told as they were before it, and are marked `own`.
 * @rules SER-01, SER-10, SER-21, POST-18
 */
export async function checkCodes(run: RunSql, company: number, input: CheckCodesInput): Promise<KnownPiece[]> {
  const { itemId, variantId, codes, recordId } = input;
  const keys = [...new Set(codes.flatMap((code) => codeKey(code) ?? []))];
  if (keys.length === 0) return [];
  // Spelled out, as an index does not answer IS NOT DISTINCT FROM.
  const variant = variantId === null ? sql`s.variant_id IS NULL` : sql`s.variant_id = ${variantId}::uuid`;
  const rows = await run<Row>(
    sql`SELECT s.id, s.code, s.code_key AS "codeKey", s.state, s.lot_id AS "lotId", l.code AS "lotCode", s.start_date AS "startDate", s.expiry_date AS "expiryDate",
          s.customer_code AS "customerCode", s.supplier_code AS "supplierCode", s.warehouse_id AS "warehouseId", s.location_id AS "locationId", p.code AS "locationCode",
          s.partner_id AS "partnerId", s.project_id AS "projectId", concat_ws(' / ', w.code, p.code) AS "placeText", s.cancelled, s.forced_closed AS "forcedClosed", s.reserved,
          s.last_date AS "lastDate", s.insert_date AS "insertDate", to_json(s.updated_at)#>>'{}' AS "updatedAt"
        FROM serial s LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
        LEFT JOIN location p ON p.company_id = s.company_id AND p.id = s.location_id
        WHERE s.company_id = ${company} AND s.item_id = ${itemId}::uuid AND ${variant} AND s.code_key = ANY(${keys}) AND s.voided_at IS NULL`,
  );
  const records = await lastRecordsOf(
    { sql: run, company: { id: company } },
    rows.map(({ id }) => id),
  );
  const pieces = rows.map(({ warehouseId, partnerId, projectId, ...row }): KnownPiece => {
    const place = placeOf({ warehouseId, locationId: row.locationId, partnerId, projectId });
    return { ...row, place, own: false, lastRecord: records.get(row.id) ?? '' };
  });
  return recordId === null ? pieces : beforeRecord(run, company, { recordId, pieces });
}

async function beforeRecord(
  run: RunSql,
  company: number,
  { recordId, pieces }: { recordId: string; pieces: readonly KnownPiece[] },
): Promise<KnownPiece[]> {
  const records = await pairOf(run, company, recordId);
  const moved = await run<{ id: string }>(
    sql`SELECT DISTINCT x.serial_id AS id FROM stock_entry e JOIN serial_entry x ON x.company_id = e.company_id AND x.entry_id = e.id
        WHERE e.company_id = ${company} AND e.record_id = ANY(${records}::uuid[]) AND x.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)`,
  );
  const own = new Set(moved.map(({ id }) => id));
  const ids = pieces.flatMap(({ id }) => (own.has(id) ? [id] : []));
  const before = new Map((await priorStates({ sql: run, company: { id: company } }, records, ids)).map((one) => [one.serialId, one]));
  return pieces.map((piece) => {
    const prior = before.get(piece.id);
    if (!prior) return piece;
    const { state, lotId, lastDate } = prior;
    return { ...piece, own: true, state, lotId, lastDate: lastDate ?? piece.lastDate, place: placeOf(prior) };
  });
}
