import { type Day, addDays, minDay } from '../kernel/day';
import { newId } from '../kernel/id';
import { compare, multiply, round } from '../kernel/quantity';
import { usableUntil } from '../lots/expiry.rules';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { RECIPES, type Ingredient } from './recipes';
import { enough, free, take } from './shelf.rules';
import { type Delivery, itemOf, receive, type Stage, told, WARNED } from './teller';

/** What one delivery or one batch of an item brings. */
export function batchOf(stage: Stage, code: string): Delivery {
  const { batch, unit } = itemOf(stage, code);
  const quantity = stage.random.between(...batch);
  return {
    item: code,
    quantity: unit === 'KG' && batch[1] < 200 ? `${quantity}.${stage.random.between(0, 9)}` : String(quantity - (quantity % 2)),
  };
}

/** Less than a third of a batch is not worth heating the vat. */
const SHARES = ['1', '0.7', '0.5', '0.35'];
const needOf = ({ quantity, fixed }: Ingredient, made: string): string => (fixed ? quantity : multiply(quantity, made));

/** The largest share of a batch that what lies there is enough for, with what it takes of which lots; null where it is enough for none. */
function batchFrom(stage: Stage, day: Day, code: string): Delivery | null {
  const recipe = RECIPES[code] ?? [];
  const whole = batchOf(stage, code).quantity;
  const decimals = itemOf(stage, code).unit === 'KG' ? 1 : 0;
  const quantity = SHARES.map((share) => round(multiply(whole, share), decimals)).find((made) =>
    recipe.every((part) => enough(free(stage.pieces, part.item, day), needOf(part, made))),
  );
  if (quantity === undefined) return null;
  const components = recipe.map((part) => {
    const need = needOf(part, quantity);
    const taken = take(free(stage.pieces, part.item, day), need);
    const lots = taken.flatMap(({ piece, quantity: of }) => (piece.lot ? [{ lotId: piece.lot.id, quantity: of }] : []));
    return { itemId: itemOf(stage, part.item).id, quantity: need, lots };
  });
  return { item: code, quantity, components };
}

/** Makes batches by their bills of materials: what was made is linked to the lots that went into it. */
export async function make(stage: Stage, day: Day, codes: readonly string[], template: 'make' | 'age'): Promise<void> {
  const batches = codes.flatMap((code) => batchFrom(stage, day, code) ?? []);
  if (batches.length > 0) await receive(stage, { day, template }, batches);
}

/** Half of the oldest lot that has lain long enough becomes a lot of another cheese. */
export async function ripen(stage: Stage, day: Day, { from, into, days }: { from: string; into: string; days: number }): Promise<void> {
  const piece = free(stage.pieces, from, day).find(({ since, quantity }) => since <= addDays(day, -days) && compare(quantity, '16') > 0);
  if (!piece?.lot) return;
  const [taken] = take([piece], round(multiply(piece.quantity, '0.5'), 1));
  if (!taken) return;
  const { quantity } = taken;
  const place = stage.random.pick(stage.house.shelves.AGE);
  const made = await stage.operator(
    createLotFromLot,
    createLotFromLotSchema.parse({
      commandId: newId(),
      confirm: WARNED,
      templateId: stage.house.templates.ripen.id,
      postingDate: day,
      itemId: itemOf(stage, into).id,
      origins: [{ lotId: piece.lot.id, locationId: piece.place, quantity }],
      results: [{ generated: true, quantity, locationId: place }],
    }),
  );
  told(stage);
  const { validityDays = 0, blockDays = null } = itemOf(stage, into);
  const own = usableUntil({ expiryDate: addDays(day, validityDays), blockDays });
  const until = own && piece.usableUntil ? minDay(own, piece.usableUntil) : own;
  stage.pieces.push({
    item: into,
    lot: made.lots[0] ?? null,
    place,
    since: day,
    usableUntil: until,
    releaseOn: null,
    held: false,
    quantity,
  });
}
