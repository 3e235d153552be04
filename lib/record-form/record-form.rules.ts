import { BLANK_LOT } from '../records/blank-lot.rules';
import { codeKey } from '../kernel/code';
import { type Day, dayParts, isDay } from '../kernel/day';
import { isZero, normal, type Quantity } from '../kernel/quantity';
import { expiryDate } from '../lots/expiry.rules';
import type { RecordFacts, RecordInput, RecordItemFacts } from '../records/record.types';
import type {
  FormItem,
  FormLineValues,
  FormLocation,
  FormLot,
  FormLotValues,
  FormOffsetValues,
  FormPartner,
  FormSerialValues,
  FormTemplate,
  RecordFormValues,
  RecordSetting,
} from './record-form.types';
import { lotKeyOf, proposedLocation } from '../records/record-line.rules';
import { moveInput } from './record-units.rules';
import { shareInput } from './record-shares.rules';

/** What the ids of a form stand for, by id; `lotsByKey` by `lotKeyOf`. */
export type KnownNames = {
  readonly items: ReadonlyMap<string, FormItem>;
  readonly lots: ReadonlyMap<string, FormLot>;
  readonly lotsByKey: ReadonlyMap<string, FormLot>;
  readonly locations: ReadonlyMap<string, FormLocation>;
  readonly partners: ReadonlyMap<string, FormPartner>;
};

const itemFacts = (item: FormItem): RecordItemFacts => ({ ...item, variants: new Map(item.variants.map(({ id, code }) => [id, code])) });

export const warehouseOf = (values: Pick<RecordFormValues, 'warehouseId'>, setting: RecordSetting) =>
  setting.warehouses.find(({ id }) => id === values.warehouseId) ?? null;
export const templateOf = (values: Pick<RecordFormValues, 'templateId'>, setting: RecordSetting) =>
  setting.templates.find(({ id }) => id === values.templateId) ?? null;

/** The other side of the chosen template; null without. @rules OFF-01 */
export function offsetOf(values: Pick<RecordFormValues, 'templateId'>, setting: RecordSetting) {
  const template = setting.templates.find(({ id }) => id === templateOf(values, setting)?.offsetTemplateId);
  const warehouse = setting.warehouses.find(({ id }) => id === template?.warehouseId);
  return template && warehouse ? { template, warehouse } : null;
}

/** The other side where it moves the same goods; null where it moves the components of the lines instead. @rules OFF-02, BOM-02 */
export function mirrorOf(values: Pick<RecordFormValues, 'templateId'>, setting: RecordSetting) {
  const offset = offsetOf(values, setting);
  return offset && !offset.template.billOfMaterials && !templateOf(values, setting)?.billOfMaterials ? offset : null;
}

/** The other side says nothing of its own. */
export const EMPTY_OFFSET: FormOffsetValues = {
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  projectId: null,
};

/** What the other side says: its own texts, and where it has none those of this side; null when it says the same. @rules OFF-02 */
export function offsetTexts(values: RecordFormValues): FormOffsetValues | null {
  const { offset } = values;
  if (offset === null || Object.values(offset).every((value) => blank(value) === null)) return null;
  const text = (key: keyof FormOffsetValues) => blank(offset[key]) ?? blank(values[key]);
  return {
    refDocumentText: text('refDocumentText'),
    refDocumentDate: text('refDocumentDate'),
    internalDocument: text('internalDocument'),
    internalDocumentDate: text('internalDocumentDate'),
    projectId: text('projectId'),
  };
}

/** The facts of the record's own checks, from what the form knows: the browser says what is missing in the words of the posting. */
export function formFacts(
  values: Pick<RecordFormValues, 'warehouseId' | 'templateId' | 'postingDate'>,
  setting: RecordSetting,
  names: KnownNames,
): RecordFacts {
  const { postingDate } = values;
  const year = isDay(postingDate) ? dayParts(postingDate).year : null;
  return {
    today: setting.today,
    lotSerialManagement: setting.lotSerialManagement,
    altUomMode: setting.altUomMode,
    warehouse: warehouseOf(values, setting),
    template: templateOf(values, setting),
    period: setting.periods.find((period) => period.year === year) ?? null,
    items: new Map([...names.items].map(([id, item]) => [id, itemFacts(item)])),
    locations: names.locations,
    offset: offsetOf(values, setting),
    existingLotKeys: new Set(names.lotsByKey.keys()),
  };
}

export const blank = (text: string | null | undefined): string | null => (text == null || text.trim() === '' ? null : text);
const whole = (value: number | string | null): number | null => (typeof value === 'number' ? value : null);

export function lotInput(lot: FormLotValues): RecordInput['lines'][number]['lots'][number] {
  return {
    ...lot,
    packages: whole(lot.packages),
    code: blank(lot.code),
    supplierLotCode: blank(lot.supplierLotCode),
    rfidTag: blank(lot.rfidTag),
    startDate: blank(lot.startDate),
    expiryDate: blank(lot.expiryDate),
  };
}

