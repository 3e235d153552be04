import { describe, expect, test } from 'vitest';
import {
  assertCodeEditable,
  decideLoad,
  type ExistingLot,
  type LotLoad,
  newLotErrors,
  type NewLotOrigin,
  newLotValues,
  newLotWarnings,
  raisesInitialQuantity,
  scopeKeyOf,
  stateEditErrors,
} from './lot.rules';

const supplier = { id: 's1', name: 'Acme', isSupplier: true };
const customer = { id: 'c1', name: 'Shop', isSupplier: false };
const origin: NewLotOrigin = {
  postingDate: '2025-03-10',
  account: supplier,
  item: {
    validityDays: 10,
    expiryType: 'EXACT',
    allowExpiryEdit: true,
    initialLotStatusId: 'qua',
    producerBySupplier: new Map([
      ['s1', 'p1'],
      ['s2', null],
    ]),
  },
};

describe('the values of a new lot', () => {
  test('[LOT-05 part] [LOT-06] [LOT-07] [LOT-08] [EXP-03] defaults come from record, account and item', () => {
    expect(newLotValues({}, origin)).toEqual({
      insertDate: '2025-03-10',
      startDate: '2025-03-10',
      expiryDate: '2025-03-20',
      expiryOverridden: false,
      supplierId: 's1',
      producerId: 'p1',
      statusId: 'qua',
      sellable: true,
      closed: false,
    });
  });

  test('[LOT-05 part] a typed start stays, carries the expiry, and leaves the insert date', () => {
    expect(newLotValues({ startDate: '2025-01-31' }, origin)).toMatchObject({
      insertDate: '2025-03-10',
      startDate: '2025-01-31',
      expiryDate: '2025-02-10',
      expiryOverridden: false,
    });
  });

  test('[EXP-06] a typed expiry counts as typed only when it differs from the computed one', () => {
    expect(newLotValues({ expiryDate: '2025-06-30' }, origin)).toMatchObject({ expiryDate: '2025-06-30', expiryOverridden: true });
    expect(newLotValues({ expiryDate: '2025-03-20' }, origin)).toMatchObject({ expiryOverridden: false });
  });

  test.each([
    ['a customer as account', {}, customer, null, null],
    ['no account', {}, null, null, null],
    ['a supplier on the line', { supplierId: 's2' }, supplier, 's2', null],
    ['a producer on the line', { producerId: 'p9' }, supplier, 's1', 'p9'],
    ['a supplier unknown to the item', { supplierId: 's3' }, null, 's3', null],
  ])('[LOT-06] %s', (_name, typed, account, supplierId, producerId) => {
    expect(newLotValues(typed, { ...origin, account })).toMatchObject({ supplierId, producerId });
  });

  test('[LOT-07] an item without initial status gives none', () => {
    expect(newLotValues({}, { ...origin, item: { ...origin.item, initialLotStatusId: null } }).statusId).toBeNull();
  });

  test('[LOT-08] sellable may be switched off on the load line', () => {
    expect(newLotValues({ sellable: false }, origin).sellable).toBe(false);
  });

  test('[EXP-04] [EXP-06] complaints about the typed dates stand on the expiry', () => {
    const codes = (typed: Parameters<typeof newLotErrors>[0], item: Partial<NewLotOrigin['item']> = {}) =>
      [newLotErrors, newLotWarnings]
        .flatMap((find) => find(typed, { postingDate: '2025-03-10', item: { ...origin.item, ...item } }, 'lines.0.lots.1'))
        .map(({ path, code }) => `${path} ${code}`);
    expect(codes({})).toEqual([]);
    expect(codes({ expiryDate: '2025-03-20' }, { allowExpiryEdit: false })).toEqual([]);
    expect(codes({ expiryDate: '2025-03-21' }, { allowExpiryEdit: false })).toEqual(['lines.0.lots.1.expiryDate E_EXPIRY_LOCKED']);
    expect(codes({ expiryDate: '2025-03-09' })).toEqual([
      'lines.0.lots.1.expiryDate E_EXPIRY_RANGE',
      'lines.0.lots.1.expiryDate W_EXPIRY_BEFORE_START',
    ]);
    expect(codes({}, { expiryType: 'START_OF_MONTH' })).toEqual(['lines.0.lots.1.expiryDate W_EXPIRY_BEFORE_START']);
  });
});

