import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { BalanceKey, Movements, NewRecord, PostingRef } from './ledger.types';

// The one writer of stock_record, stock_line, stock_line_cost_centre, stock_entry, stock_balance and of the figures on the lot (architecture.md 4).
// Set-based: the number of statements does not grow with the number of lots. Callers hold the locks of stock-locks.ts.

type Written = { lots: number; balances: number };

/**
 * Writes lots, lines, ledger entries and balances of one posting in one statement. The guarded update is the last word on stock:
 * a balance that would go below zero is not written. Rows that change are named by their keys besides, so that the planner never reads a whole table for them.
 * @throws E_STOCK_WOULD_GO_NEGATIVE when a guarded row was not written
 * @rules POST-02, POST-10, POST-11, POST-23, STK-08
 */
export async function writeMovements(ctx: Ctx, ref: PostingRef, movements: Movements): Promise<void> {
  const newLots = new Set(movements.newLots.map(({ id }) => id));
  const movedLots = movements.lotDeltas.filter(({ lotId }) => !newLots.has(lotId));
  const shared = movements.lines.flatMap(({ id, costCentres }) => (costCentres ? [{ id, costCentres }] : []));
  const movedBalances = movements.balances.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const [written] = await ctx.sql<Written>(
    sql`
    WITH new_lot AS (
      INSERT INTO lot (company_id, id, item_id, variant_id, code, code_key, scope_key, lot_code_type_id, code_root_key, code_ordinal, lot_type_id,
        supplier_id, producer_id, supplier_lot_code, supplier_lot_key, insert_date, start_date, expiry_date, expiry_overridden, usable_until, packages, notes,
        status_id, evaluation_id, sellable, project_id, initial_quantity, total_loaded, loaded_amount, ledger_quantity, on_hand, blocked_quantity,
        first_record_id, first_load_date, created_by, updated_by)
      SELECT ${ctx.company.id}, l.id, l."itemId", l."variantId", l.code, l."codeKey", l."scopeKey", l."lotCodeTypeId", l."codeRootKey", l."codeOrdinal", l."lotTypeId",
        l."supplierId", l."producerId", l."supplierLotCode", l."supplierLotKey", l."insertDate", l."startDate", l."expiryDate", l."expiryOverridden", l."usableUntil", l.packages, l.notes,
        l."statusId", l."evaluationId", l.sellable, l."projectId", d.ledger, d.loaded, d."loadedAmount", d.ledger, d.ledger, d.blocked,
        l."recordId", ${ref.postingDate}::date, ${ctx.actor.userId}::uuid, ${ctx.actor.userId}::uuid
      FROM json_to_recordset(${JSON.stringify(movements.newLots)}::json) AS l(id uuid, "recordId" uuid, "itemId" uuid, "variantId" uuid, code text, "codeKey" text, "scopeKey" text,
        "lotCodeTypeId" uuid, "codeRootKey" text, "codeOrdinal" numeric, "lotTypeId" uuid, "supplierId" uuid, "producerId" uuid, "supplierLotCode" text, "supplierLotKey" text,
        "insertDate" date, "startDate" date, "expiryDate" date, "expiryOverridden" bool, "usableUntil" date, packages int, notes text, "statusId" uuid, "evaluationId" uuid, sellable bool, "projectId" uuid)
      JOIN json_to_recordset(${JSON.stringify(movements.lotDeltas)}::json) AS d("lotId" uuid, ledger numeric, loaded numeric, "loadedAmount" numeric, blocked numeric) ON d."lotId" = l.id
    ), moved_lot AS (
      UPDATE lot SET ledger_quantity = lot.ledger_quantity + d.ledger, on_hand = CASE WHEN lot.closed THEN 0 ELSE lot.on_hand + d.ledger END,
        initial_quantity = lot.initial_quantity + d.initial, total_loaded = lot.total_loaded + d.loaded, loaded_amount = lot.loaded_amount + d."loadedAmount",
        blocked_quantity = lot.blocked_quantity + d.blocked, supplier_id = COALESCE(lot.supplier_id, d."supplierId")
      FROM json_to_recordset(${JSON.stringify(movedLots)}::json) AS d("lotId" uuid, ledger numeric, initial numeric, loaded numeric, "loadedAmount" numeric, blocked numeric, "supplierId" uuid)
      WHERE lot.company_id = ${ctx.company.id} AND lot.id = ANY(${movedLots.map(({ lotId }) => lotId)}::uuid[]) AND lot.id = d."lotId"
      RETURNING 1
    ), line AS (
      INSERT INTO stock_line (company_id, id, record_id, main_line_id, bom_item_id, bom_version, line_no, item_id, variant_id, move_uom_id, move_qty, move_amount, base_qty, base_amount, project_id, location_id, note, removed_at)
      SELECT ${ctx.company.id}, l.id, l."recordId", l."mainLineId", l."bomItemId", l."bomVersion", l."lineNo", l."itemId", l."variantId", l."moveUomId", l."moveQty", l."moveAmount", l."baseQty", l."baseAmount", l."projectId", l."locationId", l.note,
        CASE WHEN l.removed THEN now() END
      FROM json_to_recordset(${JSON.stringify(movements.lines)}::json) AS l(id uuid, "recordId" uuid, "mainLineId" uuid, "bomItemId" uuid, "bomVersion" text, "lineNo" int, "itemId" uuid, "variantId" uuid, "moveUomId" uuid, "moveQty" numeric, "moveAmount" numeric, "baseQty" numeric,
        "baseAmount" numeric, "projectId" uuid, "locationId" uuid, note text, removed bool)
      ON CONFLICT (company_id, id) DO UPDATE SET bom_item_id = excluded.bom_item_id, bom_version = excluded.bom_version, move_uom_id = excluded.move_uom_id, move_qty = excluded.move_qty, move_amount = excluded.move_amount, base_qty = excluded.base_qty, base_amount = excluded.base_amount,
        project_id = excluded.project_id, location_id = excluded.location_id, note = excluded.note, removed_at = excluded.removed_at
    ), share AS (
      SELECT l.id AS line_id, s."costCentreId" AS cost_centre_id, s.quantity
      FROM json_to_recordset(${JSON.stringify(shared)}::json) AS l(id uuid, "costCentres" json), json_to_recordset(l."costCentres") AS s("costCentreId" uuid, quantity numeric)
    ), unshared AS (
      DELETE FROM stock_line_cost_centre c WHERE c.company_id = ${ctx.company.id} AND c.line_id = ANY(${shared.map(({ id }) => id)}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM share WHERE share.line_id = c.line_id AND share.cost_centre_id = c.cost_centre_id)
    ), shared AS (
      INSERT INTO stock_line_cost_centre (company_id, line_id, cost_centre_id, quantity) SELECT ${ctx.company.id}, line_id, cost_centre_id, quantity FROM share
      ON CONFLICT (company_id, line_id, cost_centre_id) DO UPDATE SET quantity = excluded.quantity
    ), entry AS (
      INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id, posting_date,
        direction, quantity, base_amount, packages, rfid_tag, rfid_key, integrates, opening, transfer, revision, reverses_id, created_by)
      SELECT ${ctx.company.id}, e.id, e."recordId", e."lineId", e."itemId", e."variantId", e."warehouseId", e."locationId", e."lotId", e."partnerId", e."projectId", ${ref.postingDate}::date,
        e.direction, e.quantity, e."baseAmount", e.packages, e."rfidTag", e."rfidKey", e.integrates, e.opening, e.transfer, ${ref.revision}, e."reversesId", ${ctx.actor.userId}::uuid
      FROM json_to_recordset(${JSON.stringify(movements.entries)}::json) AS e(id uuid, "recordId" uuid, "lineId" uuid, "itemId" uuid, "variantId" uuid, "warehouseId" uuid, "locationId" uuid, "lotId" uuid,
        "partnerId" uuid, "projectId" uuid, direction text, quantity numeric, "baseAmount" numeric, packages int, "rfidTag" text, "rfidKey" text, integrates bool, opening bool, transfer bool, "reversesId" uuid)
    ), change AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(movements.balances)}::json) AS c(id uuid, "isNew" bool, "itemId" uuid, "variantId" uuid, "warehouseId" uuid, "locationId" uuid, "lotId" uuid,
        "partnerId" uuid, "projectId" uuid, delta numeric, "mayGoNegative" bool)
    ), new_balance AS (
      INSERT INTO stock_balance (company_id, id, item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id, quantity, last_date, may_go_negative)
      SELECT ${ctx.company.id}, c.id, c."itemId", c."variantId", c."warehouseId", c."locationId", c."lotId", c."partnerId", c."projectId", c.delta, ${ref.postingDate}::date, c."mayGoNegative"
      FROM change c WHERE c."isNew"
    ), moved_balance AS (
      UPDATE stock_balance b SET quantity = b.quantity + c.delta, last_date = GREATEST(b.last_date, ${ref.postingDate}::date), may_go_negative = c."mayGoNegative" OR b.quantity + c.delta < 0
      FROM change c
      WHERE b.company_id = ${ctx.company.id} AND b.id = ANY(${movedBalances}::uuid[]) AND b.id = c.id AND (c."mayGoNegative" OR c.delta >= 0 OR b.quantity + c.delta >= 0)
      RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM moved_lot) AS lots, (SELECT count(*)::int FROM moved_balance) AS balances`,
    'write-movements',
  );
  if (written?.balances !== movedBalances.length || written.lots !== movedLots.length) throw new AppError('E_STOCK_WOULD_GO_NEGATIVE');
}

