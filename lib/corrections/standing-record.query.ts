import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import type { LineState, NewEntry, RecordOrigin } from '../stock/ledger.types';

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
  readonly bomVersion: string | null;
  readonly revision: number;
  readonly version: number;
  readonly voided: boolean;
  /** Of an offset record: its main record (OFF-01). */
  readonly mainRecordId: string | null;
  readonly origin: RecordOrigin;
  /** Its warehouse keeps stock by project. */
  readonly byProject: boolean;
};

/** A record with its partner: both are corrected and voided together (POST-20). `main` is the record itself when there is no offset. */
export type StandingPair = { readonly main: StandingRecord; readonly offset: StandingRecord | null };

/**
 * A row of the ledger that stands: neither reversed nor a reversal. `trackedSince`: it is of before the day on which lots or serial numbers of its item
 * were turned on.
 */
export type LiveEntry = NewEntry & { readonly itemCode: string; readonly lotCode: string | null; readonly trackedSince: Day | null };

/**
 * Locks a record together with its main or offset record, in the order of their ids, and reads both. `version` is that of the record named.
 * @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT (it changed since `version`)
 * @rules POST-18, POST-20
 */
export async function lockRecords(ctx: Ctx, recordId: string, version: number): Promise<StandingPair> {
  const records = await ctx.sql<StandingRecord>(
    sql`SELECT id, main_record_id AS "mainRecordId", origin, warehouse_id AS "warehouseId", template_id AS "templateId", posting_date AS "postingDate", number, partner_id AS "partnerId", stock_partner_id AS "stockPartnerId",
          project_id AS "projectId", ref_document_text AS "refDocumentText", ref_document_date AS "refDocumentDate", internal_document AS "internalDocument",
          internal_document_date AS "internalDocumentDate", note, bom_version AS "bomVersion", revision, version, voided_at IS NOT NULL AS voided,
          (SELECT w.stock_by_project FROM warehouse w WHERE w.company_id = stock_record.company_id AND w.id = stock_record.warehouse_id) AS "byProject"
        FROM stock_record WHERE company_id = ${ctx.company.id}
          AND (id = ${recordId}::uuid OR main_record_id = ${recordId}::uuid OR id = (SELECT main_record_id FROM stock_record WHERE company_id = ${ctx.company.id} AND id = ${recordId}::uuid))
        ORDER BY id FOR UPDATE`,
  );
  const named = records.find(({ id }) => id === recordId);
  const main = records.find(({ mainRecordId }) => mainRecordId === null);
  if (!named || !main) throw new AppError('E_NOT_FOUND');
  if (named.voided) throw new AppError('E_ALREADY_VOIDED', { number: named.number });
  if (named.version !== version) throw new AppError('E_CONFLICT');
  return { main, offset: records.find(({ mainRecordId }) => mainRecordId !== null) ?? null };
}

/** The ids of a pair, main record first. */
export const idsOf = ({ main, offset }: StandingPair): string[] => (offset ? [main.id, offset.id] : [main.id]);

/** The entries of records that stand, in the order they were written. */
export const liveEntries = (ctx: Ctx, recordIds: readonly string[]): Promise<LiveEntry[]> =>
  ctx.sql<LiveEntry>(
    sql`SELECT e.id, e.record_id AS "recordId", e.line_id AS "lineId", e.item_id AS "itemId", e.variant_id AS "variantId", e.warehouse_id AS "warehouseId", e.location_id AS "locationId", e.lot_id AS "lotId",
          e.partner_id AS "partnerId", e.project_id AS "projectId", e.direction, e.quantity, e.base_amount AS "baseAmount", e.packages, e.rfid_tag AS "rfidTag", e.rfid_key AS "rfidKey", e.integrates, e.opening, e.transfer,
          NULL AS "reversesId", c.code || ' ' || i.code AS "itemCode", l.code AS "lotCode", CASE WHEN e.seq <= i.tracked_after_seq THEN i.tracked_from END AS "trackedSince"
        FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
        WHERE e.company_id = ${ctx.company.id} AND e.record_id = ANY(${[...recordIds]}::uuid[]) AND e.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM stock_entry r WHERE r.company_id = e.company_id AND r.reverses_id = e.id)
        ORDER BY e.seq`,
  );

/** All lines of records, removed ones included, by their number. */
export const standingLines = (ctx: Ctx, recordIds: readonly string[]): Promise<LineState[]> =>
  ctx.sql<LineState>(
    sql`SELECT id, record_id AS "recordId", main_line_id AS "mainLineId", bom_item_id AS "bomItemId", bom_version AS "bomVersion", line_no AS "lineNo", item_id AS "itemId", variant_id AS "variantId", move_uom_id AS "moveUomId", move_qty AS "moveQty", move_amount AS "moveAmount", base_qty AS "baseQty", base_amount AS "baseAmount",
          project_id AS "projectId", location_id AS "locationId", note, removed_at IS NOT NULL AS removed,
          (SELECT coalesce(json_agg(json_build_object('costCentreId', c.cost_centre_id, 'quantity', trim_scale(c.quantity)::text) ORDER BY c.cost_centre_id), '[]')
            FROM stock_line_cost_centre c WHERE c.company_id = stock_line.company_id AND c.line_id = stock_line.id) AS "costCentres"
        FROM stock_line WHERE company_id = ${ctx.company.id} AND record_id = ANY(${[...recordIds]}::uuid[]) ORDER BY line_no`,
  );

/**
 * Refuses to take back what moved before lots or serial numbers of the item were turned on: the stock that was counted then has its lots or numbers now.
 * @throws E_TRACKED_SINCE
 */
export function assertNotTrackedSince(entries: readonly LiveEntry[]): void {
  const before = entries.find(({ trackedSince }) => trackedSince !== null);
  if (before?.trackedSince) throw new AppError('E_TRACKED_SINCE', { item: before.itemCode, date: before.trackedSince });
}
