import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/day';
import { add, compare, isPositive, minimum, subtract, sum } from '../kernel/quantity';
import {
  inProposalOrder,
  type LotQuantity,
  type ProposalCandidate,
  type ProposalRequest,
  proposeLots,
  WITHDRAWAL_TYPES,
} from './proposal.rules';
import { type LotFacts, refusalReasons } from './withdrawal.rules';

const candidate = (
  lotId: string,
  locationId: string | null,
  available: string,
  rest: Partial<ProposalCandidate> = {},
): ProposalCandidate => ({
  lotId,
  lotCode: lotId,
  locationId,
  locationCode: locationId,
  locationPriority: 0,
  available,
  startDate: '2025-01-01',
  firstLoadDate: null,
  firstLoadNumber: null,
  expiryDate: null,
  ...rest,
});

/** Warehouse W, item X, 2025-03-01 (domain.md 3.10): L3 is in quarantine, B1 is blocked, 20 of L4 are committed. */
const DAY = '2025-03-01';
const facts = (row: ProposalCandidate, rest: Partial<LotFacts>): LotFacts => ({
  code: row.lotCode,
  closed: false,
  statusCode: null,
  statusExcludes: false,
  sellable: true,
  expiryDate: row.expiryDate,
  blockDays: null,
  blockWarningDays: null,
  onHold: false,
  reservedBy: [],
  onHand: row.available,
  locationBlocked: false,
  ...rest,
});
const L1 = { startDate: '2025-01-05', expiryDate: '2025-12-31' };
const L2 = { startDate: '2025-01-10', expiryDate: '2025-06-30' };
const stock: [ProposalCandidate, Partial<LotFacts>][] = [
  [candidate('L4', 'A2', subtract('80', '20'), { startDate: '2025-02-15' }), {}],
  [candidate('L3', 'A1', '50', { startDate: '2025-02-01' }), { statusExcludes: true }],
  [candidate('L2', 'B1', '30', L2), { locationBlocked: true }],
  [candidate('L2', 'A1', '30', L2), {}],
  [candidate('L1', 'A1', '40', L1), {}],
];
const offered = stock.filter(([row, rest]) => refusalReasons(facts(row, rest), DAY).length === 0).map(([row]) => row);
const propose = (withdrawalType: ProposalRequest['withdrawalType'], need: string, rest: Partial<ProposalRequest> = {}) => {
  const { rows, shortage } = proposeLots({ withdrawalType, need, candidates: offered, ...rest });
  return { rows: rows.map(({ lotId, locationId, quantity }) => `${lotId} ${quantity} ${locationId}`), shortage };
};

describe('the example of the withdrawal proposal', () => {
  const rows: [string, ReturnType<typeof propose>, string[], string][] = [
    ['FIFO 100', propose('FIFO', '100'), ['L1 40 A1', 'L2 30 A1', 'L4 30 A2'], '0'],
    ['FIFO 140', propose('FIFO', '140'), ['L1 40 A1', 'L2 30 A1', 'L4 60 A2'], '10'],
    ['EXPIRY 100', propose('EXPIRY', '100'), ['L2 30 A1', 'L1 40 A1', 'L4 30 A2'], '0'],
    ['FIFO 100 at location A1', propose('FIFO', '100', { locationId: 'A1' }), ['L1 40 A1', 'L2 30 A1'], '30'],
    [
      'FIFO 100 with 25 of L1 on the line',
      propose('FIFO', '100', { alreadyAssigned: [{ lotId: 'L1', locationId: 'A1', quantity: '25' }] }),
      ['L1 15 A1', 'L2 30 A1', 'L4 30 A2'],
      '0',
    ],
    ['MANUAL 100', propose('MANUAL', '100'), [], '0'],
  ];
  test.each(rows)(
    '[WDR-01] [WDR-02] [WDR-03 part] [WDR-04] [WDR-06] [WDR-08] [WDR-09] [EDGE-35] [EDGE-36] %s',
    (_name, proposal, expected, shortage) => {
      expect(proposal).toEqual({ rows: expected, shortage });
    },
  );
});

