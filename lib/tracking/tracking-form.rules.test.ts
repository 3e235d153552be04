import { describe, expect, test } from 'vitest';
import { formErrors, newRow, newValues, onForm, previewOf, trackingInput } from './tracking-form.rules';
import type { TrackingSetting, TrackingValues } from './tracking-form.types';
import type { UntrackedPlace } from './tracking.types';

const place = (quantity: string, locationId: string | null, variantId: string | null = null): UntrackedPlace => ({
  warehouseId: 'w1',
  warehouse: 'WH1',
  locationId,
  location: locationId,
  variantId,
  variant: variantId,
  partnerId: null,
  partner: null,
  projectId: null,
  project: null,
  lotId: null,
  lot: null,
  quantity,
});
const type = { id: 'n5', code: 'N5', description: 'Five digits' };
const setting: TrackingSetting = {
  item: {
    id: 'i1',
    version: 3,
    code: 'MOB TEA',
    phantom: false,
    lotManaged: false,
    serialManaged: false,
    lotCodeTypeId: null,
    serialCodeTypeId: null,
    trackedFrom: null,
    lotsBefore: false,
    trackedFromBefore: null,
    uomId: 'u1',
    uom: 'PZ',
    uomDecimals: 0,
    lastMovement: '2026-03-10',
  },
  today: '2026-03-20',
  lotsOn: true,
  places: [place('30', null), place('10', 'A1')],
  codeTypes: [type],
  serialCodeTypes: [],
  lotTypes: [],
  drafts: 0,
  boms: 0,
  templates: [],
};
const values = (rest: Partial<TrackingValues> = {}): TrackingValues => ({ ...newValues(setting, { lots: true, serials: false }), ...rest });
const paths = (errors: readonly { path: string; code: string }[]) => errors.map(({ path, code }) => `${path} ${code}`.trim());

describe('what the page sends', () => {
  test('one lot for all places, made by the only code type', () => {
    const { input } = trackingInput(values(), setting);
    expect(input).toMatchObject({
      itemId: 'i1',
      version: 3,
      from: '2026-03-20',
      lotCodeTypeId: 'n5',
      newLots: [{ code: null, variantId: null }],
    });
    expect(input.places.map(({ parts }) => parts)).toEqual([
      [{ lot: 0, quantity: '30', serials: [], automatic: false }],
      [{ lot: 0, quantity: '10', serials: [], automatic: false }],
    ]);
    expect(formErrors(values(), setting)).toEqual([]);
  });

  test('one lot for each variant where there are variants', () => {
    const two = { ...setting, places: [place('30', null, 'RED'), place('10', 'A1', 'BLUE'), place('2', null, 'BLUE')] };
    const { input } = trackingInput(newValues(two, { lots: true, serials: false }), two);
    expect(input.newLots.map(({ variantId }) => variantId)).toEqual(['RED', 'BLUE']);
    expect(input.places.map(({ parts }) => parts[0]?.lot)).toEqual([0, 1, 1]);
  });

  test('one lot for each place, and several with quantities; rows of another mode do not count', () => {
    const typed = values({
      lotMode: 'typed',
      places: [
        {
          rows: [
            { ...newRow('a', '20'), code: 'X' },
            { ...newRow('b', '10'), code: 'Y' },
          ],
        },
        { rows: [{ ...newRow('c', '10'), code: ' Z ' }] },
      ],
    });
    const { input } = trackingInput(typed, setting);
    expect(input.newLots.map(({ code }) => code)).toEqual(['X', 'Y', 'Z']);
    expect(input.places.map(({ parts }) => parts.map(({ lot, quantity }) => `${lot} ${quantity}`))).toEqual([['0 20', '1 10'], ['2 10']]);
    const perPlace = trackingInput({ ...typed, lotMode: 'place' }, setting).input;
    expect(perPlace.places.map(({ parts }) => parts.map(({ lot, quantity }) => `${lot} ${quantity}`))).toEqual([['0 30'], ['1 10']]);
  });

  test('[SER-09 part] numbers of a range or a list; an empty field asks for made ones', () => {
    const numbered = values({
      lots: false,
      serials: true,
      places: [{ rows: [{ ...newRow('a', '30'), serialText: 'A1..A29, B7' }] }, { rows: [newRow('b', '10')] }],
    });
    const [first, second] = trackingInput(numbered, setting).input.places;
    expect(first?.parts[0]).toMatchObject({ lot: null, automatic: false });
    expect(first?.parts[0]?.serials).toHaveLength(30);
    expect(second?.parts[0]).toMatchObject({ serials: [], automatic: true });
    expect(paths(formErrors(numbered, setting))).toEqual(['places.1.rows.0.serialText E_SERIAL_COUNT']);
    const [preview] = previewOf(numbered, setting);
    expect(preview?.parts).toEqual([{ quantity: '30', lot: null, first: 'A1', last: 'B7' }]);
    const wrong = {
      ...numbered,
      places: [{ rows: [{ ...newRow('a', '30'), serialText: 'A9..A1' }] }, { rows: [{ ...newRow('b', '10'), serialText: 'C1..C10' }] }],
    };
    expect(paths(formErrors(wrong, setting))).toEqual(['places.0.rows.0.serialText E_SERIAL_RANGE']);
  });
});

describe('complaints stand on the fields of the page', () => {
  test('of a lot, a quantity, numbers, and of the stock as a whole', () => {
    const complaint = (path: string) => ({ path, code: 'E_REQUIRED' as const, params: {} });
    const at = (given: TrackingValues, ...asked: string[]) => onForm(asked.map(complaint), given, setting).map(({ path }) => path);
    expect(at(values(), 'newLots.0.code', 'newLots.0.expiryDate', 'from', 'places.1.quantity', 'places')).toEqual([
      'shared.0.code',
      'shared.0.expiryDate',
      'from',
      '',
      '',
    ]);
    const typed = values({ lotMode: 'typed', places: [{ rows: [newRow('a', '20'), newRow('b', '10')] }, { rows: [newRow('c', '10')] }] });
    expect(at(typed, 'newLots.1.code', 'newLots.2.code', 'places.0.parts', 'places.0.parts.1.quantity')).toEqual([
      'places.0.rows.1.code',
      'places.1.rows.0.code',
      'places.0.rows.0.quantity',
      'places.0.rows.1.quantity',
    ]);
    const numbered = values({ serials: true });
    expect(at(numbered, 'places.1.parts.0.serials', 'places.0.parts')).toEqual([
      'places.1.rows.0.serialText',
      'places.0.rows.0.serialText',
    ]);
  });

  test('[POST-08 part] quantities that do not add up, neither kind, and a day before the last movement', () => {
    const short = values({ lotMode: 'typed', from: '2026-03-01', places: [{ rows: [newRow('a', '20')] }, { rows: [newRow('c', '10')] }] });
    expect(paths(formErrors(short, setting))).toEqual(['from E_TRACKING_DATE', 'places.0.rows.0.quantity E_LOT_SUM']);
    expect(paths(formErrors(values({ lots: false }), setting))).toEqual(['lots E_REQUIRED']);
    expect(paths(formErrors(values({ from: '' }), setting))).toEqual(['from E_REQUIRED']);
    expect(paths(formErrors(values({ lotCodeTypeId: null }), setting))).toEqual(['shared.0.code E_LOT_CODE_REQUIRED']);
  });
});
