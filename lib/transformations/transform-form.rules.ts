import { codeKey } from '../kernel/code';
import type { Day } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import { compare, isPositive, isQuantity, type Quantity, subtract, sum } from '../kernel/quantity';
import type { FormItem } from '../record-form/record-form.types';
import { balanceErrors, inheritedExpiry } from './lot-from-lot.rules';
import type { OriginPlace, OriginValues, ResultValues, TransformValues } from './transform-form.types';

/** A lot at its place as an origin, with all that lies there; of an item with serials the pieces are still to be chosen. @rules LFL-09 */
export const newOrigin = (place: OriginPlace): OriginValues => ({
  place: place.id,
  lotId: place.lotId,
  locationId: place.locationId,
  quantity: place.serialManaged ? '0' : place.quantity,
  pieces: [],
});

/** "WH1 / A1". */
export const placeOf = ({ warehouse, location }: Pick<OriginPlace, 'warehouse' | 'location'>): string =>
  location === null ? warehouse : `${warehouse} / ${location}`;

/** A result with nothing typed yet but what is given. */
export const newResult = (key: string, given: Partial<ResultValues>): ResultValues => ({
  key,
  kind: 'proposed',
  lotId: null,
  code: null,
  quantity: '',
  packages: null,
  locationId: null,
  expiryDate: null,
  note: null,
  ...given,
});

const total = (rows: readonly { readonly quantity: string }[]): Quantity =>
  sum(rows.map(({ quantity }) => quantity).filter((quantity) => isQuantity(quantity)));

/** What is taken, what comes out, and the difference, as far as it is typed. @rules LFL-04 */
export function balanceOf({ origins, results }: Pick<TransformValues, 'origins' | 'results'>): {
  taken: Quantity;
  made: Quantity;
  rest: Quantity;
} {
  const [taken, made] = [total(origins), total(results)];
  return { taken, made, rest: subtract(taken, made) };
}

/** The quantity proposed for one more result: what is taken and in no result yet; empty when nothing is left. */
export function restFor(values: Pick<TransformValues, 'origins' | 'results'>): string {
  const { rest } = balanceOf(values);
  return isPositive(rest) ? rest : '';
}

/** How many pieces each result gets, by its key. @rules LFL-09 */
export function piecesPerResult(origins: readonly OriginValues[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of origins.flatMap(({ pieces }) => pieces)) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** The values as the verb takes them. @rules LFL-03, LFL-09 */
export function transformInput(raw: unknown): unknown {
  const { itemChanges, origins, results, itemId, variantId, ...rest } = raw as TransformValues;
  return {
    ...rest,
    itemId: itemChanges ? itemId : null,
    variantId: itemChanges ? variantId : null,
    origins: origins.map(({ place: _place, pieces, ...origin }) => ({ ...origin, serialIds: pieces.map(({ id }) => id) })),
    results: results.map(({ key, kind, lotId, code, expiryDate, ...result }) => ({
      ...result,
      lotId: kind === 'existing' ? lotId : null,
      code: kind === 'typed' ? code : null,
      generated: kind === 'proposed',
      // A lot that stands keeps its own expiry.
      expiryDate: kind === 'existing' ? null : expiryDate,
      serialIds: origins.flatMap(({ pieces }) => pieces.filter(({ to }) => to === key).map(({ id }) => id)),
    })),
  };
}

type Known = {
  readonly places: ReadonlyMap<string, OriginPlace>;
  /** The items of both sides, as far as they are known. */
  readonly from: FormItem | null;
  readonly to: FormItem | null;
};

/** The expiry that a new lot takes over; null when it has none. @rules LFL-08 */
export function takenOverExpiry(
  values: Pick<TransformValues, 'origins' | 'itemChanges' | 'postingDate'>,
  { places, to }: Known,
): Day | null {
  const origins = values.origins.flatMap(({ place }) => places.get(place) ?? []);
  return to ? inheritedExpiry(origins, to, { postingDate: values.postingDate, itemChanges: values.itemChanges }) : null;
}

/** What the browser can tell before the server is asked, in its words. @rules LFL-03, LFL-04, LFL-06, LFL-07, LFL-09 */
export function transformErrors(values: TransformValues, { places, from, to }: Known): FieldError[] {
  const codes = new Set(values.itemChanges ? [] : values.origins.map(({ place }) => codeKey(places.get(place)?.code ?? '')));
  const ids = new Set(values.itemChanges ? [] : values.origins.map(({ lotId }) => lotId));
  const rows = values.results.flatMap(({ kind, lotId, code }, index): FieldError[] => {
    const path = `results.${index}.${kind === 'existing' ? 'lotId' : 'code'}`;
    if (kind === 'proposed') return [];
    if (kind === 'existing') {
      if (lotId === null) return [{ path, code: 'E_LOT_REQUIRED', params: { item: to?.code ?? '' } }];
      const origin = values.origins.find((one) => one.lotId === lotId);
      return ids.has(lotId) ? [{ path, code: 'E_LFL_SAME_LOT', params: { lot: places.get(origin?.place ?? '')?.code ?? '' } }] : [];
    }
    const key = codeKey(code);
    if (key === null) return [{ path, code: 'E_LOT_CODE_REQUIRED', params: { item: to?.code ?? '' } }];
    return codes.has(key) ? [{ path, code: 'E_LFL_SAME_LOT', params: { lot: code ?? '' } }] : [];
  });
  const over = values.origins.flatMap(({ place, quantity }, index): FieldError[] => {
    const there = places.get(place);
    if (!there || !isQuantity(quantity) || compare(quantity, there.quantity) <= 0) return [];
    const params = { lot: there.code, place: placeOf(there), available: there.quantity, uom: there.uom };
    return [{ path: `origins.${index}.quantity`, code: 'E_STOCK_WOULD_GO_NEGATIVE', params }];
  });
  const quantities = (list: readonly { readonly quantity: string }[]) => list.map(({ quantity }) => quantity);
  const balance = from && to ? balanceErrors(quantities(values.origins), quantities(values.results), { from: from.uom, to: to.uom }) : [];
  const serials: FieldError[] =
    values.itemChanges && (from?.serialManaged || to?.serialManaged)
      ? [{ path: 'itemId', code: 'E_LFL_SERIALS', params: { item: to?.code ?? '' } }]
      : [];
  return [...rows, ...over, ...serials, ...balance];
}
