import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { SerialFacts, SerialState } from '../serials/serial.types';

/** As much of a context as reading asks for. */
type Reader = Pick<Ctx, 'sql'> & { readonly company: Pick<Ctx['company'], 'id'> };

/** A piece under lock. */
export type LockedSerial = SerialFacts & {
  readonly id: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly codeKey: string;
};

export type SerialKey = { readonly itemId: string; readonly variantId: string | null; readonly key: string };

type Row = Omit<LockedSerial, 'place' | 'lastRecord'> & {
  readonly warehouseId: string | null;
  readonly locationId: string | null;
  readonly partnerId: string | null;
  readonly projectId: string | null;
};

/**
 * Locks pieces in the order of their ids, after lots and before balances, and reads them: those of `ids`, and the live ones that have these codes.
 * What hangs on a piece is joined to the locked row; `lastRecord` is left empty (`lastRecordsOf`). Pieces that do not exist are missing in the answer.
 * @rules POST-23, POST-26, SER-10
 */
export async function lockSerials(
  ctx: Ctx,
  { ids, keys }: { readonly ids: readonly string[]; readonly keys: readonly SerialKey[] },
): Promise<LockedSerial[]> {
  if (ids.length + keys.length === 0) return [];
  const rows = await ctx.sql<Row>(
    sql`WITH wanted AS (
          SELECT id FROM unnest(${[...ids]}::uuid[]) AS i(id)
          UNION SELECT s.id FROM unnest(${keys.map(({ itemId }) => itemId)}::uuid[], ${keys.map(({ variantId }) => variantId)}::uuid[], ${keys.map(({ key }) => key)}::text[]) AS k(item_id, variant_id, code_key)
            JOIN serial s ON s.company_id = ${ctx.company.id} AND s.item_id = k.item_id AND s.variant_id IS NOT DISTINCT FROM k.variant_id AND s.code_key = k.code_key AND s.voided_at IS NULL
        ), held AS MATERIALIZED (
          SELECT s.* FROM serial s JOIN wanted w ON w.id = s.id WHERE s.company_id = ${ctx.company.id} AND s.voided_at IS NULL ORDER BY s.id FOR UPDATE OF s)
        SELECT s.id, s.item_id AS "itemId", s.variant_id AS "variantId", s.code, s.code_key AS "codeKey", s.state, s.lot_id AS "lotId", l.code AS "lotCode",
          s.warehouse_id AS "warehouseId", s.location_id AS "locationId", s.partner_id AS "partnerId", s.project_id AS "projectId",
          concat_ws(' / ', w.code, p.code) AS "placeText", s.cancelled, s.forced_closed AS "forcedClosed", s.reserved, s.last_date AS "lastDate"
        FROM held s LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
        LEFT JOIN location p ON p.company_id = s.company_id AND p.id = s.location_id
        ORDER BY s.id`,
    'lock-serials',
  );
  return rows.map(({ warehouseId, locationId, partnerId, projectId, ...row }) => ({
    ...row,
    lastRecord: '',
    place: warehouseId === null ? null : { warehouseId, locationId, partnerId, projectId },
  }));
}

/** The record of the last live movement of each piece, as a person reads it (warehouse, day, number): asked only to say why a piece does not move. */
export async function lastRecordsOf(ctx: Reader, serialIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.sql<{ id: string; record: string }>(
    sql`SELECT DISTINCT ON (x.serial_id) x.serial_id AS id, w.code || ' ' || r.posting_date || ' / ' || r.number AS record
        FROM serial_entry x JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
        JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        WHERE x.company_id = ${ctx.company.id} AND x.serial_id = ANY(${[...serialIds]}::uuid[]) AND x.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
        ORDER BY x.serial_id, x.seq DESC`,
  );
  return new Map(rows.map(({ id, record }) => [id, record]));
}