describe('order', () => {
  const order = (rows: ProposalCandidate[], type: ProposalRequest['withdrawalType'] = 'FIFO') =>
    inProposalOrder(rows, type).map(({ lotId, locationId }) => `${lotId}${locationId ?? '-'}`);

  test('[WDR-02] FIFO: start date, first load date, its number, code', () => {
    const rows = [
      candidate('E', 'x', '1', { startDate: '2025-01-02' }),
      candidate('D', 'x', '1', { firstLoadDate: '2025-01-03', firstLoadNumber: 1 }),
      candidate('C', 'x', '1', { firstLoadDate: '2025-01-02', firstLoadNumber: 10 }),
      candidate('B', 'x', '1', { firstLoadDate: '2025-01-02', firstLoadNumber: 9 }),
      candidate('A', 'x', '1', { firstLoadDate: '2025-01-02', firstLoadNumber: 10 }),
    ];
    expect(order(rows)).toEqual(['Bx', 'Ax', 'Cx', 'Dx', 'Ex']);
  });

  test('[WDR-02] EXPIRY: no expiry last, ties by FIFO', () => {
    const rows = [
      candidate('A', 'x', '1'),
      candidate('B', 'x', '1', { expiryDate: '2025-06-30', startDate: '2025-01-02' }),
      candidate('C', 'x', '1', { expiryDate: '2025-06-30' }),
      candidate('D', 'x', '1', { expiryDate: '2025-05-31', startDate: '2025-02-01' }),
    ];
    expect(order(rows, 'EXPIRY')).toEqual(['Dx', 'Cx', 'Bx', 'Ax']);
  });

  test('[WDR-05] inside one lot: priority, then code, no location last', () => {
    const rows = [
      candidate('A', null, '1', { locationPriority: 0 }),
      candidate('A', 'a', '1', { locationPriority: 2 }),
      candidate('A', 'c', '1', { locationPriority: 1 }),
      candidate('A', 'b', '1', { locationPriority: 1 }),
    ];
    expect(order(rows)).toEqual(['Ab', 'Ac', 'Aa', 'A-']);
  });
});

describe('what is on offer', () => {
  test('[WDR-07] [EDGE-37] other lines of the record reduce it, but not the need', () => {
    expect(propose('FIFO', '50', { onOtherLines: [{ lotId: 'L1', locationId: 'A1', quantity: '30' }] })).toEqual({
      rows: ['L1 10 A1', 'L2 30 A1', 'L4 10 A2'],
      shortage: '0',
    });
  });

  test('[WDR-08] nothing is proposed when the line is covered, or more than covered', () => {
    for (const quantity of ['100', '120']) {
      expect(propose('FIFO', '100', { alreadyAssigned: [{ lotId: 'L9', locationId: null, quantity }] })).toEqual({
        rows: [],
        shortage: '0',
      });
    }
  });

  test('[WDR-10] carried lots come first and the rule fills the rest', () => {
    const carried = [
      { lotId: 'L4', locationId: null, quantity: '25' },
      { lotId: 'L2', locationId: 'A1', quantity: '5' },
    ];
    expect(propose('FIFO', '100', { carried })).toEqual({ rows: ['L4 30 A2', 'L2 30 A1', 'L1 40 A1'], shortage: '0' });
    expect(propose('MANUAL', '100', { carried })).toEqual({ rows: ['L4 25 A2', 'L2 5 A1'], shortage: '0' });
    expect(propose('FIFO', '20', { carried })).toEqual({ rows: ['L4 20 A2'], shortage: '0' });
    expect(propose('MANUAL', '100', { carried: [{ lotId: 'L3', locationId: null, quantity: '5' }] }).rows).toEqual([]);
  });

  test('[WDR-06] parts of a unit are exact', () => {
    const candidates = [candidate('A', 'x', '0.1'), candidate('B', 'x', '0.2')];
    expect(proposeLots({ withdrawalType: 'FIFO', need: '0.3', candidates })).toEqual({
      rows: [
        { lotId: 'A', locationId: 'x', quantity: '0.1' },
        { lotId: 'B', locationId: 'x', quantity: '0.2' },
      ],
      shortage: '0',
    });
  });
});

