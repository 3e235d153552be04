import type { AltUomMode } from '../company/settings.rules';
import type { Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { add, compare, divide, isPositive, isZero, minimum, multiply, type Quantity, round, subtract, ZERO } from '../kernel/quantity';
import type { AlternativeFacts, BomFacts, ComponentFacts, ComponentNeed, CoverMode, ExplodedLine, Shortage } from './bom.types';

/** An exact quantity on its way through the levels: nothing is rounded before the last one. */
type Fraction = { readonly over: Quantity; readonly under: Quantity };

export type Explosion = {
  readonly bom: BomFacts;
  /** Of the parent, in its main unit. */
  readonly quantity: Quantity;
  readonly date: Day;
  readonly mode: AltUomMode;
  /** The version that takes the place of a phantom; null where there is none on the day. */
  readonly bomOf: (itemId: string, variantId: string | null) => BomFacts | null;
};

const PRECISION = 9;

/** Whole pieces are rounded up, all else half up at the unit's decimals. @rules BOM-03 */
function rounded({ over, under }: Fraction, { decimals, whole }: { readonly decimals: number; readonly whole: boolean }): Quantity {
  if (!whole) return divide(over, under, decimals);
  const exact = divide(over, under, PRECISION);
  const down = round(exact, 0);
  return compare(down, exact) >= 0 ? down : add(down, '1');
}

/** Key of what is stocked. */
export const stockKey = (itemId: string, variantId: string | null): string => `${itemId} ${variantId ?? ''}`;

/** Whether a component is taken on the day. @rules BOM-04 */
export const isTaken = ({ movable, validFrom, validTo }: Pick<ComponentFacts, 'movable' | 'validFrom' | 'validTo'>, date: Day): boolean =>
  movable && (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/** What one component needs for so much of its parent, in its main unit. @rules BOM-03 */
function needOf(component: ComponentFacts, parent: Fraction, bom: BomFacts, mode: AltUomMode): Fraction {
  const factor = component.factor ?? '1';
  if (isZero(factor)) throw new AppError('E_UOM_NOT_OF_ITEM', { item: component.code });
  const own = multiply(component.quantity, mode === 'DIVIDE' ? factor : '1');
  const withScrap = multiply(own, add('100', component.scrapPct));
  const units = mode === 'DIVIDE' ? '100' : multiply('100', factor);
  if (component.fixed) return { over: withScrap, under: units };
  return { over: multiply(parent.over, withScrap), under: multiply(multiply(parent.under, bom.parentQty), units) };
}

/** What one component needs for so much of its parent, rounded. @rules BOM-03 */
export const componentQuantity = (component: ComponentFacts, quantity: Quantity, bom: BomFacts, mode: AltUomMode): Quantity =>
  rounded(needOf(component, { over: quantity, under: '1' }, bom, mode), component);

type Found = { readonly component: ComponentFacts; readonly quantity: Quantity };

function* leaves(explosion: Explosion, bom: BomFacts, parent: Fraction, path: readonly BomFacts[]): Generator<Found> {
  for (const component of bom.components) {
    if (!isTaken(component, explosion.date)) continue;
    const need = needOf(component, parent, bom, explosion.mode);
    if (!component.phantom) {
      yield { component, quantity: rounded(need, component) };
      continue;
    }
    const inner = explosion.bomOf(component.itemId, component.variantId);
    if (!inner) throw new AppError('E_NO_BOM', { item: component.code });
    const names = [...path, inner].map(({ itemCode }) => itemCode);
    if (path.some(({ id }) => id === inner.id)) throw new AppError('E_BOM_CYCLE', { path: names.join(' › ') });
    yield* leaves(explosion, inner, need, [...path, inner]);
  }
}

const needKey = ({ itemId, variantId, alternatives }: Omit<ComponentNeed, 'quantity'>): string =>
  JSON.stringify([itemId, variantId, alternatives.map((each) => [each.itemId, each.variantId, each.ratio])]);

/**
 * The components that so much of a parent needs, phantoms replaced by their own, equal ones added up, in the order of the version.
 * @throws E_NO_BOM (a phantom without a version on the day), E_BOM_CYCLE, E_UOM_NOT_OF_ITEM (a unit of usage that the item lost)
 * @rules BOM-03, BOM-04, BOM-05
 */
export function explode(explosion: Explosion): ComponentNeed[] {
  const { bom, quantity } = explosion;
  const needs = new Map<string, ComponentNeed>();
  for (const { component, quantity: needed } of leaves(explosion, bom, { over: quantity, under: '1' }, [bom])) {
    const { itemId, variantId, code, uom, alternatives, decimals, whole, lotManaged, serialManaged, withdrawalType } = component;
    const need = { itemId, variantId, code, uom, alternatives, decimals, whole, lotManaged, serialManaged, withdrawalType };
    const before = needs.get(needKey(need))?.quantity ?? ZERO;
    needs.set(needKey(need), { ...need, quantity: add(before, needed) });
  }
  return [...needs.values()].filter((need) => isPositive(need.quantity));
}

type Stock = Map<string, Quantity>;
type Taken = Omit<ExplodedLine, 'insteadOf'> & { readonly insteadOf: string | null };
type Covered = { readonly taken: readonly Taken[]; readonly missing: Quantity };

/** Takes of what is left for all needs, so that two of them never count on the same piece. */
function take(stock: Stock, key: string, quantity: Quantity): void {
  stock.set(key, subtract(stock.get(key) ?? ZERO, quantity));
}

const leftOf = (stock: Stock, itemId: string, variantId: string | null): Quantity => {
  const left = stock.get(stockKey(itemId, variantId)) ?? ZERO;
  return isPositive(left) ? left : ZERO;
};

const itself = ({ itemId, variantId, code, uom }: ComponentNeed, quantity: Quantity): Taken => ({
  itemId,
  variantId,
  code,
  uom,
  quantity,
  insteadOf: null,
});

const itemOf = ({ itemId, variantId, code, uom }: Omit<AlternativeFacts, 'ratio'>) => ({ itemId, variantId, code, uom });

/** The whole need by the component, or by the first alternative that covers all of it. */
function coverWhole(need: ComponentNeed, stock: Stock, mayReplace: boolean): Covered {
  const own = leftOf(stock, need.itemId, need.variantId);
  const enough = compare(own, need.quantity) >= 0;
  for (const { ratio, ...item } of enough || !mayReplace ? [] : need.alternatives) {
    const asked = rounded({ over: multiply(need.quantity, ratio), under: '1' }, item);
    if (compare(leftOf(stock, item.itemId, item.variantId), asked) < 0) continue;
    take(stock, stockKey(item.itemId, item.variantId), asked);
    return { taken: [{ ...itemOf(item), quantity: asked, insteadOf: need.code }], missing: ZERO };
  }
  take(stock, stockKey(need.itemId, need.variantId), need.quantity);
  return { taken: [itself(need, need.quantity)], missing: enough ? ZERO : subtract(need.quantity, own) };
}

/** All usable stock of the component, then of each alternative in turn, until the need is covered. */
function coverMixed(need: ComponentNeed, stock: Stock): Covered {
  const own = minimum(leftOf(stock, need.itemId, need.variantId), need.quantity);
  const taken: Taken[] = isPositive(own) ? [itself(need, own)] : [];
  take(stock, stockKey(need.itemId, need.variantId), own);
  let open = subtract(need.quantity, own);
  for (const { ratio, ...item } of need.alternatives) {
    if (!isPositive(open)) break;
    const asked = rounded({ over: multiply(open, ratio), under: '1' }, item);
    const quantity = minimum(leftOf(stock, item.itemId, item.variantId), asked);
    if (!isPositive(quantity)) continue;
    take(stock, stockKey(item.itemId, item.variantId), quantity);
    taken.push({ ...itemOf(item), quantity, insteadOf: need.code });
    open = compare(quantity, asked) === 0 ? ZERO : subtract(open, divide(quantity, ratio, PRECISION));
  }
  return { taken, missing: isPositive(open) ? open : ZERO };
}

/** Takings of one item are one line. */
function merged(taken: readonly Taken[]): ExplodedLine[] {
  const lines = new Map<string, ExplodedLine>();
  for (const { insteadOf, ...one } of taken) {
    const key = stockKey(one.itemId, one.variantId);
    const before = lines.get(key);
    const names = [...(before?.insteadOf ?? []), ...(insteadOf ? [insteadOf] : [])];
    lines.set(key, { ...one, quantity: add(before?.quantity ?? ZERO, one.quantity), insteadOf: [...new Set(names)] });
  }
  return [...lines.values()];
}

/** The needs as lines, whatever is in stock: components that are loaded. */
export const asLines = (needs: readonly ComponentNeed[]): ExplodedLine[] => merged(needs.map((need) => itself(need, need.quantity)));

/**
 * How stock covers the needs: which components are taken, which are replaced, and what is missing. Needs are served in their order and
 * share the stock; `left` is what is left of it. `usable` is by `stockKey`; what a need may overdraw (negative stock allowed) is in `unlimited`.
 * @rules BOM-05, BOM-08
 */
export function coverNeeds(
  needs: readonly ComponentNeed[],
  usable: ReadonlyMap<string, Quantity>,
  { mode, unlimited = new Set() }: { readonly mode: CoverMode; readonly unlimited?: ReadonlySet<string> },
): { readonly lines: ExplodedLine[]; readonly shortages: Shortage[]; readonly left: ReadonlyMap<string, Quantity> } {
  const stock: Stock = new Map(usable);
  const taken: Taken[] = [];
  const shortages: Shortage[] = [];
  for (const need of needs) {
    const free = unlimited.has(stockKey(need.itemId, need.variantId));
    const before = leftOf(stock, need.itemId, need.variantId);
    const covered =
      free && mode === 'NONE'
        ? { taken: [itself(need, need.quantity)], missing: ZERO }
        : mode === 'MIXED'
          ? coverMixed(need, stock)
          : coverWhole(need, stock, mode === 'WHOLE');
    taken.push(...covered.taken);
    if (!isPositive(covered.missing)) continue;
    const { itemId, variantId, code, uom, quantity } = need;
    // What nothing else covers is the component's own to overdraw.
    if (mode === 'MIXED') taken.push(itself(need, rounded({ over: covered.missing, under: '1' }, need)));
    if (!free) shortages.push({ itemId, variantId, code, uom, need: quantity, usable: before, missing: covered.missing });
  }
  return { lines: merged(taken), shortages, left: stock };
}
