import { checkedCode } from '../codes/compose-code.rules';
import { codeKey } from '../kernel/code';
import { AppError, type FieldError } from '../kernel/errors';
import { isQuantity, isZero } from '../kernel/quantity';
import { newLotErrors, newLotWarnings } from '../lots/lot.rules';
import type {
  RecordFacts,
  RecordInput,
  RecordItemFacts,
  RecordLineInput,
  RecordLotInput,
  TemplateFacts,
  WarehouseFacts,
} from './record.types';
import { accountErrors } from './record-accounts.rules';
import { moveErrors } from './record-move.rules';
import { amountErrors, complaint, lotSumErrors, quantityErrors } from './record-quantity.rules';
import { serialGridErrors } from './record-serial.rules';

/** Which grids an item has under a template; a phantom item has none. @rules CFG-01, CFG-02, CFG-04 */
export function gridsOf(
  item: Pick<RecordItemFacts, 'lotManaged' | 'serialManaged' | 'phantom'>,
  template: Pick<TemplateFacts, 'lotManagement' | 'billOfMaterials'>,
  lotSerialManagement: boolean,
): { lots: boolean; serials: boolean } {
  const on = lotSerialManagement && template.lotManagement && !template.billOfMaterials && !item.phantom;
  return { lots: on && item.lotManaged, serials: on && item.serialManaged };
}

/** The management of an item after `phantom` was set: a phantom item has neither lots nor serials, and both boxes are locked. @rules CFG-04 */
export function managementOf(item: { readonly phantom: boolean; readonly lotManaged: boolean; readonly serialManaged: boolean }): {
  lotManaged: boolean;
  serialManaged: boolean;
  locked: boolean;
} {
  const { phantom } = item;
  return { lotManaged: item.lotManaged && !phantom, serialManaged: item.serialManaged && !phantom, locked: phantom };
}

type Place = Pick<RecordFacts, 'locations'> & { readonly warehouse: WarehouseFacts; readonly template: TemplateFacts };

/**
 * What is wrong with a place: E_LOCATION_REQUIRED (the warehouse keeps stock by location), E_NOT_FOUND, E_LOCATION_OTHER_WAREHOUSE,
 * E_LOCATION_IS_GROUP, and for loads E_LOCATION_INACTIVE. Loading into a blocked location is allowed.
 * @rules POST-13, POST-14
 */
export function locationErrors(locationId: string | null, { warehouse, template, locations }: Place, path: string): FieldError[] {
  if (locationId === null) return warehouse.stockByLocation ? [complaint(path, 'E_LOCATION_REQUIRED', { warehouse: warehouse.code })] : [];
  const location = locations.get(locationId);
  if (!location) return [complaint(path, 'E_NOT_FOUND')];
  const names = { location: location.code, warehouse: warehouse.code };
  if (location.warehouseId !== warehouse.id) return [complaint(path, 'E_LOCATION_OTHER_WAREHOUSE', names)];
  if (location.isGroup) return [complaint(path, 'E_LOCATION_IS_GROUP', names)];
  if (template.type === 'LOAD' && (!location.active || location.obsolete)) return [complaint(path, 'E_LOCATION_INACTIVE', names)];
  return [];
}

/** The location proposed for a line: of the document line, else the item's map (lowest priority number), else the template's. @rules POST-13 */
export function proposedLocation(sources: {
  readonly documentLocationId?: string | null;
  readonly itemMap: readonly { readonly locationId: string; readonly priority: number }[];
  readonly templateLocationId: string | null;
}): string | null {
  const mapped = sources.itemMap.toSorted((a, b) => a.priority - b.priority)[0];
  return sources.documentLocationId ?? mapped?.locationId ?? sources.templateLocationId;
}

type LineFacts = RecordFacts & Pick<Place, 'warehouse' | 'template'>;
type At = { readonly path: string; readonly postingDate: RecordInput['postingDate'] };
type LineContext = LineFacts & At & { readonly item: RecordItemFacts; readonly line: RecordLineInput };

