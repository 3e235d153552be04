import { decimalsOf, isPositive, isQuantity, isZero, normal, subtract } from '../kernel/quantity';
import { isScreenTemplate } from './scanned-record.rules';
import type { ScreenItem, ScreenPlace, ScreenSetting, ScreenTemplate, WorkScreen } from './scan-screens.types';
import type { Step, Work, WorkLine } from './work.types';

export const emptyWork = (screen: WorkScreen): Work => ({
  screen,
  warehouseId: null,
  templateId: null,
  minusTemplateId: null,
  document: '',
  partner: null,
  place: null,
  toPlace: null,
  lines: [],
  current: null,
  unknown: null,
  waiting: null,
});

type Offered = { readonly plus: readonly ScreenTemplate[]; readonly minus: readonly ScreenTemplate[] };

/** The templates that a screen offers in a warehouse; `minus` are those that take away when stock is adjusted. @rules BAR-04, CFG-03 */
export function offeredTemplates({ screen, templates }: ScreenSetting, warehouseId: string | null): Offered {
  const of = templates.filter(
    (each) =>
      each.warehouseId === warehouseId &&
      isScreenTemplate(screen, { type: each.type, offsetType: each.toWarehouseId === null ? null : 'LOAD' }),
  );
  if (screen !== 'adjust') return { plus: of, minus: [] };
  // Templates of stocktaking come first: they are what an adjustment is.
  const sorted = of.toSorted((a, b) => Number(b.physicalInventory) - Number(a.physicalInventory));
  return { plus: sorted.filter(({ type }) => type === 'LOAD'), minus: sorted.filter(({ type }) => type === 'UNLOAD') };
}

export const warehousesOf = (setting: ScreenSetting) =>
  setting.warehouses.filter(({ id }) => {
    const { plus, minus } = offeredTemplates(setting, id);
    return plus.length > 0 && (setting.screen !== 'adjust' || minus.length > 0);
  });

/** Where and how a person works: what was chosen and is still offered, else the only choice, or for an adjustment the first. */
export function settled(work: Work, setting: ScreenSetting): Work {
  const warehouses = warehousesOf(setting);
  const only = warehouses.length === 1 ? warehouses[0] : undefined;
  const warehouseId = (warehouses.find(({ id }) => id === work.warehouseId) ?? only)?.id ?? null;
  const { plus, minus } = offeredTemplates(setting, warehouseId);
  const pick = (all: readonly ScreenTemplate[], id: string | null) =>
    (all.find((each) => each.id === id) ?? (all.length === 1 || work.screen === 'adjust' ? all[0] : undefined))?.id ?? null;
  return { ...work, warehouseId, templateId: pick(plus, work.templateId), minusTemplateId: pick(minus, work.minusTemplateId) };
}

export const templateOf = (work: Work, { templates }: ScreenSetting): ScreenTemplate | null =>
  templates.find(({ id }) => id === work.templateId) ?? null;
export const warehouseOf = (work: Work, { warehouses }: ScreenSetting) => warehouses.find(({ id }) => id === work.warehouseId) ?? null;
export const toWarehouseOf = (work: Work, setting: ScreenSetting) =>
  setting.warehouses.find(({ id }) => id === templateOf(work, setting)?.toWarehouseId) ?? null;

/** What the template asks of the header stands there. @rules POST-06 */
export function isSetUp(work: Work, setting: ScreenSetting): boolean {
  const template = templateOf(work, setting);
  if (work.warehouseId === null || template === null || (work.screen === 'adjust' && work.minusTemplateId === null)) return false;
  return (!template.mandatoryDocument || work.document.trim() !== '') && (!template.mandatoryAccount || work.partner !== null);
}

/** The posting numbers the pieces that are not scanned. @rules SER-06 */
export const numbersItself = (item: ScreenItem, work: Work, setting: ScreenSetting): boolean =>
  item.makesPieces && (templateOf(work, setting)?.makesPieces ?? false) && (work.screen === 'receive' || work.screen === 'load');

/** A whole number of pieces, or a quantity in the decimals of its unit. @rules UOM-01, POST-17 */
export function isGoodQuantity(item: ScreenItem, quantity: string, zeroAllowed = false): boolean {
  if (!isQuantity(quantity) || decimalsOf(normal(quantity)) > item.decimals) return false;
  if (item.serialManaged && decimalsOf(normal(quantity)) > 0) return false;
  return isPositive(quantity) || (zeroAllowed && isZero(quantity));
}

/** Where the lot of a line lies, as far as it is known: each place once, none included. */
export function placesOf({ held, item, lot }: WorkLine): readonly (ScreenPlace | null)[] {
  const rows = held.filter((row) => !item?.lotManaged || lot === null || row.lot?.id === lot.id);
  return [...new Map(rows.map(({ place }) => [place?.id ?? '', place])).values()];
}

/** Stock that leaves or is counted is asked for its place also where a warehouse does not insist on one, if it lies in several. */
function asksPlace(line: WorkLine, work: Work, setting: ScreenSetting): boolean {
  if (line.place !== null || line.placed) return false;
  if (warehouseOf(work, setting)?.byLocation) return true;
  return work.screen !== 'receive' && work.screen !== 'load' && placesOf(line).length > 1;
}

const needsPlace = (byLocation: boolean, place: ScreenPlace | null): boolean => byLocation && place === null;

/** The question that a line still leaves open; null when it is whole. */
export function stepOfLine(line: WorkLine, work: Work, setting: ScreenSetting): Exclude<Step, 'setup' | 'unknown' | 'item'> | null {
  const { item } = line;
  if (item === null) return null;
  if (item.variants.length > 0 && line.variantId === null) return 'variant';
  if (item.lotManaged && line.lot === null) return 'lot';
  // An adjustment compares with the books of one place.
  if (work.screen === 'adjust' && asksPlace(line, work, setting)) return 'place';
  if (!line.counted) return item.serialManaged ? 'pieces' : 'quantity';
  if (asksPlace(line, work, setting)) return 'place';
  const to = work.screen === 'move' ? toWarehouseOf(work, setting) : null;
  if (to && needsPlace(to.byLocation || to.id === work.warehouseId, line.toPlace)) return 'toPlace';
  return null;
}

/** The one question that stands on the screen. @rules BAR-04 */
export function stepOf(work: Work, setting: ScreenSetting): Step {
  if (!isSetUp(work, setting)) return 'setup';
  if (work.unknown) return 'unknown';
  return (work.current && stepOfLine(work.current, work, setting)) ?? 'item';
}

/** How much a line changes the books: counted less what they say. @rules BAR-04 */
export const differenceOf = (line: WorkLine): string | null =>
  line.books !== null && isQuantity(line.quantity) ? subtract(line.quantity, line.books) : null;
