import sql, { empty, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { isPositive, type Quantity, subtract, sum, ZERO } from '../kernel/quantity';
import { type LotQuantity, type Proposal, proposeLots, type WithdrawalType } from './proposal.rules';
import { isSoft, type RefusalReason, refusalReasons } from './withdrawal.rules';

/** What is asked: an item at a place on a day. `taken` is already on other lines of the same unsaved record (WDR-07). */
export type AvailabilityQuestion = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly warehouseId: string;
  readonly locationId: string | null;
  readonly date: Day;
  /** Stock dimensions, where the warehouse keeps stock by them; null asks for stock of nobody in particular. */
  readonly partnerId: string | null;
  readonly projectId: string | null;
  readonly taken: readonly LotQuantity[];
  /** The record that is being corrected: what it took itself is on offer again. */
  readonly recordId?: string | null;
};

/** One lot at one place with what may leave it on the day, and every reason why it may not. */
export type LotOnOffer = {
  readonly lotId: string;
  readonly code: string;
  readonly supplierLotCode: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly firstLoadDate: Day | null;
  readonly firstLoadNumber: number | null;
  readonly statusCode: string | null;
  readonly statusKind: string | null;
  readonly locationId: string | null;
  readonly locationCode: string | null;
  readonly locationPriority: number | null;
  /** False where the location takes part in nothing new; its stock may still be taken by hand. */
  readonly locationActive: boolean;
  /** Lowest end-of-day quantity from the day on, less reserved pieces and what other lines took; 0 when a hard reason stands. */
  readonly available: Quantity;
  readonly onHand: Quantity;
  readonly reasons: readonly RefusalReason[];
};

export type OfferRow = Omit<LotOnOffer, 'available' | 'reasons'> & {
  itemId: string;
  variantId: string | null;
  /** Cancelled and forced closed pieces are off; reserved ones are not. */
  lowest: Quantity;
  reserved: Quantity;
  closed: boolean;
  onHold: boolean;
  sellable: boolean;
  statusExcludes: boolean;
  blockDays: number | null;
  blockWarningDays: number | null;
  locationBlocked: boolean;
};

/**
 * THE availability function: lots of an item at a place on a day, and for each the reasons that keep it from being withdrawn.
 * Proposal, look-up, "why not?" and API read it; nothing else decides what is available.
 * @rules STK-08, WDR-03, WDR-04, WDR-07, WDR-13, WDR-14, WTH-01, POST-15, POST-18, SER-11, SER-12, SER-13
 */
export async function lotsOnOffer(run: RunSql, companyId: number, question: AvailabilityQuestion): Promise<LotOnOffer[]> {
  const { taken, recordId = null } = question;
  const which = sql`b.item_id = ${question.itemId}::uuid AND b.variant_id IS NOT DISTINCT FROM ${question.variantId}::uuid`;
  const rows = await run<OfferRow>(
    selectOffers(companyId, { ...question, which }),
    recordId === null ? 'lots-on-offer' : 'lots-on-offer-of-record',
  );
  return rows.map((row) => offerOf(row, question.date, taken));
}

type OfferPlace = Pick<AvailabilityQuestion, 'warehouseId' | 'locationId' | 'date' | 'partnerId' | 'projectId' | 'recordId'>;

const ownKey = ({ itemId, variantId }: { itemId: string; variantId: string | null }): string => `${itemId} ${variantId ?? ''}`;

/**
 * The same for many items at once, in one statement: by `itemId variantId`, what lies there; `offerOf` makes an offer of each row.
 * @rules STK-08, BOM-07
 */
