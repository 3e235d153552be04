import sql, { raw } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { newId } from '../kernel/id';
import type { SerialFlag } from '../serials/serial-register.types';
import type { Movements, PostingRef } from './ledger.types';

// The pieces of a posting: the same writer as post.ts, for items with serial numbers. Callers hold the locks of serial-locks.ts.

/** So many pieces go in one statement. */
const BATCH = 2_500;

type Pieces = Pick<Movements, 'newSerials' | 'pieces'>;

/** Whether the pieces of a posting are written in several steps. */
export const isLong = ({ pieces }: Pick<Pieces, 'pieces'>): boolean => pieces.length > BATCH;

/**
 * Writes new pieces and one row per piece and movement, after `writeMovements` of the same posting: what is the same for all
 * pieces of an entry is read from it. New pieces lie where their entry put them; those that existed get their place by `refoldSerials`.
 * Many pieces go in several statements, so that each is short and what they are written from does not lie in memory twice; each is told as progress.
 * @rules POST-02, SER-01, SER-02, SER-20
 */
export async function writeSerials(ctx: Ctx, ref: PostingRef, { newSerials, pieces }: Pieces): Promise<void> {
  if (!isLong({ pieces })) return writeBatch(ctx, ref, { newSerials, pieces });
  const fresh = new Map(newSerials.map((serial) => [serial.id, serial]));
  for (let from = 0; from < pieces.length; from += BATCH) {
    const some = pieces.slice(from, from + BATCH);
    const made = some.flatMap(({ serialId }) => {
      const serial = fresh.get(serialId);
      // A piece is made with its first movement.
      fresh.delete(serialId);
      return serial ?? [];
    });
    await writeBatch(ctx, ref, { newSerials: made, pieces: some });
    await ctx.progress?.(from + some.length, pieces.length);
  }
}

async function writeBatch(ctx: Ctx, ref: PostingRef, { newSerials, pieces }: Pieces): Promise<void> {
  if (newSerials.length + pieces.length === 0) return;
  await ctx.sql(
    sql`
    WITH made AS (
      INSERT INTO serial (company_id, id, item_id, variant_id, code, code_key, lot_id, serial_code_type_id, code_root_key, code_ordinal, insert_date, start_date, expiry_date,
        customer_code, supplier_code, supplier_id, state, warehouse_id, location_id, partner_id, project_id, last_date, first_record_id, created_by, updated_by)
      SELECT e.company_id, s.id, e.item_id, e.variant_id, s.code, s.code_key, e.lot_id, s.type_id, s.root_key, s.ordinal, e.posting_date, s.start_date, s.expiry_date,
        s.customer_code, s.supplier_code, s.supplier_id, 'IN_STOCK', e.warehouse_id, e.location_id, e.partner_id, e.project_id, ${ref.postingDate}::date, e.record_id,
        ${ctx.actor.userId}::uuid, ${ctx.actor.userId}::uuid
      FROM unnest(${newSerials.map(({ id }) => id)}::uuid[], ${newSerials.map(({ entryId }) => entryId)}::uuid[], ${newSerials.map(({ code }) => code)}::text[],
        ${newSerials.map(({ codeKey }) => codeKey)}::text[], ${newSerials.map(({ codeTypeId }) => codeTypeId)}::uuid[], ${newSerials.map(({ codeRootKey }) => codeRootKey)}::text[],
        ${newSerials.map(({ codeOrdinal }) => codeOrdinal)}::numeric[], ${newSerials.map(({ startDate }) => startDate)}::date[], ${newSerials.map(({ expiryDate }) => expiryDate)}::date[],
        ${newSerials.map(({ customerCode }) => customerCode)}::text[], ${newSerials.map(({ supplierCode }) => supplierCode)}::text[], ${newSerials.map(({ supplierId }) => supplierId)}::uuid[])
        AS s(id, entry_id, code, code_key, type_id, root_key, ordinal, start_date, expiry_date, customer_code, supplier_code, supplier_id)
      JOIN stock_entry e ON e.company_id = ${ctx.company.id} AND e.id = s.entry_id
    )
    INSERT INTO serial_entry (company_id, id, serial_id, entry_id, reverses_id)
    SELECT ${ctx.company.id}, p.id, p.serial_id, p.entry_id, p.reverses_id
    FROM unnest(${pieces.map(() => newId())}::uuid[], ${pieces.map(({ serialId }) => serialId)}::uuid[], ${pieces.map(({ entryId }) => entryId)}::uuid[], ${pieces.map(({ reversesId }) => reversesId)}::uuid[])
      WITH ORDINALITY AS p(id, serial_id, entry_id, reverses_id, place) ORDER BY p.place`,
    'write-serials',
  );
}

