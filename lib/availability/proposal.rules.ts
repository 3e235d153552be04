import type { Day } from '../kernel/day';
import { add, compare, isPositive, minimum, type Quantity, subtract, sum, ZERO } from '../kernel/quantity';

export const WITHDRAWAL_TYPES = ['FIFO', 'EXPIRY', 'MANUAL'] as const;
export type WithdrawalType = (typeof WITHDRAWAL_TYPES)[number];

/** A part of a lot at one place. A null location is a place of its own. */
export type LotAtPlace = { readonly lotId: string; readonly locationId: string | null };
export type LotQuantity = LotAtPlace & { readonly quantity: Quantity };

/** What may be proposed: a withdrawable lot at an active, not blocked place, with what is available there on the date (WDR-03). */
export type ProposalCandidate = LotAtPlace & {
  readonly lotCode: string;
  readonly startDate: Day;
  readonly firstLoadDate: Day | null;
  readonly firstLoadNumber: number | null;
  readonly expiryDate: Day | null;
  readonly locationCode: string | null;
  readonly locationPriority: number | null;
  readonly available: Quantity;
};

export type ProposalRequest = {
  readonly withdrawalType: WithdrawalType;
  readonly need: Quantity;
  readonly candidates: readonly ProposalCandidate[];
  /** The location on the line; null proposes from everywhere. */
  readonly locationId?: string | null;
  /** Already on this line: only the rest is proposed. */
  readonly alreadyAssigned?: readonly LotQuantity[];
  /** On other lines of the same unsaved record: they are no longer on offer. */
  readonly onOtherLines?: readonly LotQuantity[];
  /** Lots carried from a source document, in their order; without location they are taken wherever they lie. */
  readonly carried?: readonly LotQuantity[];
};

export type Proposal = { readonly rows: readonly LotQuantity[]; readonly shortage: Quantity };

type Comparable = string | number;
/** Ascending, with a missing value last. */
const ascending = (a: Comparable | null, b: Comparable | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
};

const byFifo = (a: ProposalCandidate, b: ProposalCandidate): number =>
  ascending(a.startDate, b.startDate) ||
  ascending(a.firstLoadDate, b.firstLoadDate) ||
  ascending(a.firstLoadNumber, b.firstLoadNumber) ||
  ascending(a.lotCode, b.lotCode) ||
  ascending(a.lotId, b.lotId);

const byPlace = (a: ProposalCandidate, b: ProposalCandidate): number =>
  Number(a.locationId === null) - Number(b.locationId === null) ||
  ascending(a.locationPriority, b.locationPriority) ||
  ascending(a.locationCode, b.locationCode) ||
  ascending(a.locationId, b.locationId);

/**
 * Candidates in the order in which they are offered: FIFO by start date, first load, its number, code;
 * EXPIRY by expiry date first, none last; inside one lot by priority and code of the location, no location last.
 * @rules WDR-02, WDR-05
 */
export function inProposalOrder(candidates: readonly ProposalCandidate[], withdrawalType: WithdrawalType): ProposalCandidate[] {
  const byLot =
    withdrawalType === 'EXPIRY'
      ? (a: ProposalCandidate, b: ProposalCandidate) => ascending(a.expiryDate, b.expiryDate) || byFifo(a, b)
      : byFifo;
  return candidates.toSorted((a, b) => byLot(a, b) || byPlace(a, b));
}

const placeKey = ({ lotId, locationId }: LotAtPlace): string => `${lotId}|${locationId ?? ''}`;

/** What is on offer at each place, and what was taken from it, in the order of taking. */
class Offer {
  private readonly left = new Map<string, Quantity>();
  private readonly taken = new Map<string, LotQuantity>();

  constructor(candidates: readonly ProposalCandidate[], used: readonly LotQuantity[]) {
    for (const candidate of candidates) this.left.set(placeKey(candidate), candidate.available);
    for (const one of used) this.left.set(placeKey(one), subtract(this.left.get(placeKey(one)) ?? ZERO, one.quantity));
  }

  /** Takes up to `wanted` and returns what is still wanted. */
  take({ lotId, locationId }: LotAtPlace, wanted: Quantity): Quantity {
    const key = placeKey({ lotId, locationId });
    const left = this.left.get(key) ?? ZERO;
    if (!isPositive(left) || !isPositive(wanted)) return wanted;
    const quantity = minimum(left, wanted);
    this.left.set(key, subtract(left, quantity));
    this.taken.set(key, { lotId, locationId, quantity: add(this.taken.get(key)?.quantity ?? ZERO, quantity) });
    return subtract(wanted, quantity);
  }

  rows(): LotQuantity[] {
    return [...this.taken.values()];
  }
}

function takeCarried(offer: Offer, ordered: readonly ProposalCandidate[], carried: readonly LotQuantity[], rest: Quantity): Quantity {
  let missing = rest;
  for (const one of carried) {
    const places = ordered.filter(
      ({ lotId, locationId }) => lotId === one.lotId && (one.locationId === null || locationId === one.locationId),
    );
    const asked = minimum(one.quantity, missing);
    let open = asked;
    for (const place of places) open = offer.take(place, open);
    missing = subtract(missing, subtract(asked, open));
  }
  return missing;
}

/**
 * Which lots to take for a need: one row per lot and place, in order, until the rest is covered; never more than is available.
 * `shortage` is what cannot be covered (W_SHORTAGE). MANUAL items get carried lots only, and no shortage.
 * @rules WDR-01, WDR-02, WDR-04, WDR-05, WDR-06, WDR-07, WDR-08, WDR-09, WDR-10
 */
export function proposeLots(request: ProposalRequest): Proposal {
  const { withdrawalType, locationId = null, alreadyAssigned = [], onOtherLines = [], carried = [] } = request;
  const here = request.candidates.filter((candidate) => locationId === null || candidate.locationId === locationId);
  const ordered = inProposalOrder(here, withdrawalType);
  const offer = new Offer(ordered, [...alreadyAssigned, ...onOtherLines]);
  let rest = subtract(request.need, sum(alreadyAssigned.map(({ quantity }) => quantity)));
  if (compare(rest, ZERO) <= 0) return { rows: [], shortage: ZERO };
  rest = takeCarried(offer, ordered, carried, rest);
  if (withdrawalType === 'MANUAL') return { rows: offer.rows(), shortage: ZERO };
  for (const candidate of ordered) rest = offer.take(candidate, rest);
  return { rows: offer.rows(), shortage: rest };
}
