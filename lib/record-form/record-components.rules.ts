import { divide, isQuantity, multiply, normal } from '../kernel/quantity';
import type { ActionResult } from '../kernel/result';
import type { RecordComponentInput } from '../records/record.types';
import type { PreviewedComponent, Replacement } from './explode-lines.types';
import { lotInput, newLot, offsetOf, serialInput, templateOf, warehouseOf } from './record-form.rules';
import type { FormComponentValues, FormLineValues, RecordFormValues, RecordSetting } from './record-form.types';

type Header = Pick<RecordFormValues, 'warehouseId' | 'templateId' | 'postingDate' | 'bomVersion'>;
type Line = Pick<FormLineValues, 'itemId' | 'variantId' | 'quantity' | 'components'>;

/** The side whose template takes lines apart; null where none does. @rules BOM-01, BOM-02 */
export function explodingSide(values: Header, setting: RecordSetting) {
  const template = templateOf(values, setting);
  const warehouse = warehouseOf(values, setting);
  if (template?.billOfMaterials && warehouse) return { template, warehouse };
  const offset = offsetOf(values, setting);
  return offset?.template.billOfMaterials ? offset : null;
}

/** What the components of a line were worked out from: completed ones hold as long as none of it changes. @rules OFF-07 */
export const explodedFrom = ({ templateId, postingDate, bomVersion }: Header, { itemId, variantId, quantity }: Line): string =>
  JSON.stringify([templateId, postingDate, bomVersion, itemId, variantId, isQuantity(quantity) ? normal(quantity) : quantity]);

/** The components that a person completed; null where the posting works them out. @rules BOM-06, BOM-07 */
export const completedOf = (values: Header, line: Line): FormComponentValues[] | null =>
  line.components !== null && line.components.of === explodedFrom(values, line) ? line.components.rows : null;

/** The components as they were worked out, to be completed. @rules BOM-07 */
export const toComplete = (components: readonly PreviewedComponent[], loads: boolean): FormComponentValues[] =>
  components.map(({ itemId, variantId, quantity, lotManaged, lots }) => ({
    itemId,
    variantId,
    quantity,
    locationId: null,
    lots: loads
      ? lotManaged
        ? [newLot({ generated: true, quantity })]
        : []
      : lots.map(({ lotId, locationId, quantity: taken }) => newLot({ lotId, locationId, quantity: taken })),
    serials: [],
  }));

/** A component with another item in its place: its lots and pieces are chosen anew. @rules BOM-08 */
export const replaced = ({ locationId }: FormComponentValues, { itemId, variantId, quantity }: Replacement): FormComponentValues => ({
  itemId,
  variantId,
  quantity,
  locationId,
  lots: [],
  serials: [],
});

/** How much of one item takes the place of so much of another, by their ratios to the component. @rules BOM-08 */
export const inPlaceOf = (quantity: string, from: string, to: string, decimals: number): string =>
  divide(multiply(quantity, to), from, decimals);

/** The one lot of a component that comes in holds all of it. */
function lotsInput({ lots, quantity }: FormComponentValues, loads: boolean) {
  const [only] = lots;
  return loads && lots.length === 1 && only ? [{ ...lotInput(only), quantity }] : lots.map(lotInput);
}

/** The completed components as they are sent; undefined leaves them to the posting. @rules BOM-06, BOM-07 */
export function componentsInput(values: Header, line: Line, setting: RecordSetting): RecordComponentInput[] | undefined {
  const rows = completedOf(values, line);
  const side = explodingSide(values, setting);
  if (!rows || !side) return undefined;
  return rows.map((row) => ({
    itemId: row.itemId,
    variantId: row.variantId,
    quantity: row.quantity,
    locationId: row.locationId,
    lots: lotsInput(row, side.template.type === 'LOAD'),
    serials: row.serials.map((serial) => ({ ...serialInput(serial), mate: serial.mate ?? null })),
  }));
}

/** An answer whose complaints about components stand at their rows in the form. */
export const atRows = <T>(result: ActionResult<T>): ActionResult<T> =>
  result.ok
    ? result
    : {
        ...result,
        fields: result.fields.map((field) => ({ ...field, path: field.path.replace(/^(lines\.\d+\.components)\.(\d+)/, '$1.rows.$2') })),
      };
