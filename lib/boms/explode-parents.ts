import sql from 'sql-template-tag';
import type { AltUomMode } from '../company/settings.rules';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { add, type Quantity, subtract, sum, ZERO } from '../kernel/quantity';
import { offerOf, type OfferRow, offersOfItems, proposalFrom } from '../availability/availability.query';
import type { LotQuantity } from '../availability/proposal.rules';
import { type BomQuestion, readBomNet } from './bom-net.query';
import type { ComponentNeed, CoverMode, ExplodedLine, Shortage, StockedItem } from './bom.types';
import { asLines, coverNeeds, explode, stockKey } from './explode.rules';

export type ParentNeed = BomQuestion & {
  /** In the parent's main unit. */
  readonly quantity: Quantity;
  readonly code: string;
  /** Its place among the lines of the record. */
  readonly line: number;
};

/** The side of a record that moves the components. */
export type ComponentSide = {
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly warehouseId: string;
  readonly date: Day;
  readonly partnerId: string | null;
  readonly projectId: string | null;
  readonly cover: CoverMode;
  /** Stock without lots may go below zero here (POST-10). */
  readonly negativeAllowed: boolean;
  /** The switch of the company: off, items behave as not managed. */
  readonly lotSerialManagement: boolean;
  readonly mode: AltUomMode;
  /** Of a correction. */
  readonly own?: OwnStock | null;
};

/** What the record that is being corrected took itself: on offer again, but for the lots that lines keep which do not change. */
export type OwnStock = {
  readonly recordId: string;
  readonly kept: readonly LotQuantity[];
  /** Stock without lots that comes back, by `stockKey`. */
  readonly plain: ReadonlyMap<string, Quantity>;
};

/** A component of one parent with the lots proposed for it; none for items without lots, for items whose lots are chosen by hand, and on loads. */
export type ProposedLot = LotQuantity & { readonly lotCode: string; readonly locationCode: string | null };
export type ProposedComponent = ExplodedLine & StockedItem & { readonly lots: readonly ProposedLot[] };
export type ExplodedParent = {
  readonly components: readonly ProposedComponent[];
  readonly shortages: readonly Shortage[];
  /** Code of the version that it was taken apart by. */
  readonly version: string;
  /** What was asked for, before stock and alternatives decided. */
  readonly needs: readonly ComponentNeed[];
  /** Its components were posted before and stand, whatever its bill of materials says: nothing was worked out. */
  readonly holds?: boolean;
};

type Stock = { readonly usable: Map<string, Quantity>; readonly offers: ReadonlyMap<string, readonly OfferRow[]> };

/** How each item of the needs is kept, by `stockKey`. */
function keptBy(needs: readonly ComponentNeed[], managed: boolean): Map<string, StockedItem> {
  const all = needs.flatMap((need) => [need, ...need.alternatives]);
  return new Map(
    all.map(({ itemId, variantId, lotManaged, serialManaged, withdrawalType }) => [
      stockKey(itemId, variantId),
      { lotManaged: managed && lotManaged, serialManaged: managed && serialManaged, withdrawalType },
    ]),
  );
}

/** Lowest quantity from the day on of stock that belongs to no lot, over the places where it may be taken, less flagged and reserved pieces. */
async function plainStock(run: RunSql, companyId: number, items: readonly string[], side: ComponentSide): Promise<Map<string, Quantity>> {
  const rows = await run<{ itemId: string; variantId: string | null; quantity: Quantity }>(
    sql`WITH place AS (
          SELECT b.item_id, b.variant_id, b.quantity, b.flagged_quantity + b.reserved_quantity AS kept, b.location_id, b.last_date FROM stock_balance b LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
          WHERE b.company_id = ${companyId} AND b.item_id = ANY(${[...items]}::uuid[]) AND b.warehouse_id = ${side.warehouseId}::uuid AND b.lot_id IS NULL AND b.quantity > 0
            AND b.partner_id IS NOT DISTINCT FROM ${side.partnerId}::uuid AND b.project_id IS NOT DISTINCT FROM ${side.projectId}::uuid AND NOT COALESCE(p.blocked OR NOT p.active OR p.obsolete, false)
        )
        SELECT p.item_id AS "itemId", p.variant_id AS "variantId", sum(GREATEST(CASE WHEN p.last_date <= ${side.date}::date THEN p.quantity ELSE low.quantity END - p.kept, 0)) AS quantity
        FROM place p LEFT JOIN LATERAL (
          SELECT min(day.balance) AS quantity FROM (
            SELECT sum(sum(e.quantity)) OVER (ORDER BY e.date) AS balance FROM (
              SELECT GREATEST(x.posting_date, ${side.date}::date) AS date, x.quantity FROM stock_entry x
              WHERE x.company_id = ${companyId} AND x.item_id = p.item_id AND x.variant_id IS NOT DISTINCT FROM p.variant_id AND x.lot_id IS NULL AND x.warehouse_id = ${side.warehouseId}::uuid
                AND x.location_id IS NOT DISTINCT FROM p.location_id AND x.partner_id IS NOT DISTINCT FROM ${side.partnerId}::uuid AND x.project_id IS NOT DISTINCT FROM ${side.projectId}::uuid
              UNION ALL SELECT ${side.date}::date, 0) e GROUP BY e.date) day
        ) low ON p.last_date > ${side.date}::date
        GROUP BY 1, 2`,
    'plain-stock-of-items',
  );
  return new Map(rows.map(({ itemId, variantId, quantity }) => [stockKey(itemId, variantId), quantity]));
}

