import Decimal from 'decimal.js';
import { type Act, type Item, ITEMS, LAST_DAY, type Part, type RawAct, SACK, TAKES } from './production-model.types';

// Test support: what purchases with costs and second units, productions, transfers, lots made of lots, sales, corrections and voids must do, said as
// naively as can be; nothing of the product is used here. Quantities are whole or quarters, so that plain numbers are exact.

type Entry = {
  readonly item: Item;
  readonly lot: string | null;
  readonly place: 0 | 1;
  readonly quantity: number;
  readonly pieces: readonly string[];
};
type Link = readonly [from: string, to: string, quantity: number];
type Posting = {
  readonly act: Act;
  readonly day: number;
  readonly entries: readonly Entry[];
  readonly links: readonly Link[];
  readonly order: number;
  readonly voided: boolean;
};

const nth = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];
const spot = ({ item, lot, place }: Pick<Entry, 'item' | 'lot' | 'place'>) => `${item}/${lot ?? ''}/${place}`;
const ofLot = (item: Item, lot: string | null, place: 0 | 1, quantity: number): Entry => ({ item, lot, place, quantity, pieces: [] });
const ofPieces = (item: Item, place: 0 | 1, sign: 1 | -1, pieces: readonly string[]): Entry => ({
  item,
  lot: null,
  place,
  quantity: sign * pieces.length,
  pieces,
});

export class ProductionModel {
  /** In the order in which lots and records were made. */
  readonly postings = new Map<string, Posting>();
  private orders = 0;

  clone(): ProductionModel {
    const copy = new ProductionModel();
    for (const [key, posting] of this.postings) copy.postings.set(key, posting);
    copy.orders = this.orders;
    return copy;
  }

  private live(): Posting[] {
    return [...this.postings.values()].filter(({ voided }) => !voided);
  }

  /** The lowest balance of a spot at the end of any day from `day` on. */
  private lowest(at: string, day: number, entries = this.dated()): number {
    const balanceOn = (until: number) => entries.reduce((sum, one) => sum + (spot(one) === at && one.day <= until ? one.quantity : 0), 0);
    return Math.min(...Array.from({ length: LAST_DAY - day + 1 }, (_, n) => balanceOn(day + n)));
  }

  dated(): (Entry & { day: number })[] {
    return this.live().flatMap(({ entries, day }) => entries.map((entry) => ({ ...entry, day })));
  }

  balances(): Map<string, number> {
    const sums = new Map<string, number>();
    for (const entry of this.dated()) sums.set(spot(entry), (sums.get(spot(entry)) ?? 0) + entry.quantity);
    return new Map([...sums].filter(([, quantity]) => quantity !== 0));
  }

