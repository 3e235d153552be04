import { describe, expect, test } from 'vitest';
import {
  assertWithdrawable,
  type LotFacts,
  type MovementPurpose,
  nearBlockWarnings,
  type RefusalReason,
  refusalReasons,
  SOFT_REASONS,
  type Withdrawal,
  withdrawalError,
} from './withdrawal.rules';

const DAY = '2025-03-10';
const good: LotFacts = {
  code: 'L1',
  closed: false,
  statusCode: 'REL',
  statusExcludes: false,
  sellable: true,
  expiryDate: '2025-12-31',
  blockDays: null,
  blockWarningDays: null,
  onHold: false,
  reservedBy: [],
  onHand: '10',
  locationBlocked: false,
};
const movement = (lot: Partial<LotFacts> = {}, rest: Partial<Withdrawal> = {}): Withdrawal => ({
  lot: { ...good, ...lot },
  day: DAY,
  purpose: 'HAND_PICKED',
  quantity: '4',
  templateAllowsUnavailable: false,
  physicalInventory: false,
  mayOverrideReservation: false,
  ...rest,
});

const BAD: Readonly<Record<RefusalReason, Partial<LotFacts>>> = {
  STATUS: { statusCode: 'QUA', statusExcludes: true },
  ON_HOLD: { onHold: true },
  NOT_SELLABLE: { sellable: false },
  DATE_BLOCKED: { expiryDate: '2025-03-20', blockDays: 10 },
  EXPIRED: { expiryDate: '2025-03-09' },
  LOCATION_BLOCKED: { locationBlocked: true },
  CLOSED: { closed: true },
  NO_STOCK: { onHand: '0' },
  RESERVED: { reservedBy: [{ document: 'SO 7', quantity: '8' }] },
};
const ALL_REASONS = Object.keys(BAD) as RefusalReason[];

describe('reasons', () => {
  test('[WTH-01] a good lot has none', () => {
    expect(refusalReasons(good, DAY)).toEqual([]);
    expect(refusalReasons({ ...good, statusCode: null, expiryDate: null }, DAY)).toEqual([]);
  });

  test.each(ALL_REASONS)('[WTH-01] %s', (reason) => {
    expect(refusalReasons({ ...good, ...BAD[reason] }, DAY)).toEqual([reason]);
  });

  test('[WTH-01] [EXP-05] [EXP-09] the dates are judged on the day of the movement', () => {
    const lot = { ...good, expiryDate: '2025-12-31', blockDays: 10 };
    expect(refusalReasons(lot, '2025-12-20')).toEqual([]);
    expect(refusalReasons(lot, '2025-12-21')).toEqual(['DATE_BLOCKED']);
    expect(refusalReasons({ ...lot, blockDays: null }, '2025-12-31')).toEqual([]);
    expect(refusalReasons(lot, '2026-01-01')).toEqual(['DATE_BLOCKED', 'EXPIRED']);
  });
});

type Outcome = 'ok' | 'refused';
const outcome = (one: Withdrawal): Outcome => (withdrawalError(one) === null ? 'ok' : 'refused');