function itemErrors({ item, line, template, path, postingDate }: LineContext): FieldError[] {
  const names = { item: item.code, template: template.code };
  const errors: FieldError[] = [];
  if (item.trackedFrom && postingDate < item.trackedFrom)
    errors.push(complaint(`${path}.itemId`, 'E_TRACKED_FROM', { item: item.code, date: item.trackedFrom }));
  if (item.archived) errors.push(complaint(`${path}.itemId`, 'E_ITEM_ARCHIVED', names));
  if (item.phantom) errors.push(complaint(`${path}.itemId`, 'E_ITEM_PHANTOM', names));
  if (template.type === 'LOAD' && !item.manualLoadAllowed) errors.push(complaint(`${path}.itemId`, 'E_MANUAL_LOAD', names));
  if (line.variantId === null && item.variants.size > 0) errors.push(complaint(`${path}.variantId`, 'E_VARIANT_REQUIRED', names));
  if (line.variantId !== null && !item.variants.has(line.variantId))
    errors.push(complaint(`${path}.variantId`, 'E_VARIANT_UNKNOWN', names));
  return errors;
}

/** The key of a lot among those of all items, for `existingLotKeys`. @rules LOT-01 */
export const lotKeyOf = (itemId: string, variantId: string | null, code: string): string =>
  `${itemId}|${variantId ?? ''}|${codeKey(code) ?? ''}`;

/** What the posting does with the code of a lot row: it is chosen by id, typed, or to be made ("Auto", or left empty). */
export function codeSourceOf(lot: Pick<RecordLotInput, 'lotId' | 'code' | 'generated'>): 'CHOSEN' | 'TYPED' | 'GENERATED' {
  if (lot.lotId !== null) return 'CHOSEN';
  return lot.generated || codeKey(lot.code) === null ? 'GENERATED' : 'TYPED';
}

function codeErrors(lot: RecordLotInput, { item, template }: LineContext, path: string): FieldError[] {
  const names = { item: item.code };
  const source = codeSourceOf(lot);
  if (source === 'CHOSEN') return [];
  if (source === 'GENERATED') {
    if (template.type === 'UNLOAD') return [complaint(path, 'E_LOT_REQUIRED', names)];
    return item.hasLotCodeType || lot.lotCodeTypeId ? [] : [complaint(path, 'E_LOT_CODE_REQUIRED', names)];
  }
  try {
    checkedCode(lot.code ?? '');
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [complaint(path, error.code, { ...error.params, ...names })];
  }
}

function createsLot(lot: RecordLotInput, { template, line, existingLotKeys }: LineContext): boolean {
  if (template.type !== 'LOAD') return false;
  const source = codeSourceOf(lot);
  return source === 'GENERATED' || (source === 'TYPED' && !existingLotKeys.has(lotKeyOf(line.itemId, line.variantId, lot.code ?? '')));
}

/** The supplier and the producer of a new lot are what they are named as. @rules LOT-06 */
function originErrors({ supplierId, producerId }: RecordLotInput, { partners }: LineContext, path: string): FieldError[] {
  if (!partners) return [];
  const isOne = (id: string | null, role: 'isSupplier' | 'isProducer') => id === null || (partners.get(id)?.[role] ?? false);
  return [
    ...(isOne(supplierId, 'isSupplier') ? [] : [complaint(`${path}.supplierId`, 'E_NOT_FOUND')]),
    ...(isOne(producerId, 'isProducer') ? [] : [complaint(`${path}.producerId`, 'E_NOT_FOUND')]),
  ];
}

function lotErrors(lot: RecordLotInput, context: LineContext, path: string): FieldError[] {
  const { item, line } = context;
  const ownPlace = lot.locationId !== null || line.locationId === null;
  return [
    ...codeErrors(lot, context, `${path}.code`),
    ...quantityErrors(lot.quantity, item, { path: `${path}.quantity`, zeroAllowed: false }),
    ...(ownPlace ? locationErrors(lot.locationId, context, `${path}.locationId`) : []),
    ...(lot.rfidTag && !item.rfidManaged ? [complaint(`${path}.rfidTag`, 'E_RFID_NOT_MANAGED', { item: item.code })] : []),
    ...(createsLot(lot, context) ? [...newLotErrors(lot, context, path), ...originErrors(lot, context, path)] : []),
  ];
}

