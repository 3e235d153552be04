import { describe, expect, test } from 'vitest';
import { componentChanges, componentMovements } from './component-changes.rules';
import { explodedFrom } from '../record-form/record-components.rules';
import { newLot } from '../record-form/record-form.rules';
import { movementChanges, pieceChanges } from '../record-form/record-movements.rules';
import { newSerial } from '../record-form/record-pieces.rules';
import type { FormComponentValues, FormLineValues, FormTemplate, RecordFormValues, RecordSetting } from '../record-form/record-form.types';

const header = { warehouseId: 'w', templateId: 'make', postingDate: '2026-11-30', bomVersion: null };
const setting = {
  warehouses: [{ id: 'w', code: 'WH1' }],
  templates: [
    { id: 'make', warehouseId: 'w', offsetTemplateId: 'parts' },
    { id: 'parts', warehouseId: 'w', type: 'UNLOAD', billOfMaterials: true },
  ] as Partial<FormTemplate>[],
} as unknown as RecordSetting;
const names = {
  items: new Map([
    ['bike', { code: 'BIKE', uom: 'PZ' }],
    ['wheel', { code: 'WHEEL', uom: 'PZ' }],
  ]),
  lots: new Map([
    ['l1', { code: '00001' }],
    ['l2', { code: '00002' }],
  ]),
  locations: new Map(),
} as never;
const wheels = (lots: readonly (readonly [string, string])[], mates: readonly (number | null)[] = [0, 1]): FormComponentValues => ({
  itemId: 'wheel',
  variantId: null,
  quantity: '2',
  locationId: null,
  lots: lots.map(([lotId, quantity]) => newLot({ lotId, quantity })),
  serials: mates.map((mate, at) => ({ ...newSerial({ serialId: `s${at}`, code: `W-${at}` }), mate })),
});
const record = (rows: FormComponentValues[] | null, quantity = '2'): RecordFormValues => {
  const line = { lineId: 'one', itemId: 'bike', variantId: null, quantity: '2', components: null, lots: [], serials: [] };
  const components = rows && { of: explodedFrom(header, line), rows };
  return { ...header, lines: [{ ...line, quantity, components } as unknown as FormLineValues] } as RecordFormValues;
};
const posted = record([wheels([['l1', '2']])]);
const changes = (after: RecordFormValues) => {
  const all = (one: RecordFormValues) => componentMovements(one, after, { setting, names });
  return movementChanges(all(posted), all(after)).map(({ lot, before, after: now }) => [lot?.code, before, now]);
};

describe('what a correction says of components', () => {
  test('[POST-18] [BOM-02] lots that leave more or less, at the side that moves them', () => {
    expect(changes(posted)).toEqual([]);
    expect(
      changes(
        record([
          wheels([
            ['l1', '1'],
            ['l2', '1'],
          ]),
        ]),
      ),
    ).toEqual([
      ['00001', '2', '1'],
      ['00002', '0', '1'],
    ]);
  });

  test('[TRACE-12] pieces that go with others, by their numbers and not by their order', () => {
    expect(componentChanges(posted, posted, names)).toEqual([]);
    expect(componentChanges(posted, record([wheels([['l1', '2']], [1, 1])]), names)).toMatchObject([{ what: 'MATES', item: 'BIKE' }]);
  });

  test('[OFF-07] a line of another quantity works them out anew: nothing is said of the old ones', () => {
    const more = record([wheels([['l1', '2']])], '3');
    expect(changes(more)).toEqual([]);
    expect(componentChanges(posted, more, names)).toMatchObject([{ what: 'ANEW', item: 'BIKE' }]);
    expect(componentChanges(posted, record(null), names)).toMatchObject([{ what: 'ANEW' }]);
  });

  test('[SER-07] numbers of components that come and go', () => {
    expect(pieceChanges(posted, record([wheels([['l1', '2']], [0])]), names)).toEqual([{ item: 'WHEEL', gone: ['W-1'], come: [] }]);
  });
});