  /** Where a piece is after its last movement, and when that was; without one it is void. */
  private lastOf(piece: string): { place: 0 | 1 | null; day: number; record: string } | null {
    const moves = this.live()
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ act, day, entries }) =>
        entries
          .filter(({ pieces }) => pieces.includes(piece))
          .map(({ place, quantity }) => ({ place: quantity > 0 ? place : null, day, record: act.key })),
      );
    return moves.at(-1) ?? null;
  }

  pieces(): Map<string, string> {
    const all = new Set(this.dated().flatMap(({ pieces }) => pieces));
    return new Map([...all].map((piece) => [piece, String(this.lastOf(piece)?.place ?? 'OUT')]));
  }

  edges(): Map<string, number> {
    const sums = new Map<string, number>();
    for (const { links } of this.live())
      for (const [from, to, quantity] of links) sums.set(`${from}→${to}`, (sums.get(`${from}→${to}`) ?? 0) + quantity);
    return sums;
  }

  /** Average and last cost of an item, from the purchases that stand. */
  costs(item: Item): [string, string] {
    const buys = this.live().flatMap(({ act, day, order, entries }) =>
      act.kind === 'buy' && act.item === item ? [{ day, order, amount: act.amount, quantity: entries[0]?.quantity ?? 0 }] : [],
    );
    const quantity = buys.reduce((sum, buy) => sum + buy.quantity, 0);
    if (quantity === 0) return ['0', '0'];
    const amount = buys.reduce((sum, buy) => sum + buy.quantity * buy.amount, 0);
    const last = buys.toSorted((a, b) => a.day - b.day || a.order - b.order).at(-1);
    return [new Decimal(amount).div(quantity).toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toString(), String(last?.amount ?? 0)];
  }

  /** The lots of an item that were made and not voided, oldest first: by the day of their record, then in the order in which they were made. */
  private lotsOf(item: Item): string[] {
    const made = [...this.postings.values()].filter(
      ({ act, entries, voided }) => !voided && entries.some((one) => one.item === item && one.lot === act.key),
    );
    return made.toSorted((a, b) => a.day - b.day).map(({ act }) => act.key);
  }

  private proposed(item: Item, day: number, need: number): Part[] | null {
    let left = need;
    const parts = this.lotsOf(item).flatMap((lot): Part[] => {
      const quantity = Math.min(left, Math.max(0, this.lowest(spot({ item, lot, place: 0 }), day)));
      left -= quantity;
      return quantity > 0 ? [{ lot, quantity }] : [];
    });
    return left > 0 ? null : parts;
  }

  /** The entries and links of a posting; null where its components are not there. */
  private posted(act: Act): Pick<Posting, 'entries' | 'links'> | null {
    const { key, day } = act;
    switch (act.kind) {
      case 'buy':
        return {
          entries: [
            act.item === 'CHIP'
              ? ofPieces(
                  'CHIP',
                  0,
                  1,
                  Array.from({ length: act.quantity }, (_, n) => `${key}-${n}`),
                )
              : ofLot(act.item, act.item === 'GRAIN' ? key : null, 0, act.quantity),
          ],
          links: [],
        };
      case 'toys': {
        const grain = this.proposed('GRAIN', day, TAKES.TOY.grain * act.count);
        if (!grain) return null;
        const entries = [ofLot('TOY', key, 0, act.count), ...grain.map((one) => ofLot('GRAIN', one.lot, 0, -one.quantity))];
        return {
          entries: [...entries, ofLot('TAPE', null, 0, -TAKES.TOY.tape * act.count)],
          links: grain.map((one) => [one.lot, key, one.quantity]),
        };
      }
      case 'robots': {
        const robots = Array.from({ length: act.count }, (_, n) => `${key}#${n}`);
        const all = (from: string, quantity: number) => robots.map((robot): Link => [from, robot, quantity / act.count]);
        const chips = act.chips.flatMap((chip, n): Link[] => {
          const mate = act.mates[n] ?? null;
          return mate === null ? all(chip, 1) : [[chip, `${key}#${mate}`, 1]];
        });
        return {
          entries: [
            ofPieces('ROBOT', 0, 1, robots),
            ofPieces('CHIP', 0, -1, act.chips),
            ...act.grain.map((one) => ofLot('GRAIN', one.lot, 0, -one.quantity)),
          ],
          links: [...chips, ...act.grain.flatMap((one) => all(one.lot, one.quantity))],
        };
      }
      case 'move':
        return { entries: [ofLot(act.item, act.lot, 0, -act.quantity), ofLot(act.item, act.lot, 1, act.quantity)], links: [] };
      case 'sell':
        return { entries: [ofLot(act.item, act.lot, 0, -act.quantity)], links: [] };
      case 'sellRobot':
        return { entries: [ofPieces('ROBOT', 0, -1, [act.robot])], links: [] };
      case 'moveRobot':
        return { entries: [ofPieces('ROBOT', 0, -1, [act.robot]), ofPieces('ROBOT', 1, 1, [act.robot])], links: [] };
      case 'split': {
        const total = act.origins.reduce((sum, { quantity }) => sum + quantity, 0);
        return {
          entries: [...act.origins.map((one) => ofLot(act.item, one.lot, 0, -one.quantity)), ofLot(act.item, key, 0, total)],
          links: act.origins.map((one) => [one.lot, key, one.quantity]),
        };
      }
      default:
        return null;
    }
  }

  /** Whether no day goes below zero with these postings instead of those that stand, at any spot of `touched`. */
  private holds(instead: ProductionModel, touched: readonly Entry[], day: number): boolean {
    const entries = instead.dated();
    return touched.every((entry) => instead.lowest(spot(entry), day, entries) >= 0);
  }

  private take(next: ProductionModel): true {
    this.postings.clear();
    for (const [key, posting] of next.postings) this.postings.set(key, posting);
    this.orders = next.orders;
    return true;
  }

  /** True when the command is accepted; then it was carried out. */
  apply(act: Act): boolean {
    const next = this.clone();
    next.orders += 1;
    if (act.kind === 'void' || act.kind === 'fix') {
      const old = this.postings.get(act.record);
      if (!old || old.voided) return false;
      if (act.kind === 'fix') {
        const [entry] = old.entries;
        if (!entry || old.act.kind !== 'buy') return false;
        if (entry.quantity === act.quantity) return true;
        next.postings.set(act.record, { ...old, order: next.orders, entries: [{ ...entry, quantity: act.quantity }] });
      } else {
        if (old.entries.some(({ pieces }) => pieces.some((piece) => this.lastOf(piece)?.record !== act.record))) return false;
        next.postings.set(act.record, { ...old, voided: true });
      }
      return this.holds(next, old.entries, old.day) && this.take(next);
    }
    const made = this.posted(act);
    if (!made) return false;
    const leaving = made.entries.filter(({ quantity }) => quantity < 0);
    const lots = new Set(ITEMS.flatMap((item) => this.lotsOf(item)));
    if (leaving.some(({ lot }) => lot !== null && !lots.has(lot))) return false;
    const stays = (piece: string) => {
      const last = this.lastOf(piece);
      return last !== null && last.place === 0 && last.day <= act.day;
    };
    if (leaving.some(({ pieces }) => !pieces.every(stays))) return false;
    next.postings.set(act.key, { act, day: act.day, ...made, order: next.orders, voided: false });
    return this.holds(next, leaving, act.day) && this.take(next);
  }

  /** The command that a draw means in this state; null when there is nothing to apply it to. Mostly such as can be accepted. */
  meaning({ kind, pick, day }: RawAct, key: string): Act | null {
    const [a = 0, b = 0, c = 0, d = 0] = pick;
    const at = { key, day };
    const held = (items: readonly Item[]) =>
      items.flatMap((item) => this.lotsOf(item).map((lot) => ({ item, lot, left: this.lowest(spot({ item, lot, place: 0 }), day) })));
    const some = (left: number, draw: number) => 1 + (draw % Math.max(1, Math.ceil(left * 1.2)));
    switch (kind) {
      case 'buy': {
        const item = nth(['GRAIN', 'TAPE', 'CHIP', 'GRAIN'] as const, a) ?? 'GRAIN';
        const sacks = item === 'GRAIN' && b % 2 === 0;
        const quantity = item === 'CHIP' ? 1 + (b % 4) : sacks ? SACK * (1 + (b % 3)) : 1 + (b % 30);
        return { ...at, kind, item, quantity, sacks, amount: 1 + (c % 9), day: d % 3 === 0 ? day : day >> 1 };
      }
      case 'toys':
        return { ...at, kind, count: 1 + (a % 6) };
      case 'robots': {
        const count = nth([1, 2, 4], a) ?? 1;
        const chips = [...this.pieces()].filter(([piece, place]) => place === '0' && !piece.includes('#')).map(([piece]) => piece);
        const grain = this.proposed('GRAIN', day, TAKES.ROBOT.grain * count);
        if (chips.length < count || !grain) return null;
        const mates = Array.from({ length: count }, (_, n) => (b % 4 === 0 ? null : (n + c) % count));
        const from = d % (chips.length - count + 1);
        return { ...at, kind, count, chips: chips.slice(from, from + count), mates, grain };
      }
      case 'move':
      case 'sell': {
        const lot = nth(held(['GRAIN', 'TOY']), a);
        return lot ? { ...at, kind, item: lot.item, lot: lot.lot, quantity: some(lot.left, b) } : null;
      }
      case 'sellRobot':
      case 'moveRobot': {
        const robot = nth(
          [...this.pieces().keys()].filter((piece) => piece.includes('#')),
          a,
        );
        return robot ? { ...at, kind, robot } : null;
      }
      case 'split': {
        const item = nth(['GRAIN', 'TOY'] as const, a) ?? 'GRAIN';
        const lots = held([item]);
        const origins = [nth(lots, b), c % 2 === 0 ? nth(lots, b + 1) : undefined].flatMap((lot) => lot ?? []);
        const unique = [...new Map(origins.map((lot) => [lot.lot, lot])).values()];
        return unique.length > 0 ? { ...at, kind, item, origins: unique.map(({ lot, left }) => ({ lot, quantity: some(left, d) })) } : null;
      }
      case 'fix': {
        const buys = [...this.postings.values()].flatMap(({ act }) => (act.kind === 'buy' && act.item !== 'CHIP' ? [act] : []));
        const buy = nth(buys, a);
        return buy ? { ...at, kind, record: buy.key, quantity: buy.sacks ? SACK * (1 + (b % 3)) : 1 + (b % 30) } : null;
      }
      case 'void': {
        const record = nth([...this.postings.keys()], a);
        return record ? { ...at, kind, record } : null;
      }
    }
  }
}