const NOTHING: Stock = { usable: new Map(), offers: new Map() };

/** What an explosion may take: one statement for lots, and one for the rest where there is any. */
async function readStock(run: RunSql, companyId: number, kept: ReadonlyMap<string, StockedItem>, side: ComponentSide): Promise<Stock> {
  const items = [...kept].map(([key, item]) => {
    const [itemId = '', variantId = ''] = key.split(' ');
    return { itemId, variantId: variantId || null, ...item };
  });
  const { warehouseId, date, partnerId, projectId, own } = side;
  const inLots = items.filter(({ lotManaged }) => lotManaged);
  const plain = items.filter(({ lotManaged }) => !lotManaged).map(({ itemId }) => itemId);
  const place = { warehouseId, locationId: null, date, partnerId, projectId, recordId: own?.recordId };
  const [offers, usable] = await Promise.all([
    inLots.length > 0 ? offersOfItems(run, companyId, { ...place, items: inLots }) : new Map<string, OfferRow[]>(),
    plain.length > 0 ? plainStock(run, companyId, plain, side) : new Map<string, Quantity>(),
  ]);
  for (const [key, quantity] of own?.plain ?? []) usable.set(key, add(usable.get(key) ?? ZERO, quantity));
  for (const [key, rows] of offers) {
    const free = rows
      .map((row) => offerOf(row, date, own?.kept ?? []))
      .filter(({ reasons, locationActive }) => reasons.length === 0 && locationActive);
    usable.set(key, sum(free.map(({ available }) => available)));
  }
  return { usable, offers };
}

/** The lots proposed for one component, of what earlier ones left. */
function lotsFor(
  line: ExplodedLine,
  item: StockedItem,
  taken: LotQuantity[],
  { side, stock }: { side: ComponentSide; stock: Stock },
): ProposedLot[] {
  if (side.direction === 'LOAD' || !item.lotManaged) return [];
  const rows = stock.offers.get(stockKey(line.itemId, line.variantId)) ?? [];
  const offers = rows.map((row) => offerOf(row, side.date, taken));
  const proposal = proposalFrom(offers, { withdrawalType: item.withdrawalType, need: line.quantity, alreadyAssigned: [] });
  taken.push(...proposal.rows);
  return proposal.rows.map((row) => {
    const offer = offers.find(({ lotId, locationId }) => lotId === row.lotId && locationId === row.locationId);
    return { ...row, lotCode: offer?.code ?? '', locationCode: offer?.locationCode ?? null };
  });
}

/**
 * The components of each parent by its bill of materials on the day: what stock covers, what takes the place of a component, which lots are proposed,
 * and what is missing. Parents are served in their order and share the stock. Loads take the components as they are.
 * @throws E_NO_BOM at `lines.<n>.itemId`, E_BOM_CYCLE, E_UOM_NOT_OF_ITEM
 * @rules BOM-03, BOM-04, BOM-05, BOM-07, BOM-08, WDR-07
 */
export async function explodeParents(
  run: RunSql,
  companyId: number,
  { parents, side }: { readonly parents: readonly ParentNeed[]; readonly side: ComponentSide },
): Promise<ExplodedParent[]> {
  const { roots, bomOf } = await readBomNet(run, companyId, { parents, date: side.date });
  const needs = parents.map(({ quantity, code, version, line }, n) => {
    const bom = roots[n];
    if (!bom) throw new AppError('E_NO_BOM', { item: code, ...(version ? { version } : {}) }).at(`lines.${line}.itemId`);
    return explode({ bom, quantity, date: side.date, mode: side.mode, bomOf });
  });
  const kept = keptBy(needs.flat(), side.lotSerialManagement);
  const stock = side.direction === 'UNLOAD' ? await readStock(run, companyId, kept, side) : NOTHING;
  const plain = [...kept].filter(([, { lotManaged, serialManaged }]) => !lotManaged && !serialManaged).map(([key]) => key);
  const unlimited = new Set(side.negativeAllowed ? plain : []);
  const taken: LotQuantity[] = [...(side.own?.kept ?? [])];
  let usable: ReadonlyMap<string, Quantity> = stock.usable;
  return needs.map((own, n) => {
    const cover =
      side.direction === 'LOAD'
        ? { lines: asLines(own), shortages: [], left: usable }
        : coverNeeds(own, usable, { mode: side.cover, unlimited });
    usable = cover.left;
    const components = cover.lines.map((line): ProposedComponent => {
      const item = kept.get(stockKey(line.itemId, line.variantId)) ?? { lotManaged: false, serialManaged: false, withdrawalType: 'FIFO' };
      return { ...line, ...item, lots: lotsFor(line, item, taken, { side, stock }) };
    });
    return { components, shortages: cover.shortages, version: roots[n]?.code ?? '', needs: own };
  });
}

/** What of a component its lots do not cover yet: by hand, or nowhere. */
export const openQuantity = ({ quantity, lots, lotManaged }: Pick<ProposedComponent, 'quantity' | 'lots' | 'lotManaged'>): Quantity =>
  lotManaged
    ? subtract(
        quantity,
        lots.reduce((total, lot) => add(total, lot.quantity), ZERO),
      )
    : ZERO;
