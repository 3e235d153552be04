import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { isPositive } from '../kernel/quantity';
import type { BalanceKey } from './ledger.types';
import { type Arrival, type Held, type MonoConflict, type MonoPlace, monoConflicts } from './mono-location.rules';

/** What a posting does to one balance, as `findMonoConflicts` needs it. */
export type PlacedDelta = { readonly key: BalanceKey; readonly delta: string; readonly itemCode: string; readonly lotCode: string | null };

/** Locks locations in the order of their ids; entries that refer to them are not kept waiting. @rules POST-26 */
const lockPlaces = (ctx: Ctx, ids: readonly string[]): Promise<MonoPlace[]> =>
  ctx.sql<MonoPlace>(
    sql`SELECT id, code, mono_item AS "monoItem", mono_lot AS "monoLot" FROM location
        WHERE company_id = ${ctx.company.id} AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    'lock-mono-locations',
  );

/** What lies in these locations, one row for each item, variant and lot. */
const readHeld = (ctx: Ctx, ids: readonly string[]): Promise<Held[]> =>
  ctx.sql<Held>(
    sql`SELECT b.location_id AS "locationId", b.item_id AS "itemId", b.variant_id AS "variantId", b.lot_id AS "lotId", sum(b.quantity) AS quantity,
          c.code || ' ' || i.code AS "itemCode", l.code AS "lotCode", i.mono_item_location AS "monoItem", i.mono_lot_location AS "monoLot"
        FROM stock_balance b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id
        JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        LEFT JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id
        WHERE b.company_id = ${ctx.company.id} AND b.location_id = ANY(${[...ids]}::uuid[]) AND b.quantity <> 0
        GROUP BY b.location_id, b.item_id, b.variant_id, b.lot_id, c.code, i.code, l.code, i.mono_item_location, i.mono_lot_location`,
    'held-in-locations',
  );

type Alone = Pick<Held, 'itemId' | 'monoItem' | 'monoLot'>;

/** Which of these items want their location to themselves. */
const readAlone = (ctx: Ctx, itemIds: readonly string[]): Promise<Alone[]> =>
  ctx.sql<Alone>(
    sql`SELECT id AS "itemId", mono_item_location AS "monoItem", mono_lot_location AS "monoLot" FROM item
        WHERE company_id = ${ctx.company.id} AND (mono_item_location OR mono_lot_location) AND id = ANY(${[...new Set(itemIds)]}::uuid[])`,
    'items-alone',
  );

/**
 * Locks the locations that `mayBeMono` names and that the posting adds to, and says for each change what would lie there with it
 * although one item or lot at a time may. Three statements, none where no such location is meant. Taken after lots, before balances.
 * @returns per index of `deltas`, null where nothing is wrong
 * @rules POST-14, POST-26
 */
export async function findMonoConflicts(
  ctx: Ctx,
  deltas: readonly PlacedDelta[],
  mayBeMono: (locationId: string) => boolean,
): Promise<readonly (MonoConflict | null)[]> {
  const guarded = new Set(
    deltas.flatMap(({ key, delta }) => (key.locationId !== null && isPositive(delta) && mayBeMono(key.locationId) ? [key.locationId] : [])),
  );
  if (guarded.size === 0) return deltas.map(() => null);
  const places = await lockPlaces(ctx, [...guarded]);
  const held = await readHeld(ctx, [...guarded]);
  const alone = new Map(
    (
      await readAlone(
        ctx,
        deltas.map(({ key }) => key.itemId),
      )
    ).map((item) => [item.itemId, item]),
  );
  const arrivals = deltas.map(
    ({ key, delta, itemCode, lotCode }): Arrival => ({
      ...key,
      locationId: key.locationId ?? '',
      quantity: delta,
      itemCode,
      lotCode,
      monoItem: alone.get(key.itemId)?.monoItem ?? false,
      monoLot: alone.get(key.itemId)?.monoLot ?? false,
    }),
  );
  return monoConflicts(new Map(places.map((place) => [place.id, place])), held, arrivals);
}
