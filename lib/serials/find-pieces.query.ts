import sql, { empty } from 'sql-template-tag';
import { scannedPattern } from '../scan/scanned-code';
import type { RunSql } from '../kernel/ctx';
import { type LotOnOffer, lotsOnOffer } from '../availability/availability.query';
import { isSoft } from '../availability/withdrawal.rules';
import type { FindPiecesInput } from './serial-form.schema';
import type { PieceOnOffer } from './serial.types';

export type PiecesFound = {
  readonly pieces: readonly PieceOnOffer[];
  /** All that fit, also beyond the limit. */
  readonly total: number;
  /** Lots whose pieces may not leave, with the reasons (WDR-13). */
  readonly leftOut: readonly Pick<LotOnOffer, 'lotId' | 'code' | 'locationCode' | 'reasons'>[];
};

const isOut = ({ reasons }: LotOnOffer, unavailableToo: boolean): boolean =>
  reasons.length > 0 && !(unavailableToo && reasons.every(isSoft));

/**
 * Pieces of an item that may leave a place on a day: in stock there, without a flag of their own, of lots that may be withdrawn, not moved later; the oldest
 * start first. While an unload is corrected, what it took itself is on offer again.
 * @rules SER-10, SER-11, SER-12, SER-13, SER-15, SER-16, SER-21, WDR-11, WDR-13
 */
export async function findPieces(
  run: RunSql,
  company: number,
  input: FindPiecesInput,
  mayOverrideReservation: boolean,
): Promise<PiecesFound> {
  const { itemId, variantId, warehouseId, locationId, lotIds, partnerId, projectId, date, recordId } = input;
  const place = { itemId, variantId, warehouseId, locationId, date, partnerId, projectId, recordId, taken: [] };
  const refused = (await lotsOnOffer(run, company, place)).filter((offer) => isOut(offer, input.unavailableToo));
  const variant = variantId === null ? sql`s.variant_id IS NULL` : sql`s.variant_id = ${variantId}::uuid`;
  const like = await scannedPattern(run, company, input.q, 'serial');
  const found =
    input.q.trim() === ''
      ? empty
      : sql`AND (s.code_key LIKE ${like} OR upper(coalesce(s.customer_code, '')) LIKE ${like} OR upper(coalesce(s.supplier_code, '')) LIKE ${like})`;
  // What the corrected record took itself, unless it moved on since: to the other side of the same record does not count.
  const own =
    recordId === null
      ? sql`SELECT NULL::uuid AS id, NULL::uuid AS location_id, NULL::date AS last_date WHERE false`
      : sql`SELECT s.id, e.location_id, e.posting_date AS last_date
          FROM stock_entry e JOIN serial_entry x ON x.company_id = e.company_id AND x.entry_id = e.id JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
          WHERE e.company_id = ${company} AND e.record_id = ${recordId}::uuid AND e.direction = 'UNLOAD' AND x.reverses_id IS NULL AND s.item_id = ${itemId}::uuid
            AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
            AND NOT EXISTS (SELECT 1 FROM serial_entry y JOIN stock_entry f ON f.company_id = y.company_id AND f.id = y.entry_id JOIN stock_record r ON r.company_id = f.company_id AND r.id = f.record_id
              WHERE y.company_id = x.company_id AND y.serial_id = x.serial_id AND y.seq > x.seq AND y.reverses_id IS NULL AND r.main_record_id IS DISTINCT FROM ${recordId}::uuid
                AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = y.company_id AND v.reverses_id = y.id))`;
  const rows = await run<PieceOnOffer & { total: number }>(
    sql`WITH own AS (${own}), here AS (
          SELECT s.id, s.location_id, s.last_date FROM serial s
          WHERE s.company_id = ${company} AND s.voided_at IS NULL AND s.state = 'IN_STOCK' AND s.item_id = ${itemId}::uuid AND ${variant} AND s.warehouse_id = ${warehouseId}::uuid
            AND s.partner_id IS NOT DISTINCT FROM ${partnerId}::uuid AND s.project_id IS NOT DISTINCT FROM ${projectId}::uuid
            AND NOT EXISTS (SELECT 1 FROM own WHERE own.id = s.id)
          UNION ALL SELECT id, location_id, last_date FROM own)
        SELECT s.id, s.code, s.lot_id AS "lotId", l.code AS "lotCode", here.location_id AS "locationId", p.code AS "locationCode", s.start_date AS "startDate", s.expiry_date AS "expiryDate",
          s.customer_code AS "customerCode", s.supplier_code AS "supplierCode", (count(*) OVER ())::int AS total
        FROM here JOIN serial s ON s.company_id = ${company} AND s.id = here.id
        LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        LEFT JOIN location p ON p.company_id = s.company_id AND p.id = here.location_id
        WHERE ${variant} AND NOT s.cancelled AND NOT s.forced_closed AND (${mayOverrideReservation} OR NOT s.reserved) AND here.last_date <= ${date}::date
          AND (${locationId}::uuid IS NULL OR here.location_id = ${locationId}::uuid)
          AND (${lotIds}::uuid[] IS NULL OR s.lot_id = ANY(${lotIds}::uuid[]))
          AND NOT EXISTS (SELECT 1 FROM unnest(${refused.map(({ lotId }) => lotId)}::uuid[], ${refused.map((offer) => offer.locationId)}::uuid[]) AS n(lot_id, location_id)
            WHERE n.lot_id = s.lot_id AND n.location_id IS NOT DISTINCT FROM here.location_id)
          ${found}
        ORDER BY s.start_date, s.code_key, s.id LIMIT ${input.limit}`,
  );
  return {
    pieces: rows.map(({ total: _total, ...piece }) => piece),
    total: rows[0]?.total ?? 0,
    leftOut: refused.map(({ lotId, code, locationCode, reasons }) => ({ lotId, code, locationCode, reasons })),
  };
}