/** A piece of a posted entry that stands, with what the piece was before it. */
export type StandingPiece = {
  readonly id: string;
  readonly serialId: string;
  readonly entryId: string;
  readonly lineId: string;
  readonly code: string;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
  /** A record that moved the piece afterwards and stands; null when this movement is its last (SER-21). */
  readonly laterRecord: string | null;
  readonly laterRecordId: string | null;
  readonly laterDate: Day | null;
};

/**
 * The pieces of the entries of records that stand, with the later live movement outside these records that forbids to take them back. To be judged it is
 * read once the pieces are locked.
 * @rules SER-21
 */
export const standingPieces = (ctx: Ctx, recordIds: readonly string[]): Promise<StandingPiece[]> =>
  ctx.sql<StandingPiece>(
    sql`SELECT x.id, x.serial_id AS "serialId", x.entry_id AS "entryId", e.line_id AS "lineId", s.code, s.cancelled, s.forced_closed AS "forcedClosed", later.record AS "laterRecord", later.id AS "laterRecordId", later.date AS "laterDate"
        FROM stock_entry e JOIN serial_entry x ON x.company_id = e.company_id AND x.entry_id = e.id JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
        LEFT JOIN LATERAL (
          SELECT w.code || ' ' || r.posting_date || ' / ' || r.number AS record, r.id, r.posting_date AS date
          FROM serial_entry y JOIN stock_entry f ON f.company_id = y.company_id AND f.id = y.entry_id JOIN stock_record r ON r.company_id = f.company_id AND r.id = f.record_id
          JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
          WHERE y.company_id = x.company_id AND y.serial_id = x.serial_id AND y.seq > x.seq AND y.reverses_id IS NULL AND NOT (f.record_id = ANY(${[...recordIds]}::uuid[]))
            AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = y.company_id AND v.reverses_id = y.id)
          ORDER BY y.seq DESC LIMIT 1) later ON true
        WHERE e.company_id = ${ctx.company.id} AND e.record_id = ANY(${[...recordIds]}::uuid[]) AND e.reverses_id IS NULL AND x.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
        ORDER BY x.seq`,
    'standing-pieces',
  );

/** What a piece is once its movements in some records are taken out of its history: its last live one outside them. */
export type PriorState = {
  readonly serialId: string;
  readonly state: SerialState;
  readonly lotId: string | null;
  readonly lastDate: Day | null;
} & {
  readonly warehouseId: string | null;
  readonly locationId: string | null;
  readonly partnerId: string | null;
  readonly projectId: string | null;
};

/** The state of pieces without what these records did to them, for corrections: only the net result counts. @rules POST-18, SER-21 */
export const priorStates = (ctx: Reader, recordIds: readonly string[], serialIds: readonly string[]): Promise<PriorState[]> =>
  ctx.sql<PriorState>(
    sql`SELECT i.id AS "serialId", COALESCE(m.state, 'NOT_LOADED') AS state, m.lot_id AS "lotId", m.posting_date AS "lastDate",
          m.warehouse_id AS "warehouseId", m.location_id AS "locationId", m.partner_id AS "partnerId", m.project_id AS "projectId"
        FROM unnest(${[...serialIds]}::uuid[]) AS i(id) LEFT JOIN LATERAL (
          SELECT CASE e.direction WHEN 'LOAD' THEN 'IN_STOCK' ELSE 'OUT' END AS state, e.lot_id, e.posting_date,
            CASE e.direction WHEN 'LOAD' THEN e.warehouse_id END AS warehouse_id, CASE e.direction WHEN 'LOAD' THEN e.location_id END AS location_id,
            CASE e.direction WHEN 'LOAD' THEN e.partner_id END AS partner_id, CASE e.direction WHEN 'LOAD' THEN e.project_id END AS project_id
          FROM serial_entry x JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
          WHERE x.company_id = ${ctx.company.id} AND x.serial_id = i.id AND x.reverses_id IS NULL AND NOT (e.record_id = ANY(${[...recordIds]}::uuid[]))
            AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)
          ORDER BY x.seq DESC LIMIT 1) m ON true`,
  );
