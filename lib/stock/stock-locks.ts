import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { add, isNegative, negate, type Quantity, ZERO } from '../kernel/quantity';
import type { BalanceKey, LockedBalance } from './ledger.types';
import { balanceKeyText } from './balance-key.rules';
import { insertMissingBalances } from './post';
import type { Shortfall } from './timeline.rules';

// The locks of POST-26 in their one order: counters (lib/codes/issue-codes.ts), then lots, then balances; the number comes last.

/** A lot as postings and rules need it, read under its lock. Days of block come from the item at this moment (EXP-09). */
export type LockedLot = {
  readonly id: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly statusCode: string | null;
  readonly statusExcludes: boolean;
  readonly sellable: boolean;
  readonly closed: boolean;
  /** A hold is open (LOT-30); read on the locked row, so that nothing leaves after a hold was answered. */
  readonly onHold: boolean;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly blockDays: number | null;
  readonly blockWarningDays: number | null;
  readonly onHand: Quantity;
  readonly ledgerQuantity: Quantity;
  readonly voided: boolean;
  readonly version: number;
};

/**
 * Locks lots in the order of their ids and reads them. Lots that do not exist are missing in the answer. What hangs on a lot is joined
 * to the locked row: a join inside the locking statement would show the status and supplier that the lot had before it waited.
 * @rules POST-23, POST-26
 */
export async function lockLots(ctx: Ctx, lotIds: readonly string[]): Promise<Map<string, LockedLot>> {
  if (lotIds.length === 0) return new Map();
  const lots = await ctx.sql<LockedLot>(
    sql`WITH l AS MATERIALIZED (
          SELECT company_id, id, item_id, variant_id, code, supplier_id, status_id, sellable, closed, open_holds, start_date, expiry_date, on_hand, ledger_quantity, voided_at, version
          FROM lot WHERE company_id = ${ctx.company.id} AND id = ANY(${[...new Set(lotIds)]}::uuid[]) ORDER BY id FOR UPDATE)
        SELECT l.id, l.item_id AS "itemId", l.variant_id AS "variantId", l.code, l.supplier_id AS "supplierId", p.name AS "supplierName", s.code AS "statusCode",
          COALESCE(s.exclude_from_availability, false) AS "statusExcludes", l.sellable, l.closed, l.open_holds > 0 AS "onHold", l.start_date AS "startDate", l.expiry_date AS "expiryDate",
          i.block_days AS "blockDays", i.block_warning_days AS "blockWarningDays", l.on_hand AS "onHand", l.ledger_quantity AS "ledgerQuantity", l.voided_at IS NOT NULL AS voided, l.version
        FROM l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        LEFT JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
        LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        ORDER BY l.id`,
    'lock-lots',
  );
  return new Map(lots.map((lot) => [lot.id, lot]));
}

/** Stock of lots and stock without lots are asked for one after the other: each kind then finds its rows by its own index. */
async function ofEachKind<Row, Asked>(
  asked: readonly Asked[],
  hasLot: (one: Asked) => boolean,
  ask: (some: readonly Asked[], ofLots: boolean) => Promise<Row[]>,
): Promise<Row[]> {
  const withLot = asked.filter(hasLot);
  const without = asked.filter((one) => !hasLot(one));
  return [...(withLot.length > 0 ? await ask(withLot, true) : []), ...(without.length > 0 ? await ask(without, false) : [])];
}

const selectBalances = (ctx: Ctx, keys: readonly BalanceKey[]) =>
  ofEachKind(
    keys,
    (key) => key.lotId !== null,
    (some, ofLots) => selectSome(ctx, some, ofLots),
  );

const selectSome = (ctx: Ctx, keys: readonly BalanceKey[], ofLots: boolean) =>
  ctx.sql<LockedBalance>(
    sql`SELECT b.id, b.item_id AS "itemId", b.variant_id AS "variantId", b.warehouse_id AS "warehouseId", b.location_id AS "locationId", b.lot_id AS "lotId",
          b.partner_id AS "partnerId", b.project_id AS "projectId", b.quantity, b.last_date AS "lastDate"
        FROM json_to_recordset(${JSON.stringify(keys)}::json) AS k("itemId" uuid, "variantId" uuid, "warehouseId" uuid, "locationId" uuid, "lotId" uuid, "partnerId" uuid, "projectId" uuid)
        JOIN stock_balance b ON b.company_id = ${ctx.company.id} AND b.item_id = k."itemId" AND b.warehouse_id = k."warehouseId"
          AND ${ofLots ? sql`b.lot_id = k."lotId"` : sql`b.lot_id IS NULL`} AND b.variant_id IS NOT DISTINCT FROM k."variantId" AND b.location_id IS NOT DISTINCT FROM k."locationId"
          AND b.partner_id IS NOT DISTINCT FROM k."partnerId" AND b.project_id IS NOT DISTINCT FROM k."projectId"
        ORDER BY b.item_id, b.variant_id, b.warehouse_id, b.location_id, b.lot_id, b.partner_id, b.project_id FOR UPDATE OF b`,
    ofLots ? 'lock-lot-balances' : 'lock-plain-balances',
  );