/**
 * Writes the header of a new record with its number, last of all, so that postings of one warehouse wait for each other as briefly as can be.
 * A typed number moves the counter when it is higher; gaps are not refilled.
 * @returns the number  @throws E_NUMBER_TAKEN (by constraint stock_record_number_key)
 * @rules NUM-01, NUM-02, NUM-03, POST-26
 */
export async function writeRecord(ctx: Ctx, record: NewRecord): Promise<number> {
  const [row] = await ctx.sql<{ number: number }>(
    sql`
    WITH numbered AS (
      INSERT INTO record_number (company_id, warehouse_id, posting_date, last_number)
      VALUES (${ctx.company.id}, ${record.warehouseId}::uuid, ${record.postingDate}::date, COALESCE(${record.number}::int, 1))
      ON CONFLICT (company_id, warehouse_id, posting_date) DO UPDATE
        SET last_number = CASE WHEN ${record.number}::int IS NULL THEN record_number.last_number + 1 ELSE GREATEST(record_number.last_number, ${record.number}::int) END
      RETURNING last_number
    )
    INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, internal_document, internal_document_date, partner_id, stock_partner_id,
      ref_document_text, ref_document_date, project_id, note, origin, bom_version, traceability, main_record_id, tracked_item_id, created_by, updated_by)
    SELECT ${ctx.company.id}, ${record.id}::uuid, ${record.warehouseId}::uuid, ${record.templateId}::uuid, ${record.postingDate}::date, COALESCE(${record.number}::int, last_number),
      ${record.internalDocument}, ${record.internalDocumentDate}::date, ${record.partnerId}::uuid, ${record.stockPartnerId}::uuid, ${record.refDocumentText}, ${record.refDocumentDate}::date,
      ${record.projectId}::uuid, ${record.note}, ${record.origin}, ${record.bomVersion ?? null}, ${record.traceability}, ${record.mainRecordId}::uuid, ${record.trackedItemId ?? null}::uuid, ${ctx.actor.userId}::uuid, ${ctx.actor.userId}::uuid
    FROM numbered RETURNING number`,
    'write-record',
  );
  if (!row) throw new Error('a record was not written');
  return row.number;
}