describe('any proposal', () => {
  const thousandths = fc.integer({ min: -2000, max: 20000 }).map((n) => String(n / 1000));
  const someDay = fc.integer({ min: 0, max: 5 }).map((n) => addDays('2025-01-01', n));
  const lot = fc.record({
    startDate: someDay,
    firstLoadDate: fc.option(someDay),
    firstLoadNumber: fc.option(fc.integer({ min: 1, max: 3 })),
    expiryDate: fc.option(someDay),
  });
  const places = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', null), { minLength: 1 });
  const candidates = fc
    .array(fc.tuple(lot, places, fc.array(thousandths, { minLength: 4, maxLength: 4 })), { maxLength: 6 })
    .map((lots) =>
      lots.flatMap(([dates, where, quantities], n) =>
        where.map((place, i) => candidate(`L${n}`, place, quantities[i] ?? '0', { ...dates, locationPriority: i % 2 })),
      ),
    );
  const someLots = fc.record({
    lotId: fc.constantFrom('L0', 'L1', 'L2'),
    locationId: fc.constantFrom('a', 'b', null),
    quantity: fc.integer({ min: 1, max: 9000 }).map((n) => String(n / 1000)),
  });
  const request = fc.record({
    withdrawalType: fc.constantFrom(...WITHDRAWAL_TYPES),
    need: fc.integer({ min: 0, max: 60000 }).map((n) => String(n / 1000)),
    candidates,
    locationId: fc.constantFrom('a', null),
    alreadyAssigned: fc.array(someLots, { maxLength: 2 }),
    onOtherLines: fc.array(someLots, { maxLength: 2 }),
    carried: fc.array(someLots, { maxLength: 2 }),
  });
  const key = (row: { lotId: string; locationId: string | null }) => `${row.lotId}|${row.locationId}`;
  const free = ({ candidates: all, locationId, alreadyAssigned, onOtherLines }: Required<ProposalRequest>) =>
    new Map(
      all
        .filter((row) => locationId === null || row.locationId === locationId)
        .map((row) => {
          const used = [...alreadyAssigned, ...onOtherLines]
            .filter((one: LotQuantity) => key(one) === key(row))
            .map(({ quantity }) => quantity);
          return [key(row), subtract(row.available, sum(used))] as const;
        }),
    );

  test('[WDR-03 part] [WDR-06] [WDR-07] never more of a lot at a place than is on offer there, and each place once', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const offer = free(asked);
        const { rows } = proposeLots(asked);
        for (const row of rows) {
          expect(isPositive(row.quantity)).toBe(true);
          expect(compare(row.quantity, offer.get(key(row)) ?? '0')).toBeLessThanOrEqual(0);
        }
        expect(new Set(rows.map(key)).size).toBe(rows.length);
      }),
    );
  });

  test('[WDR-06] [WDR-08] [WDR-09] the rows are the rest of the need or all there is, and the shortage is what is left', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { rows, shortage } = proposeLots(asked);
        const rest = subtract(asked.need, sum(asked.alreadyAssigned.map(({ quantity }) => quantity)));
        if (!isPositive(rest)) {
          expect({ rows, shortage }).toEqual({ rows: [], shortage: '0' });
          return;
        }
        const proposed = sum(rows.map(({ quantity }) => quantity));
        expect(compare(proposed, rest)).toBeLessThanOrEqual(0);
        if (asked.withdrawalType === 'MANUAL') return;
        const total = sum([...free(asked).values()].filter(isPositive));
        expect(proposed).toBe(minimum(rest, total));
        expect(add(proposed, shortage)).toBe(rest);
      }),
    );
  });

  test('[WDR-02] without carried lots only the last row leaves something, and nothing before it is skipped', () => {
    fc.assert(
      fc.property(request, (asked) => {
        if (asked.withdrawalType === 'MANUAL') return;
        const offer = free(asked);
        const { rows } = proposeLots({ ...asked, carried: [] });
        const expected = inProposalOrder(asked.candidates, asked.withdrawalType)
          .filter((row) => isPositive(offer.get(key(row)) ?? '0'))
          .slice(0, rows.length);
        expect(rows.map(key)).toEqual(expected.map(key));
        for (const row of rows.slice(0, -1)) expect(compare(row.quantity, offer.get(key(row)) ?? '0')).toBe(0);
      }),
    );
  });
});