describe('the table of movements', () => {
  const rows: [string, MovementPurpose, boolean, Outcome, Outcome, Outcome, Outcome][] = [
    ['automatic proposal', 'PROPOSAL', false, 'ok', 'refused', 'refused', 'refused'],
    ['hand-picked unload', 'HAND_PICKED', false, 'ok', 'refused', 'ok', 'refused'],
    ['selection in a committing document', 'HAND_PICKED', false, 'ok', 'refused', 'ok', 'refused'],
    ['unload leg of a transfer or lot from lot', 'HAND_PICKED', false, 'ok', 'refused', 'ok', 'refused'],
    ['load leg of a transfer, load on an existing lot', 'LOAD', false, 'ok', 'ok', 'ok', 'refused'],
    ['inventory difference', 'HAND_PICKED', true, 'ok', 'ok', 'ok', 'refused'],
    ['removal of a load', 'REMOVAL', false, 'ok', 'ok', 'ok', 'refused'],
  ];
  test.each(rows)('[WTH-02] [WTH-03] [EXP-10] %s', (_name, purpose, physicalInventory, whenGood, flagOff, flagOn, whenClosed) => {
    expect(outcome(movement({}, { purpose, physicalInventory }))).toBe(whenGood);
    for (const reason of SOFT_REASONS) {
      expect([reason, outcome(movement(BAD[reason], { purpose, physicalInventory }))]).toEqual([reason, flagOff]);
      expect([reason, outcome(movement(BAD[reason], { purpose, physicalInventory, templateAllowsUnavailable: true }))]).toEqual([
        reason,
        flagOn,
      ]);
    }
    for (const templateAllowsUnavailable of [false, true]) {
      expect(outcome(movement({ closed: true }, { purpose, physicalInventory, templateAllowsUnavailable }))).toBe(whenClosed);
    }
  });

  test('[WTH-02] hard reasons are never lifted, but a reservation by who may override it', () => {
    const lifting = { templateAllowsUnavailable: true, physicalInventory: true };
    for (const reason of ['CLOSED', 'NO_STOCK', 'RESERVED'] as const)
      expect([reason, outcome(movement(BAD[reason], lifting))]).toEqual([reason, 'refused']);
    expect(outcome(movement(BAD.RESERVED, { mayOverrideReservation: true }))).toBe('ok');
    expect(outcome(movement({ ...BAD.NO_STOCK, ...BAD.RESERVED }, { mayOverrideReservation: true }))).toBe('refused');
  });

  test('[WTH-02] a load does not ask for stock, and a removal leaves that to the timeline', () => {
    expect(outcome(movement(BAD.NO_STOCK, { purpose: 'LOAD' }))).toBe('ok');
    expect(outcome(movement(BAD.NO_STOCK, { purpose: 'REMOVAL' }))).toBe('ok');
    expect(outcome(movement({}, { purpose: 'REMOVAL', shortfall: { date: DAY, missing: '1' } }))).toBe('refused');
  });
});

describe('the error', () => {
  test('[WTH-04] names lot, status, dates and all reasons', () => {
    expect(() => assertWithdrawable(movement({ ...BAD.STATUS, ...BAD.NOT_SELLABLE }))).toThrow(
      expect.objectContaining({
        code: 'E_LOT_NOT_WITHDRAWABLE',
        params: { lot: 'L1', status: 'QUA', expiry: '2025-12-31', day: DAY, reasons: ['STATUS', 'NOT_SELLABLE'] },
      }),
    );
  });

  test('[WTH-04] the most specific of several is given', () => {
    const all = movement({ ...BAD.STATUS, ...BAD.NO_STOCK, ...BAD.RESERVED, ...BAD.CLOSED });
    const errors = [
      all,
      { ...all, lot: { ...all.lot, closed: false } },
      { ...all, lot: { ...all.lot, closed: false, reservedBy: [] } },
      movement(BAD.STATUS),
    ];
    expect(errors.map((one) => withdrawalError(one)?.code)).toEqual([
      'E_LOT_CLOSED',
      'E_LOT_RESERVED',
      'E_STOCK_WOULD_GO_NEGATIVE',
      'E_LOT_NOT_WITHDRAWABLE',
    ]);
    expect(withdrawalError(movement({ ...BAD.STATUS, onHand: '3' }, { shortfall: { date: '2025-03-12', missing: '1' } }))).toMatchObject({
      code: 'E_STOCK_WOULD_GO_NEGATIVE',
      params: { lot: 'L1', date: '2025-03-12', missing: '1' },
    });
  });

  test('[POST-11 part] a lot with no stock says how much is missing', () => {
    expect(withdrawalError(movement(BAD.NO_STOCK))).toMatchObject({
      code: 'E_STOCK_WOULD_GO_NEGATIVE',
      params: { lot: 'L1', date: DAY, missing: '4' },
    });
  });

  test('[WTH-04] a reservation lists its documents and quantities', () => {
    expect(withdrawalError(movement(BAD.RESERVED))).toMatchObject({ params: { lot: 'L1', documents: ['SO 7 (8)'] } });
  });

  test('[EXP-08] from the warning date on, every use warns', () => {
    const lot = { code: 'L1', expiryDate: '2025-12-31', blockWarningDays: 30, blockDays: 10 };
    expect(nearBlockWarnings(lot, '2025-11-30')).toEqual([]);
    expect(nearBlockWarnings(lot, '2025-12-01', 'lines.0.lots.0')).toEqual([
      { path: 'lines.0.lots.0', code: 'W_LOT_NEAR_BLOCK', params: { lot: 'L1', block: '2025-12-21', expiry: '2025-12-31' } },
    ]);
  });
});
