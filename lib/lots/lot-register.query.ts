import sql, { join, raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { type Day, isDay } from '../kernel/day';
import { likeText } from '../kernel/like';
import { available, nearExpiry } from './lot-figures';
import { cursorText, type LotRegisterParams, type LotView } from './lot-register.params';

export const LOT_PAGE = 50;

export type LotListRow = {
  readonly id: string;
  readonly code: string;
  readonly supplierLotCode: string | null;
  readonly classCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  /** Calendar days until the expiry, negative once it is past. */
  readonly daysLeft: number | null;
  readonly near: boolean;
  readonly initial: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
  readonly uom: string;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly closed: boolean;
  readonly exhausted: boolean;
  readonly sellable: boolean;
  readonly warehouses: string | null;
  readonly supplier: string | null;
};

export type LotPage = { readonly rows: LotListRow[]; readonly next: string | null };

/** Open is what is on hand; closed is what is used up, lots closed by hand included. @rules LOT-29 */
const VIEW: Readonly<Record<LotView, Sql>> = { open: sql`l.on_hand > 0`, closed: sql`l.on_hand = 0`, all: sql`true` };

type Order = { readonly value: string; readonly type: string; readonly down: boolean };
const ORDER: Readonly<Record<LotRegisterParams['sort'], Order>> = {
  code: { value: 'l.code_key', type: 'text', down: false },
  '-code': { value: 'l.code_key', type: 'text', down: true },
  expiry: { value: 'l.expiry_date', type: 'date', down: false },
  '-expiry': { value: 'l.expiry_date', type: 'date', down: true },
  start: { value: 'l.start_date', type: 'date', down: false },
  '-start': { value: 'l.start_date', type: 'date', down: true },
};

/** `%` and `_` are wildcards; a text without them is the whole code (REG-01). */
const pattern = (text: string): string => (codeKey(text) ?? '').replaceAll('\\', '\\\\');

/** Rows after the cursor; no expiry sorts as the latest of all. */
function afterCursor({ sort, after }: LotRegisterParams): Sql {
  if (!after) return sql`true`;
  const { value, type, down } = ORDER[sort];
  const [given, id] = after;
  if (given !== null && type === 'date' && !isDay(given)) return sql`true`;
  const [column, kind] = [raw(value), raw(type)];
  if (given === null) return down ? sql`(${column} IS NOT NULL OR l.id < ${id}::uuid)` : sql`(${column} IS NULL AND l.id > ${id}::uuid)`;
  if (down) return sql`(${column}, l.id) < (${given}::${kind}, ${id}::uuid)`;
  return sql`(${column} >= ${given}::${kind} AND (${column}, l.id) > (${given}::${kind}, ${id}::uuid) OR ${column} IS NULL)`;
}

function conditions(params: LotRegisterParams, today: Day): Sql {
  const { q, code, supplierLot, item, itemId, status, expiryFrom, expiryTo, near } = params;
  const like = likeText(codeKey(q) ?? '');
  const all = [VIEW[params.view], afterCursor(params)];
  if (q)
    all.push(
      sql`(l.code_key LIKE ${like} OR l.supplier_lot_key LIKE ${like} OR i.code_key LIKE ${like} OR upper(i.description) LIKE ${like} OR upper(l.notes) LIKE ${like})`,
    );
  if (code) all.push(sql`l.code_key LIKE ${pattern(code)}`);
  if (supplierLot) all.push(sql`l.supplier_lot_key LIKE ${pattern(supplierLot)}`);
  if (item) all.push(sql`(i.code_key LIKE ${pattern(item)} OR k.code_key || ' ' || i.code_key LIKE ${pattern(item)})`);
  if (itemId) all.push(sql`l.item_id = ${itemId}::uuid`);
  if (status) all.push(status === '-' ? sql`l.status_id IS NULL` : sql`s.code_key = ${codeKey(status)}`);
  if (expiryFrom) all.push(sql`l.expiry_date >= ${expiryFrom}::date`);
  if (expiryTo) all.push(sql`l.expiry_date <= ${expiryTo}::date`);
  if (near) all.push(nearExpiry(today));
  return join(all, ' AND ');
}

/**
 * One page of the lots that fit, in one statement. Voided lots are never listed; `next` is the cursor of the page after it.
 * @rules LOT-29, REG-01, REG-02, STK-05, STK-08
 */
export async function listLots(run: RunSql, companyId: number, params: LotRegisterParams, today: Day): Promise<LotPage> {
  const { value, down } = ORDER[params.sort];
  const direction = raw(down ? 'DESC' : 'ASC');
  const rows = await run<LotListRow & { place: string | null }>(
    sql`SELECT l.id, l.code, l.supplier_lot_code AS "supplierLotCode", k.code AS "classCode", i.code AS "itemCode", i.description AS "itemDescription", v.code AS variant,
          l.start_date AS "startDate", l.expiry_date AS "expiryDate", l.expiry_date - ${today}::date AS "daysLeft", COALESCE(${nearExpiry(today)}, false) AS near,
          l.initial_quantity AS initial, l.on_hand AS "onHand", l.committed, ${available(today)} AS available, u.code AS uom,
          s.description AS "statusName", s.kind AS "statusKind", COALESCE(s.exclude_from_availability, false) AS excludes, l.closed, l.on_hand = 0 AS exhausted, l.sellable, p.name AS supplier, ${raw(value)}::text AS place,
          (SELECT string_agg(DISTINCT w.code, ', ' ORDER BY w.code) FROM stock_balance b JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
            WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity <> 0) AS warehouses
        FROM lot l
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = l.company_id AND v.id = l.variant_id
        LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        LEFT JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions(params, today)}
        ORDER BY ${raw(value)} ${direction}, l.id ${direction} LIMIT ${LOT_PAGE + 1}`,
  );
  const shown = rows.slice(0, LOT_PAGE);
  const last = rows.length > LOT_PAGE ? shown.at(-1) : undefined;
  return { rows: shown.map(({ place: _place, ...row }) => row), next: last ? cursorText([last.place, last.id]) : null };
}

/** Whether the company has any lot at all: an empty view and an empty register are two sights. */
export async function hasLots(run: RunSql, companyId: number): Promise<boolean> {
  const found = await run(sql`SELECT 1 FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL LIMIT 1`);
  return found.length > 0;
}

export type StatusOption = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly kind: string;
  readonly excludes: boolean;
};

/** The statuses a lot may be given. */
export async function listStatuses(run: RunSql, companyId: number): Promise<StatusOption[]> {
  return run<StatusOption>(
    sql`SELECT id, code, description, kind, exclude_from_availability AS excludes FROM lot_status WHERE company_id = ${companyId} AND active ORDER BY code_key, id`,
  );
}