export type RefoldedSerial = { readonly id: string; readonly code: string };

/**
 * Gives pieces the state and place of their last live movement; those that have none are voided and their codes are free again, for series that fill
 * gaps too.
 * @returns the pieces that were voided
 * @rules SER-18, SER-19, SER-21, CODE-11, STK-08
 */
export async function refoldSerials(ctx: Ctx, serialIds: readonly string[]): Promise<RefoldedSerial[]> {
  if (serialIds.length === 0) return [];
  return await ctx.sql<RefoldedSerial>(
    sql`
    WITH last AS (
      SELECT i.id, m.* FROM unnest(${[...serialIds]}::uuid[]) AS i(id) LEFT JOIN LATERAL (
        SELECT e.direction, e.lot_id, e.warehouse_id, e.location_id, e.partner_id, e.project_id, e.posting_date
        FROM serial_entry x JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
        WHERE x.company_id = ${ctx.company.id} AND x.serial_id = i.id AND x.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
        ORDER BY x.seq DESC LIMIT 1) m ON true
    ), updated AS (
      UPDATE serial SET state = CASE last.direction WHEN 'LOAD' THEN 'IN_STOCK' WHEN 'UNLOAD' THEN 'OUT' ELSE 'NOT_LOADED' END,
        lot_id = COALESCE(last.lot_id, serial.lot_id), last_date = COALESCE(last.posting_date, serial.last_date),
        warehouse_id = CASE last.direction WHEN 'LOAD' THEN last.warehouse_id END, location_id = CASE last.direction WHEN 'LOAD' THEN last.location_id END,
        partner_id = CASE last.direction WHEN 'LOAD' THEN last.partner_id END, project_id = CASE last.direction WHEN 'LOAD' THEN last.project_id END,
        voided_at = CASE WHEN last.direction IS NULL THEN now() END, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
      FROM last WHERE serial.company_id = ${ctx.company.id} AND serial.id = last.id AND serial.voided_at IS NULL
      RETURNING serial.id, serial.code, serial.voided_at, serial.item_id, serial.serial_code_type_id
    ), freed AS (
      UPDATE code_counter c SET filled_through = NULL
      FROM (SELECT DISTINCT item_id, serial_code_type_id FROM updated WHERE voided_at IS NOT NULL) g
      WHERE c.company_id = ${ctx.company.id} AND c.code_type_id = g.serial_code_type_id AND c.item_id = g.item_id AND c.filled_through IS NOT NULL
    )
    SELECT id, code FROM updated WHERE voided_at IS NOT NULL ORDER BY code`,
    'refold-serials',
  );
}

const FLAG_COLUMNS: Readonly<Record<SerialFlag, string>> = { cancelled: 'cancelled', forcedClosed: 'forced_closed', reserved: 'reserved' };

/**
 * Sets one flag of pieces; those that stand so already stay untouched. The caller holds the pieces' locks and counts the figures anew.
 * @returns the pieces that were changed, by code
 * @rules SER-11, SER-12, SER-13
 */