/**
 * Locks the balances of these keys in one order for all and reads them; missing ones are created with 0 first.
 * @returns by `balanceKeyText`
 * @rules POST-12, POST-26
 */
export async function lockBalances(ctx: Ctx, keys: readonly BalanceKey[]): Promise<Map<string, LockedBalance>> {
  if (keys.length === 0) return new Map();
  let balances = await selectBalances(ctx, keys);
  if (balances.length < keys.length) {
    await insertMissingBalances(ctx, keys);
    balances = await selectBalances(ctx, keys);
  }
  return new Map(balances.map((balance) => [balanceKeyText(balance), balance]));
}

/** A change to a locked balance on one day. */
export type DatedChange = { readonly balance: LockedBalance; readonly delta: Quantity };

/**
 * For each change on `date` that takes stock away, the worst day from then on, if any would end below zero (the first such day of the lowest balance).
 * Balances that did not move after `date` answer from their figure; the others from the ledger, in one statement, under the lock.
 * Equals `shortfallOf` of timeline.rules.ts.
 * @returns by balance id
 * @rules POST-15, POST-16, POST-18, POST-21
 */
export async function findShortfalls(ctx: Ctx, date: Day, changes: readonly DatedChange[]): Promise<Map<string, Shortfall>> {
  const taking = changes.filter(({ delta }) => isNegative(delta));
  const shortfalls = new Map<string, Shortfall>();
  const remember = (id: string, lowest: Quantity, delta: Quantity, day: Day) => {
    const left = add(lowest, delta);
    if (isNegative(left)) shortfalls.set(id, { date: day, missing: negate(left) });
  };
  const moved = taking.filter(({ balance }) => balance.lastDate !== null && balance.lastDate > date);
  for (const { balance, delta } of taking) {
    if (balance.lastDate === null || balance.lastDate <= date) remember(balance.id, balance.quantity, delta, date);
  }
  if (moved.length === 0) return shortfalls;
  const rows = await ofEachKind(
    moved.map(({ balance }) => balance),
    (balance) => balance.lotId !== null,
    (some, ofLots) => lowestFrom(ctx, date, some, ofLots),
  );
  const lowest = new Map(rows.map((row) => [row.id, row]));
  for (const { balance, delta } of moved) {
    const worst = lowest.get(balance.id) ?? { date, lowest: ZERO };
    remember(balance.id, worst.lowest, delta, worst.date);
  }
  return shortfalls;
}

type Lowest = { id: string; date: Day; lowest: Quantity };

/** The lowest end-of-day balance from `date` on, with the first day that has it. @rules POST-15 */
function lowestFrom(ctx: Ctx, date: Day, balances: readonly LockedBalance[], ofLots: boolean): Promise<Lowest[]> {
  const ids = balances.map(({ id }) => id);
  return ctx.sql<Lowest>(
    sql`WITH day AS (
          SELECT b.id, GREATEST(e.posting_date, ${date}::date) AS date, sum(e.quantity) AS delta
          FROM stock_balance b JOIN stock_entry e ON e.company_id = b.company_id AND e.item_id = b.item_id AND e.warehouse_id = b.warehouse_id
            AND ${ofLots ? sql`e.lot_id = b.lot_id` : sql`e.lot_id IS NULL AND b.lot_id IS NULL`} AND e.variant_id IS NOT DISTINCT FROM b.variant_id AND e.location_id IS NOT DISTINCT FROM b.location_id
            AND e.partner_id IS NOT DISTINCT FROM b.partner_id AND e.project_id IS NOT DISTINCT FROM b.project_id
          WHERE b.company_id = ${ctx.company.id} AND b.id = ANY(${ids}::uuid[])
          GROUP BY 1, 2
          UNION ALL SELECT id, ${date}::date, 0 FROM stock_balance WHERE company_id = ${ctx.company.id} AND id = ANY(${ids}::uuid[])
        ), total AS (SELECT id, date, sum(delta) AS delta FROM day GROUP BY id, date
        ), running AS (SELECT id, date, sum(delta) OVER (PARTITION BY id ORDER BY date) AS balance FROM total)
        SELECT DISTINCT ON (id) id, date, balance AS lowest FROM running ORDER BY id, balance, date`,
    ofLots ? 'lowest-of-lots' : 'lowest-of-plain',
  );
}