export type RecordTexts = Pick<
  NewRecord,
  'internalDocument' | 'internalDocumentDate' | 'partnerId' | 'refDocumentText' | 'refDocumentDate' | 'note'
>;

/** Writes the corrected header texts and counts the correction. @throws E_CONFLICT when the record changed since `version` @rules POST-18 */
export async function writeCorrectedRecord(ctx: Ctx, record: { id: string; version: number }, texts: RecordTexts): Promise<void> {
  const rows = await ctx.sql(
    sql`UPDATE stock_record SET revision = revision + 1, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid,
          internal_document = ${texts.internalDocument}, internal_document_date = ${texts.internalDocumentDate}::date, partner_id = ${texts.partnerId}::uuid,
          ref_document_text = ${texts.refDocumentText}, ref_document_date = ${texts.refDocumentDate}::date, note = ${texts.note}
        WHERE company_id = ${ctx.company.id} AND id = ${record.id}::uuid AND version = ${record.version} AND voided_at IS NULL RETURNING id`,
  );
  if (rows.length === 0) throw new AppError('E_CONFLICT');
}

/** Marks a record void; it keeps its number (NUM-01). @throws E_CONFLICT when the record changed since `version` @rules POST-18, NUM-03 */
export async function writeVoidedRecord(ctx: Ctx, record: { id: string; version: number }, reason: string): Promise<void> {
  const rows = await ctx.sql(
    sql`UPDATE stock_record SET voided_at = now(), voided_by = ${ctx.actor.userId}::uuid, void_reason = ${reason}, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
        WHERE company_id = ${ctx.company.id} AND id = ${record.id}::uuid AND version = ${record.version} AND voided_at IS NULL RETURNING id`,
  );
  if (rows.length === 0) throw new AppError('E_CONFLICT');
}