const offsetInput = (offset: FormOffsetValues | null): RecordInput['offset'] =>
  offset && {
    ...offset,
    refDocumentText: blank(offset.refDocumentText),
    refDocumentDate: blank(offset.refDocumentDate),
    internalDocument: blank(offset.internalDocument),
    internalDocumentDate: blank(offset.internalDocumentDate),
  };

export const serialInput = (serial: FormSerialValues): RecordInput['lines'][number]['serials'][number] => ({
  ...serial,
  code: blank(serial.code),
  customerCode: blank(serial.customerCode),
  supplierCode: blank(serial.supplierCode),
  startDate: blank(serial.startDate),
  expiryDate: blank(serial.expiryDate),
});

/** What is typed, in the shape of the checks. Half-typed numbers and days stay as they are. */
export function recordInput(values: RecordFormValues): RecordInput {
  const { reason: _reason, ...header } = values;
  return {
    ...header,
    warehouseId: values.warehouseId ?? '',
    templateId: values.templateId ?? '',
    number: whole(values.number),
    offset: offsetInput(values.offset),
    lines: values.lines.map(({ lineId: _lineId, components: _components, ...line }) => ({
      ...line,
      amount: blank(line.amount),
      move: moveInput(line.move),
      costCentres: shareInput(line),
      lots: line.lots.map(lotInput),
      serials: line.serials.map(serialInput),
    })),
  };
}

/** The amount proposed for a line: the cost of the item that the template names; none where it names none or the item has none. @rules COST-01 */
export function proposedAmount(item: Pick<FormItem, 'costs'>, template: Pick<FormTemplate, 'proposedCost'> | null): Quantity | null {
  if (template === null || template.proposedCost === 'NONE') return null;
  const cost = item.costs[template.proposedCost];
  return isZero(cost) ? null : normal(cost);
}

/** A line for an item that was just chosen: quantity 1, its cost, its usual place. @rules POST-13, COST-01 */
export function newLine(item: FormItem, template: FormTemplate | null, warehouseId: string | null): FormLineValues {
  return {
    lineId: null,
    itemId: item.id,
    variantId: null,
    quantity: '1',
    amount: proposedAmount(item, template),
    move: null,
    locationId:
      template?.type === 'UNLOAD' && item.lotManaged
        ? null
        : proposedLocation({
            itemMap: item.places.filter((place) => place.warehouseId === warehouseId),
            templateLocationId: template?.locationId ?? null,
          }),
    offsetLocationId: null,
    note: null,
    projectId: null,
    costCentres: [],
    components: null,
    serialCodeTypeId: null,
    lots: [],
    serials: [],
  };
}

/** Where an item usually lies on the other side: by its map, else by the template there; null without another side. @rules POST-13, OFF-02 */
export function proposedOffsetPlace(item: FormItem, values: Pick<RecordFormValues, 'templateId'>, setting: RecordSetting): string | null {
  const offset = mirrorOf(values, setting);
  if (!offset) return null;
  return proposedLocation({
    itemMap: item.places.filter(({ warehouseId }) => warehouseId === offset.warehouse.id),
    templateLocationId: offset.template.locationId,
  });
}

/** A lot row with these differences from an empty one. */
export const newLot = (given: Partial<FormLotValues>): FormLotValues => ({
  ...BLANK_LOT,
  quantity: '',
  rfidTag: null,
  lotCodeTypeId: null,
  ...given,
});

/** The lot behind a row: the chosen one, or the one whose code was typed; null for a new one. @rules LOT-11, LOT-12 */
export function standingLot(lot: FormLotValues, line: Pick<FormLineValues, 'itemId' | 'variantId'>, names: KnownNames): FormLot | null {
  if (lot.lotId !== null) return names.lots.get(lot.lotId) ?? null;
  if (lot.generated || codeKey(lot.code) === null) return null;
  return names.lotsByKey.get(lotKeyOf(line.itemId, line.variantId, lot.code ?? '')) ?? null;
}

/** The expiry that a new lot will get while nobody types another one; null without validity or while the start is no day. @rules EXP-01, LOT-06 */
export function computedExpiry(
  item: Pick<FormItem, 'validityDays' | 'expiryType'>,
  startDate: string | null,
  postingDate: string,
): Day | null {
  const start = blank(startDate) ?? postingDate;
  return isDay(start) ? expiryDate({ startDate: start, ...item }) : null;
}

/** Lots taken by the other lines of the same unsaved record; they are no longer on offer. @rules WDR-07, EDGE-37 */
export function takenByOthers(
  lines: readonly FormLineValues[],
  index: number,
): { lotId: string; locationId: string | null; quantity: string }[] {
  return lines.flatMap((line, at) =>
    at === index
      ? []
      : line.lots.flatMap(({ lotId, locationId, quantity }) =>
          lotId === null ? [] : [{ lotId, locationId: locationId ?? line.locationId, quantity }],
        ),
  );
}
