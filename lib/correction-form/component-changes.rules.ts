import { completedOf, explodingSide } from '../record-form/record-components.rules';
import type { KnownNames } from '../record-form/record-form.rules';
import type { FormLineValues, RecordFormValues, RecordSetting } from '../record-form/record-form.types';
import { blank } from '../record-form/record-form.rules';
import { type Movement, spanOf } from '../record-form/record-movements.rules';

type World = { readonly setting: RecordSetting; readonly names: KnownNames };

/** The line of another version of the same record. */
const sameLine = ({ lineId }: FormLineValues, { lines }: RecordFormValues) =>
  lines.find((line) => line.lineId !== null && line.lineId === lineId);

/**
 * What the components of a record do to stock, lot by lot. Of a line that `now` works out anew nothing is known until it is posted: its components are left out.
 * @rules BOM-02, POST-18
 */
export function componentMovements(values: RecordFormValues, now: RecordFormValues, { setting, names }: World): Movement[] {
  const side = explodingSide(values, setting);
  if (!side) return [];
  const sign = side.template.type === 'LOAD' ? '+' : '−';
  return values.lines.flatMap((line, index) => {
    const kept = sameLine(line, now);
    if (kept && !completedOf(now, kept)) return [];
    return (completedOf(values, line) ?? []).flatMap((row, at): Movement[] => {
      const item = names.items.get(row.itemId);
      if (!item) return [];
      const placeOf = (locationId: string | null) =>
        [side.warehouse.code, names.locations.get(locationId ?? row.locationId ?? '')?.code].filter(Boolean).join(' / ');
      const numbers = row.serials.length > 0 ? spanOf(row.serials.map(({ code }) => code)) : null;
      const common = { sign, uom: item.uom, item: item.code, numbers } as const;
      if (row.lots.length === 0)
        return [{ ...common, key: `component.${index}.${at}`, quantity: row.quantity, lot: null, place: placeOf(null) }];
      return row.lots.map((lot, n) => ({
        ...common,
        key: `component.${index}.${at}.${n}`,
        quantity: side.template.type === 'LOAD' && row.lots.length === 1 ? row.quantity : lot.quantity,
        lot: { code: names.lots.get(lot.lotId ?? '')?.code ?? blank(lot.code), isNew: lot.lotId === null },
        place: placeOf(lot.locationId),
      }));
    });
  });
}

/** ANEW: the components of a line are worked out by the posting. MATES: its pieces go with others. */
export type ComponentChange = { readonly key: string; readonly what: 'ANEW' | 'MATES'; readonly item: string };

const matesOf = ({ serials }: { readonly serials: FormLineValues['serials'] }) =>
  new Map(serials.map(({ serialId, code, mate }) => [serialId ?? code, mate ?? null]));

/** What changes of components beside lots, quantities and pieces. @rules POST-18, TRACE-12 */
export function componentChanges(before: RecordFormValues, after: RecordFormValues, names: KnownNames): ComponentChange[] {
  return after.lines.flatMap((line, index): ComponentChange[] => {
    const old = sameLine(line, before);
    const item = names.items.get(line.itemId)?.code ?? '';
    if (!old?.components) return [];
    const rows = completedOf(after, line);
    if (!rows) return [{ key: `anew ${index}`, what: 'ANEW', item }];
    const was = new Map(old.components.rows.flatMap((row) => [...matesOf(row)].map(([piece, mate]) => [`${row.itemId} ${piece}`, mate])));
    const moved = rows.some((row) =>
      [...matesOf(row)].some(([piece, mate]) => was.has(`${row.itemId} ${piece}`) && was.get(`${row.itemId} ${piece}`) !== mate),
    );
    return moved ? [{ key: `mates ${index}`, what: 'MATES', item }] : [];
  });
}
