import { AppError, type FieldError } from '../kernel/errors';
import { isDay } from '../kernel/day';
import { parseSerials } from '../serials/serial-range.rules';
import { fromErrors, givenErrors } from './tracking.rules';
import type { LotValues, RowValues, TrackingSetting, TrackingValues } from './tracking-form.types';
import type { GivenLot, GivenPlace } from './tracking.types';

const BLANK: LotValues = { code: '', expiryDate: '', supplierLotCode: '', lotTypeId: null };
export const newRow = (key: string, quantity: string): RowValues => ({ ...BLANK, key, quantity, serialText: '' });

/** The page as it opens: one lot for all places, today. */
export function newValues(setting: TrackingSetting, begin: { lots: boolean; serials: boolean }): TrackingValues {
  const { item, places, today, codeTypes, serialCodeTypes } = setting;
  const only = (own: string | null, types: readonly { id: string }[]) => own ?? (types.length === 1 ? (types[0]?.id ?? null) : null);
  return {
    version: item.version,
    ...begin,
    from: today,
    lotMode: 'one',
    lotCodeTypeId: only(item.lotCodeTypeId, codeTypes),
    serialCodeTypeId: only(item.serialCodeTypeId, serialCodeTypes),
    note: '',
    shared: [...new Set(places.map(({ variantId }) => variantId))].map((variantId) => ({ ...BLANK, variantId })),
    places: places.map(({ quantity }, index) => ({ rows: [newRow(String(index), quantity)] })),
  };
}

type Row = { readonly values: RowValues; readonly path: string };

/** The rows of a place that count in this mode. */
function rowsOf({ lots, lotMode, places }: TrackingValues, { places: stock }: TrackingSetting, place: number): Row[] {
  const rows = (places[place]?.rows ?? []).map((values, at) => ({ values, path: `places.${place}.rows.${at}` }));
  if (lots && lotMode === 'typed') return rows;
  return rows.slice(0, 1).map(({ values, path }) => ({ path, values: { ...values, quantity: stock[place]?.quantity ?? '0' } }));
}

const lotOf = ({ code, expiryDate, supplierLotCode, lotTypeId }: LotValues, variantId: string | null): GivenLot => ({
  variantId,
  code: code.trim() === '' ? null : code.trim(),
  expiryDate: expiryDate === '' ? null : expiryDate,
  supplierLotCode: supplierLotCode.trim() === '' ? null : supplierLotCode.trim(),
  lotTypeId,
});

/** The numbers that a text stands for; none where it is not understood. */
export function codesOf(text: string): string[] {
  try {
    return parseSerials(text);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** What the page sends, and where on it each lot and each part stands. */
export function trackingInput(values: TrackingValues, setting: TrackingSetting) {
  const { lots, serials, lotMode, shared } = values;
  const newLots: GivenLot[] = lots && lotMode === 'one' ? shared.map((lot) => lotOf(lot, lot.variantId)) : [];
  const lotPaths = newLots.map((_, index) => `shared.${index}`);
  const partPaths: string[][] = [];
  const places = setting.places.map((place, index): GivenPlace => {
    const rows = rowsOf(values, setting, index);
    partPaths.push(rows.map(({ path }) => path));
    const parts = rows.map(({ values: row, path }) => {
      const codes = serials ? codesOf(row.serialText) : [];
      const common = { quantity: row.quantity.trim(), serials: codes, automatic: serials && row.serialText.trim() === '' };
      if (!lots) return { ...common, lot: null };
      if (lotMode === 'one') return { ...common, lot: shared.findIndex(({ variantId }) => variantId === place.variantId) };
      newLots.push(lotOf(row, place.variantId));
      lotPaths.push(path);
      return { ...common, lot: newLots.length - 1 };
    });
    const { warehouseId, locationId, variantId, partnerId, projectId, lotId, quantity } = place;
    return { warehouseId, locationId, variantId, partnerId, projectId, lotId, quantity, parts };
  });
  const { version, from, lotCodeTypeId, serialCodeTypeId, note } = values;
  const input = {
    itemId: setting.item.id,
    version,
    lots,
    serials,
    from,
    note,
    lotCodeTypeId: lots ? lotCodeTypeId : null,
    serialCodeTypeId: serials ? serialCodeTypeId : null,
    newLots,
    places,
  };
  return { input, lotPaths, partPaths };
}

/** Complaints about what was sent, on the fields of the page; those about no field of it stay with the whole. */
export function onForm(errors: readonly FieldError[], values: TrackingValues, setting: TrackingSetting): FieldError[] {
  const { lotPaths, partPaths } = trackingInput(values, setting);
  const fieldOf = (path: string): string => {
    const [, lot, ofLot] = /^newLots\.(\d+)\.?(.*)$/.exec(path) ?? [];
    if (lot !== undefined) return `${lotPaths[Number(lot)] ?? 'shared.0'}.${ofLot || 'code'}`;
    const [, place, part, ofPart] = /^places\.(\d+)\.parts(?:\.(\d+))?\.?(.*)$/.exec(path) ?? [];
    if (place === undefined) return path.startsWith('places') ? '' : path;
    const row = partPaths[Number(place)]?.[Number(part ?? 0)] ?? `places.${place}.rows.0`;
    if (ofPart === 'serials' || (values.serials && part === undefined)) return `${row}.serialText`;
    return values.lots && values.lotMode === 'typed' ? `${row}.quantity` : '';
  };
  return errors.map((error) => ({ ...error, path: fieldOf(error.path) }));
}

/** What is wrong before anything is sent, on the fields of the page: neither kind chosen, the day, texts of numbers, and what `givenErrors` finds. */
export function formErrors(values: TrackingValues, setting: TrackingSetting): FieldError[] {
  const { lots, serials, from } = values;
  const texts = setting.places.flatMap((_, index) =>
    rowsOf(values, setting, index).flatMap(({ values: row, path }): FieldError[] => {
      try {
        if (serials) parseSerials(row.serialText);
        return [];
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return [{ path: `${path}.serialText`, code: error.code, params: error.params }];
      }
    }),
  );
  const { input } = trackingInput(values, setting);
  const terms = {
    ...input,
    item: setting.item,
    hasLotCodeType: values.lotCodeTypeId !== null,
    hasSerialCodeType: values.serialCodeTypeId !== null,
  };
  const unread = new Set(texts.map(({ path }) => path));
  const given = onForm(givenErrors(input.places, terms), values, setting).filter(({ path }) => !unread.has(path));
  return [
    ...(lots || serials ? [] : [{ path: setting.item.lotManaged ? 'serials' : 'lots', code: 'E_REQUIRED' as const, params: {} }]),
    ...(isDay(from) ? fromErrors(from, setting.item, setting.today) : [{ path: 'from', code: 'E_REQUIRED' as const, params: {} }]),
    ...texts,
    ...given,
  ];
}

/** One lot, or what has none, as it will lie at a place. */
export type PreviewPart = {
  readonly quantity: string;
  readonly lot: string | null;
  readonly first: string | null;
  readonly last: string | null;
};

/** What the posting will do at each place: how much it takes out, and as what it puts it back. */
export function previewOf(
  values: TrackingValues,
  setting: TrackingSetting,
): { readonly place: number; readonly parts: readonly PreviewPart[] }[] {
  const { input } = trackingInput(values, setting);
  return input.places.map(({ parts }, place) => ({
    place,
    parts: parts.map(({ quantity, lot, serials }) => ({
      quantity,
      lot: lot === null ? null : (input.newLots[lot]?.code ?? null),
      first: serials[0] ?? null,
      last: serials.at(-1) ?? null,
    })),
  }));
}
