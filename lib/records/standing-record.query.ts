import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import type { LineState, NewEntry } from '../stock/ledger.types';

/** A posted record under lock, as corrections and voids need it. */
export type StandingRecord = {
  readonly id: string;
  readonly warehouseId: string;
  readonly templateId: string;
  readonly postingDate: Day;
  readonly number: number;
  readonly partnerId: string | null;
  readonly stockPartnerId: string | null;
  readonly projectId: string | null;
  readonly refDocumentText: string | null;
  readonly refDocumentDate: Day | null;
  readonly internalDocument: string | null;
  readonly internalDocumentDate: Day | null;
  readonly note: string | null;
  readonly revision: number;
  readonly version: number;
  readonly voided: boolean;
};

/** A row of the ledger that stands: neither reversed nor a reversal. */
export type LiveEntry = NewEntry & { readonly itemCode: string; readonly lotCode: string | null };

/**
 * Locks a record and reads it.
 * @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT (it changed since `version`)
 * @rules POST-18
 */
export async function lockRecord(ctx: Ctx, recordId: string, version: number): Promise<StandingRecord> {
  const [record] = await ctx.sql<StandingRecord>(
    sql`SELECT id, warehouse_id AS "warehouseId", template_id AS "templateId", posting_date AS "postingDate", number, partner_id AS "partnerId", stock_partner_id AS "stockPartnerId",
          project_id AS "projectId", ref_document_text AS "refDocumentText", ref_document_date AS "refDocumentDate", internal_document AS "internalDocument",
          internal_document_date AS "internalDocumentDate", note, revision, version, voided_at IS NOT NULL AS voided
        FROM stock_record WHERE company_id = ${ctx.company.id} AND id = ${recordId}::uuid FOR UPDATE`,
  );
  if (!record) throw new AppError('E_NOT_FOUND');
  if (record.voided) throw new AppError('E_ALREADY_VOIDED', { number: record.number });
  if (record.version !== version) throw new AppError('E_CONFLICT');
  return record;
}

/** The entries of a record that stand, in the order they were written. */
export const liveEntries = (ctx: Ctx, recordId: string): Promise<LiveEntry[]> =>
  ctx.sql<LiveEntry>(
    sql`SELECT e.id, e.line_id AS "lineId", e.item_id AS "itemId", e.variant_id AS "variantId", e.warehouse_id AS "warehouseId", e.location_id AS "locationId", e.lot_id AS "lotId",
          e.partner_id AS "partnerId", e.project_id AS "projectId", e.direction, e.quantity, e.base_amount AS "baseAmount", e.packages, e.integrates, e.opening, e.transfer,
          NULL AS "reversesId", c.code || ' ' || i.code AS "itemCode", l.code AS "lotCode"
        FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
        WHERE e.company_id = ${ctx.company.id} AND e.record_id = ${recordId}::uuid AND e.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM stock_entry r WHERE r.company_id = e.company_id AND r.reverses_id = e.id)
        ORDER BY e.seq`,
  );

/** All lines of a record, removed ones included, by their number. */
export const standingLines = (ctx: Ctx, recordId: string): Promise<LineState[]> =>
  ctx.sql<LineState>(
    sql`SELECT id, line_no AS "lineNo", item_id AS "itemId", variant_id AS "variantId", move_uom_id AS "moveUomId", move_qty AS "moveQty", base_qty AS "baseQty", base_amount AS "baseAmount",
          project_id AS "projectId", location_id AS "locationId", note, removed_at IS NOT NULL AS removed
        FROM stock_line WHERE company_id = ${ctx.company.id} AND record_id = ${recordId}::uuid ORDER BY line_no`,
  );