export async function offersOfItems(
  run: RunSql,
  companyId: number,
  { items, ...place }: OfferPlace & { readonly items: readonly { readonly itemId: string; readonly variantId: string | null }[] },
): Promise<Map<string, OfferRow[]>> {
  const which = sql`EXISTS (SELECT 1 FROM json_to_recordset(${JSON.stringify(items)}::json) AS q("itemId" uuid, "variantId" uuid)
    WHERE b.company_id = ${companyId} AND q."itemId" = b.item_id AND q."variantId" IS NOT DISTINCT FROM b.variant_id) AND b.item_id = ANY(${items.map(({ itemId }) => itemId)}::uuid[])`;
  const rows = await run<OfferRow>(
    selectOffers(companyId, { ...place, which }),
    place.recordId ? 'offers-of-items-of-record' : 'offers-of-items',
  );
  const found = new Map<string, OfferRow[]>();
  for (const row of rows) {
    const key = ownKey(row);
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return found;
}

function selectOffers(
  companyId: number,
  { date, recordId = null, which, warehouseId, locationId, partnerId, projectId }: OfferPlace & { readonly which: Sql },
): Sql {
  const own = sql`COALESCE((SELECT sum(x.quantity) FROM stock_entry x WHERE x.company_id = b.company_id AND x.record_id = ${recordId}::uuid AND x.lot_id = b.lot_id AND x.warehouse_id = b.warehouse_id
    AND x.location_id IS NOT DISTINCT FROM b.location_id AND x.partner_id IS NOT DISTINCT FROM b.partner_id AND x.project_id IS NOT DISTINCT FROM b.project_id), 0)`;
  const givenBack = recordId === null ? empty : sql` - ${own}`;
  return sql`SELECT b.item_id AS "itemId", b.variant_id AS "variantId", l.id AS "lotId", l.code, l.supplier_lot_code AS "supplierLotCode", l.start_date AS "startDate", l.expiry_date AS "expiryDate", l.first_load_date AS "firstLoadDate",
          fr.number AS "firstLoadNumber", s.code AS "statusCode", s.kind AS "statusKind", COALESCE(s.exclude_from_availability, false) AS "statusExcludes",
          b.location_id AS "locationId", p.code AS "locationCode", p.priority AS "locationPriority", COALESCE(p.blocked, false) AS "locationBlocked",
          COALESCE(p.active AND NOT p.obsolete, true) AS "locationActive", l.closed, l.open_holds > 0 AS "onHold", l.sellable, i.block_days AS "blockDays", i.block_warning_days AS "blockWarningDays",
          b.quantity - b.flagged_quantity${givenBack} AS "onHand", CASE WHEN b.last_date <= ${date}::date THEN b.quantity ELSE low.quantity END - b.flagged_quantity${givenBack} AS lowest, b.reserved_quantity AS reserved
        FROM stock_balance b
        JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id AND l.voided_at IS NULL
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
        LEFT JOIN stock_record fr ON fr.company_id = l.company_id AND fr.id = l.first_record_id
        LEFT JOIN LATERAL (
          SELECT min(day.balance) AS quantity FROM (
            SELECT sum(sum(e.quantity)) OVER (ORDER BY e.date) AS balance
            FROM (
              SELECT GREATEST(x.posting_date, ${date}::date) AS date, x.quantity FROM stock_entry x WHERE x.company_id = b.company_id AND x.lot_id = b.lot_id AND x.warehouse_id = b.warehouse_id
                AND x.location_id IS NOT DISTINCT FROM b.location_id AND x.partner_id IS NOT DISTINCT FROM b.partner_id AND x.project_id IS NOT DISTINCT FROM b.project_id
              UNION ALL SELECT ${date}::date, 0
            ) e GROUP BY e.date
          ) day
        ) low ON b.last_date > ${date}::date
        WHERE b.company_id = ${companyId} AND ${which} AND b.warehouse_id = ${warehouseId}::uuid AND b.lot_id IS NOT NULL AND ${recordId === null ? sql`b.quantity <> 0` : sql`(b.quantity <> 0 OR ${own} <> 0)`}
          AND b.partner_id IS NOT DISTINCT FROM ${partnerId}::uuid AND b.project_id IS NOT DISTINCT FROM ${projectId}::uuid
          AND (${locationId}::uuid IS NULL OR b.location_id = ${locationId}::uuid)`;
}

/** What one row offers when other lines have taken this much already (WDR-07). */
export function offerOf(row: OfferRow, date: Day, taken: readonly LotQuantity[]): LotOnOffer {
  const onOtherLines = sum(
    taken.filter((one) => one.lotId === row.lotId && one.locationId === row.locationId).map(({ quantity }) => quantity),
  );
  const left = subtract(row.lowest, onOtherLines);
  const free = subtract(left, row.reserved);
  const reasons = refusalReasons({ ...row, reservedBy: [], onHand: left }, date);
  const hard = reasons.some((reason) => !isSoft(reason));
  const {
    itemId: _item,
    variantId: _variant,
    lowest: _lowest,
    reserved: _reserved,
    closed: _closed,
    onHold: _onHold,
    sellable: _sellable,
    statusExcludes: _excludes,
    blockDays: _block,
    blockWarningDays: _warning,
    locationBlocked: _blocked,
    ...shown
  } = row;
  return { ...shown, available: hard || !isPositive(free) ? ZERO : free, reasons };
}

/** Lots that a person may pick: all without reason, and those with soft reasons where the template allows unavailable lots. @rules WDR-14, WTH-02 */
export const pickable = (offers: readonly LotOnOffer[], allowUnavailableLots: boolean): LotOnOffer[] =>
  offers.filter(({ reasons }) => reasons.length === 0 || (allowUnavailableLots && reasons.every(isSoft)));

/** Lots left out of a proposal, with their reasons. @rules WDR-13 */
export const leftOut = (offers: readonly LotOnOffer[]): LotOnOffer[] => offers.filter(({ reasons }) => reasons.length > 0);

export type LineNeed = {
  readonly withdrawalType: WithdrawalType;
  readonly need: Quantity;
  readonly alreadyAssigned: readonly LotQuantity[];
};

/**
 * The lots proposed for a line, from what is on offer: any reason keeps a lot out, whatever the template allows.
 * @rules WDR-01, WDR-02, WDR-03, WDR-06, WDR-08, WDR-09, WTH-03
 */
export function proposalFrom(offers: readonly LotOnOffer[], line: LineNeed): Proposal {
  const candidates = offers
    .filter(({ reasons, locationActive }) => reasons.length === 0 && locationActive)
    .map((offer) => ({ ...offer, lotCode: offer.code }));
  return proposeLots({ ...line, candidates });
}