/** Lots of a line: there must be some, each good, and together exactly the quantity; a line of 0 has none. @rules POST-03, POST-08, POST-17 */
function lotGridErrors(context: LineContext): FieldError[] {
  const { line, item, path } = context;
  const grid = `${path}.lots`;
  const errors = line.lots.flatMap((lot, index) => lotErrors(lot, context, `${grid}.${index}`));
  const quantities = line.lots.map(({ quantity }) => quantity);
  if (![line.quantity, ...quantities].every((quantity) => isQuantity(quantity))) return errors;
  if (line.lots.length === 0) return isZero(line.quantity) ? [] : [complaint(grid, 'E_LOT_REQUIRED', { item: item.code })];
  return [...errors, ...lotSumErrors(line.quantity, quantities, { uom: item.uom, path: grid })];
}

/**
 * Everything that keeps one line from being posted, with paths like `lines.0.lots.1.quantity`. `item` is E_NOT_FOUND when unknown, and E_TRACKED_FROM
 * before the day from which its lots or serial numbers are kept (beyond the manual, where they cannot be turned on later).
 * @rules POST-03, POST-07, POST-08, POST-13, POST-17, CFG-01, CFG-02, SER-02, SER-03
 */
export function lineErrors(line: RecordLineInput, facts: LineFacts, at: At): FieldError[] {
  const { template, lotSerialManagement } = facts;
  const { path } = at;
  const item = facts.items.get(line.itemId);
  if (!item) return [complaint(`${path}.itemId`, 'E_NOT_FOUND')];
  const quantities = quantityErrors(line.quantity, item, { path: `${path}.quantity`, zeroAllowed: template.considerZeroMovements });
  const accounts = accountErrors(line, item, { ...facts, path });
  if (template.billOfMaterials) return [...quantities, ...amountErrors(line.amount, `${path}.amount`), ...accounts];
  const context: LineContext = { ...facts, ...at, item, line };
  const grids = gridsOf(item, template, lotSerialManagement);
  const unmanageable = lotSerialManagement && !template.lotManagement && !item.phantom && (item.lotManaged || item.serialManaged);
  const errors = [
    ...itemErrors(context),
    ...(unmanageable ? [complaint(`${path}.itemId`, 'E_TEMPLATE_NO_LOTS', { item: item.code, template: template.code })] : []),
    ...quantities,
    ...moveErrors(line, item, { path, mode: facts.altUomMode }),
    ...amountErrors(line.amount, `${path}.amount`),
    ...accounts,
  ];
  const placeOnLots = grids.lots && line.lots.length > 0 && line.locationId === null;
  const place = placeOnLots ? [] : locationErrors(line.locationId, context, `${path}.locationId`);
  const serials = grids.serials ? serialGridErrors({ line, item, template, path, byLot: grids.lots }) : [];
  const surplusPieces =
    !grids.serials && line.serials.length > 0 && !unmanageable
      ? [complaint(`${path}.serials`, 'E_SERIAL_NOT_MANAGED', { item: item.code })]
      : [];
  const pieces = [...serials, ...surplusPieces];
  if (grids.lots) return [...errors, ...place, ...lotGridErrors(context), ...pieces];
  const surplus = line.lots.length > 0 && !unmanageable ? [complaint(`${path}.lots`, 'E_LOT_NOT_MANAGED', { item: item.code })] : [];
  return [...errors, ...place, ...surplus, ...pieces];
}

/** W_EXPIRY_BEFORE_START for each new lot of a line whose computed expiry comes before its start. @rules EXP-04 */
export function lineWarnings(line: RecordLineInput, facts: LineFacts, at: At): FieldError[] {
  const item = facts.items.get(line.itemId);
  if (!item || !gridsOf(item, facts.template, facts.lotSerialManagement).lots) return [];
  const context: LineContext = { ...facts, ...at, item, line };
  return line.lots.flatMap((lot, index) => (createsLot(lot, context) ? newLotWarnings(lot, context, `${at.path}.lots.${index}`) : []));
}