describe('loading an existing lot', () => {
  const found: ExistingLot = { id: 'l1', code: 'A1', closed: false, supplierId: 's1', supplierName: 'Acme' };
  const load = (rest: Partial<LotLoad> = {}) =>
    decideLoad({
      found,
      chosen: false,
      integrates: false,
      account: supplier,
      singleSupplierLot: true,
      path: 'lines.0.lots.0.code',
      ...rest,
    });
  const codes = (rest: Partial<LotLoad>) => {
    const decision = load(rest);
    return decision.kind === 'CREATE' ? 'CREATE' : [...decision.errors, ...decision.warnings].map(({ code }) => code);
  };

  test('[LOT-01] [LOT-13] a code that this item and variant do not have creates a lot', () => {
    expect(load({ found: null })).toEqual({ kind: 'CREATE' });
    expect([scopeKeyOf('A1', true), scopeKeyOf('A1', false)]).toEqual(['A1', null]);
  });

  test('[LOT-12] a typed code binds with a warning, unless the template integrates or the lot was chosen', () => {
    expect(load()).toEqual({
      kind: 'BIND',
      lotId: 'l1',
      supplierId: 's1',
      errors: [],
      warnings: [{ path: 'lines.0.lots.0.code', code: 'W_LOT_EXISTS', params: { lot: 'A1' } }],
    });
    expect(codes({ integrates: true })).toEqual([]);
    expect(codes({ chosen: true })).toEqual([]);
  });

  test.each([
    ['the same supplier', supplier, true, 's1', [], 's1'],
    ['another supplier', { ...supplier, id: 's2' }, true, 's1', ['E_LOT_OTHER_SUPPLIER'], 's1'],
    ['another supplier, flag off', { ...supplier, id: 's2' }, false, 's1', [], 's1'],
    ['no account', null, true, 's1', [], 's1'],
    ['a customer', customer, true, 's1', [], 's1'],
    ['the first supplier', supplier, true, null, [], 's1'],
    ['the first supplier, flag off', supplier, false, null, [], 's1'],
    ['no account and no supplier yet', null, true, null, [], null],
  ])('[LOT-14] %s', (_name, account, singleSupplierLot, supplierId, expected, becomes) => {
    const rest = { account, singleSupplierLot, found: { ...found, supplierId }, chosen: true };
    expect(codes(rest)).toEqual(expected);
    expect(load(rest)).toMatchObject({ supplierId: becomes });
  });

  test('[LOT-14] the error names the lot and its supplier', () => {
    expect(load({ account: { ...supplier, id: 's2' }, chosen: true })).toMatchObject({
      errors: [{ code: 'E_LOT_OTHER_SUPPLIER', params: { lot: 'A1', supplier: 'Acme' } }],
    });
  });

  test('[LOT-15] a closed lot takes no movement, chosen or typed', () => {
    expect(codes({ found: { ...found, closed: true }, chosen: true })).toEqual(['E_LOT_CLOSED']);
    expect(codes({ found: { ...found, closed: true }, integrates: true })).toEqual(['E_LOT_CLOSED']);
  });

  test.each([
    ['the first record', true, false, false, false, true],
    ['a later load', false, false, false, false, false],
    ['a later load that integrates', false, true, false, false, true],
    ['a transfer that integrates', false, true, false, true, false],
    ['an opening balance that integrates', false, true, true, false, false],
  ])('[LOT-09] [LOT-10] %s', (_name, firstRecord, integrateInitialQty, openingBalance, transfer, raises) => {
    expect(raisesInitialQuantity({ firstRecord, integrateInitialQty, openingBalance, transfer })).toBe(raises);
  });
});

describe('editing a lot', () => {
  test('[LOT-20] states change by action only where the company says so', () => {
    const changed = { statusId: true, sellable: false, closed: true };
    expect(stateEditErrors(true, changed).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'statusId E_STATUS_WORKFLOW_ONLY',
      'closed E_STATUS_WORKFLOW_ONLY',
    ]);
    expect(stateEditErrors(true, { statusId: false, sellable: false, closed: false })).toEqual([]);
    expect(stateEditErrors(false, changed)).toEqual([]);
  });

  test('[LOT-22] the code is locked by anything but loads', () => {
    const none = { unloads: 0, commitments: 0, inheritedLines: 0, traceLinks: 0 };
    assertCodeEditable('A1', none);
    for (const use of Object.keys(none)) {
      expect(() => assertCodeEditable('A1', { ...none, [use]: 1 })).toThrow(
        expect.objectContaining({ code: 'E_LOT_CODE_LOCKED', params: { lot: 'A1' } }),
      );
    }
  });
});