/** Adds the balances of these keys that are missing, with 0, in one order for all (POST-26). */
export async function insertMissingBalances(ctx: Ctx, keys: readonly BalanceKey[]): Promise<void> {
  const rows = keys.map((key) => ({ id: newId(), ...key }));
  await ctx.sql(
    sql`INSERT INTO stock_balance (company_id, id, item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id)
        SELECT ${ctx.company.id}, k.id, k."itemId", k."variantId", k."warehouseId", k."locationId", k."lotId", k."partnerId", k."projectId"
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS k(id uuid, "itemId" uuid, "variantId" uuid, "warehouseId" uuid, "locationId" uuid, "lotId" uuid, "partnerId" uuid, "projectId" uuid)
        ORDER BY k."itemId", k."variantId", k."warehouseId", k."locationId", k."lotId", k."partnerId", k."projectId"
        ON CONFLICT (company_id, item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id) DO NOTHING`,
    'insert-missing-balances',
  );
}

/**
 * Folds initial quantity, first load and totals of lots anew from their live loads, after a correction or void, and voids
 * the lots of which no live load is left. The first load is that of the earliest record, whatever its corrections.
 * Series that fill gaps learn of the freed codes: of one issued in the series its place is known; after any other (typed by hand, of another
 * series) they look for gaps from their start.
 * @returns the lots that were voided
 * @rules CODE-11, LOT-09, LOT-10, LOT-23, LOT-24, STK-02
 */
