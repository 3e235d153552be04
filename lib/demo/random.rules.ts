/** Invented figures that are the same every time. */
export type Random = {
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(all: readonly T[]) => T;
  /** `count` different ones, in their own order. */
  readonly some: <T>(all: readonly T[], count: number) => T[];
};

/** Mulberry32: small, and the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between: Random['between'] = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick: Random['pick'] = (all) => {
    const one = all[between(0, all.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  return {
    between,
    pick,
    chance: (percent) => between(1, 100) <= percent,
    some: (all, count) => {
      const left = [...all.keys()];
      const kept = new Set(Array.from({ length: Math.min(count, all.length) }, () => left.splice(between(0, left.length - 1), 1)[0]));
      return all.filter((_, at) => kept.has(at));
    },
  };
}