export async function writeSerialFlag(
  ctx: Ctx,
  serialIds: readonly string[],
  { flag, value }: { readonly flag: SerialFlag; readonly value: boolean },
): Promise<RefoldedSerial[]> {
  const column = raw(FLAG_COLUMNS[flag]);
  return await ctx.sql<RefoldedSerial>(
    sql`
    WITH changed AS (
      UPDATE serial SET ${column} = ${value}, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
      WHERE company_id = ${ctx.company.id} AND id = ANY(${[...serialIds]}::uuid[]) AND voided_at IS NULL AND ${column} <> ${value} RETURNING id, code, code_key)
    SELECT id, code FROM changed ORDER BY code_key, id`,
  );
}

/**
 * Counts anew the pieces in stock that are not on hand (cancelled, forced closed) or not available (reserved), for lots and balances of these items;
 * called after flags or moves of flagged pieces changed. The caller holds the pieces' locks.
 * @rules STK-01, STK-05, STK-08, SER-11, SER-12, SER-13
 */
export async function refreshPieceFigures(ctx: Ctx, serialIds: readonly string[]): Promise<void> {
  await ctx.sql(
    sql`
    WITH item AS (SELECT DISTINCT item_id FROM serial WHERE company_id = ${ctx.company.id} AND id = ANY(${[...serialIds]}::uuid[])),
    piece AS MATERIALIZED (SELECT s.item_id, s.variant_id, s.warehouse_id, s.location_id, s.lot_id, s.partner_id, s.project_id,
        count(*) FILTER (WHERE s.cancelled OR s.forced_closed) AS flagged, count(*) FILTER (WHERE s.reserved AND NOT (s.cancelled OR s.forced_closed)) AS reserved
      FROM serial s JOIN item i ON i.item_id = s.item_id
      WHERE s.company_id = ${ctx.company.id} AND s.voided_at IS NULL AND s.state = 'IN_STOCK' AND (s.cancelled OR s.forced_closed OR s.reserved)
      GROUP BY 1, 2, 3, 4, 5, 6, 7),
    counted AS (SELECT b.id, COALESCE(p.flagged, 0) AS flagged, COALESCE(p.reserved, 0) AS reserved
      FROM stock_balance b JOIN item i ON i.item_id = b.item_id
      LEFT JOIN piece p ON p.item_id = b.item_id AND p.warehouse_id = b.warehouse_id AND (p.variant_id, p.location_id, p.lot_id, p.partner_id, p.project_id)
        IS NOT DISTINCT FROM (b.variant_id, b.location_id, b.lot_id, b.partner_id, b.project_id)
      WHERE b.company_id = ${ctx.company.id} AND (p.item_id IS NOT NULL OR b.flagged_quantity <> 0 OR b.reserved_quantity <> 0)),
    placed AS (UPDATE stock_balance b SET flagged_quantity = c.flagged, reserved_quantity = c.reserved FROM counted c
      WHERE b.company_id = ${ctx.company.id} AND b.id = c.id AND (b.flagged_quantity <> c.flagged OR b.reserved_quantity <> c.reserved)),
    piece_of_lot AS (SELECT lot_id, sum(flagged) AS flagged, sum(reserved) AS reserved FROM piece WHERE lot_id IS NOT NULL GROUP BY lot_id),
    of_lot AS (SELECT l.id, COALESCE(p.flagged, 0) AS flagged, COALESCE(p.reserved, 0) AS reserved
      FROM lot l JOIN item i ON i.item_id = l.item_id LEFT JOIN piece_of_lot p ON p.lot_id = l.id
      WHERE l.company_id = ${ctx.company.id} AND l.voided_at IS NULL AND (p.lot_id IS NOT NULL OR l.flagged_quantity <> 0 OR l.reserved_quantity <> 0))
    UPDATE lot SET flagged_quantity = o.flagged, reserved_quantity = o.reserved, on_hand = CASE WHEN lot.closed THEN 0 ELSE lot.ledger_quantity - o.flagged END
    FROM of_lot o WHERE lot.company_id = ${ctx.company.id} AND lot.id = o.id AND (lot.flagged_quantity <> o.flagged OR lot.reserved_quantity <> o.reserved)`,
  );
}