export async function refoldLots(ctx: Ctx, lotIds: readonly string[]): Promise<{ id: string; code: string }[]> {
  return await ctx.sql<{ id: string; code: string }>(
    sql`
    WITH load AS (
      SELECT e.lot_id, r.id AS record_id, r.seq, r.posting_date, sum(e.quantity) AS quantity,
        COALESCE(sum(e.quantity) FILTER (WHERE e.integrates), 0) AS integrated,
        COALESCE(sum(e.quantity) FILTER (WHERE NOT e.opening AND NOT e.transfer), 0) AS loaded,
        COALESCE(sum(e.quantity * COALESCE(e.base_amount, 0)) FILTER (WHERE NOT e.opening AND NOT e.transfer), 0) AS loaded_amount
      FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
      WHERE e.company_id = ${ctx.company.id} AND e.lot_id = ANY(${[...lotIds]}::uuid[]) AND e.direction = 'LOAD'
      GROUP BY e.lot_id, r.id, r.seq, r.posting_date HAVING sum(e.quantity) > 0
    ), first AS (
      SELECT DISTINCT ON (lot_id) lot_id, record_id, posting_date, quantity, integrated FROM load ORDER BY lot_id, seq
    ), fold AS (
      SELECT l.lot_id, sum(l.integrated) AS integrated, sum(l.loaded) AS loaded, sum(l.loaded_amount) AS loaded_amount FROM load l GROUP BY l.lot_id
    ), folded AS (
      SELECT t.lot_id, f.record_id, f.posting_date, COALESCE(f.quantity - f.integrated + s.integrated, 0) AS initial, COALESCE(s.loaded, 0) AS loaded, COALESCE(s.loaded_amount, 0) AS loaded_amount
      FROM unnest(${[...lotIds]}::uuid[]) AS t(lot_id) LEFT JOIN first f USING (lot_id) LEFT JOIN fold s USING (lot_id)
    ), updated AS (
      UPDATE lot SET initial_quantity = f.initial, total_loaded = f.loaded, loaded_amount = f.loaded_amount,
        first_record_id = COALESCE(f.record_id, lot.first_record_id), first_load_date = COALESCE(f.posting_date, lot.first_load_date),
        voided_at = CASE WHEN f.record_id IS NULL THEN now() END, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
      FROM folded f WHERE lot.company_id = ${ctx.company.id} AND lot.id = f.lot_id AND lot.voided_at IS NULL
      RETURNING lot.id, lot.code, lot.voided_at, lot.lot_code_type_id, lot.code_root_key, lot.item_id, lot.variant_id, lot.code_ordinal
    ), gap AS (
      SELECT c.id, min(u.code_ordinal) AS ordinal, bool_and(u.code_ordinal IS NOT NULL AND u.lot_code_type_id = c.code_type_id AND u.code_root_key = c.root_key) AS known
      FROM updated u JOIN code_counter c ON c.company_id = ${ctx.company.id} AND (c.item_id IS NULL OR (c.item_id = u.item_id AND c.variant_id IS NOT DISTINCT FROM u.variant_id))
      WHERE u.voided_at IS NOT NULL AND c.filled_through IS NOT NULL GROUP BY c.id
    ), freed AS (
      UPDATE code_counter c SET filled_through = CASE WHEN g.known THEN LEAST(c.filled_through, g.ordinal - 1) END
      FROM gap g WHERE c.company_id = ${ctx.company.id} AND c.id = g.id
    )
    SELECT id, code FROM updated WHERE voided_at IS NOT NULL`,
  );
}

/** Closes a lot or opens it again: while closed nothing of it is on hand, the ledger stays. The caller holds the lot's lock. @rules LOT-15, STK-01 */
export async function writeLotClosed(ctx: Ctx, lotId: string, closed: boolean): Promise<void> {
  await ctx.sql(
    sql`UPDATE lot SET closed = ${closed}, on_hand = CASE WHEN ${closed} THEN 0 ELSE ledger_quantity - flagged_quantity END, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
        WHERE company_id = ${ctx.company.id} AND id = ${lotId}::uuid`,
  );
}

/** Recomputes which part of each lot lies in blocked locations, after `blocked` of a location was changed. @rules STK-06, STK-08 */
export async function refreshBlockedQuantities(ctx: Ctx, locationId: string): Promise<void> {
  await ctx.sql(
    sql`WITH held AS (
          SELECT id FROM lot WHERE company_id = ${ctx.company.id}
            AND id IN (SELECT lot_id FROM stock_balance WHERE company_id = ${ctx.company.id} AND location_id = ${locationId}::uuid AND lot_id IS NOT NULL)
          ORDER BY id FOR UPDATE)
        UPDATE lot SET blocked_quantity = COALESCE((
          SELECT sum(b.quantity) FROM stock_balance b JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
          WHERE b.company_id = lot.company_id AND b.lot_id = lot.id AND p.blocked), 0)
        FROM held WHERE lot.company_id = ${ctx.company.id} AND lot.id = held.id`,
  );
}
