// Test support: the words of the model of a workshop.

export const ITEMS = ['GRAIN', 'TAPE', 'CHIP', 'TOY', 'ROBOT'] as const;
export type Item = (typeof ITEMS)[number];
export const LAST_DAY = 5;
export const SACK = 25;
/** What one product takes. */
export const TAKES = { TOY: { grain: 2, tape: 1 }, ROBOT: { grain: 3 } };

/** Numbers drawn at random; what they mean depends on the state of the model when the command is due. */
export type RawAct = { readonly kind: Act['kind']; readonly pick: readonly number[]; readonly day: number };
export type Part = { readonly lot: string; readonly quantity: number };

/** A command; `key` names it, and whatever it makes, whatever codes that gets. */
export type Act = { readonly key: string; readonly day: number } & (
  | {
      readonly kind: 'buy';
      readonly item: 'GRAIN' | 'TAPE' | 'CHIP';
      readonly quantity: number;
      readonly amount: number;
      readonly sacks: boolean;
    }
  | { readonly kind: 'toys'; readonly count: number }
  | {
      readonly kind: 'robots';
      readonly count: number;
      readonly chips: readonly string[];
      readonly mates: readonly (number | null)[];
      readonly grain: readonly Part[];
    }
  | { readonly kind: 'move' | 'sell'; readonly item: Item; readonly lot: string; readonly quantity: number }
  | { readonly kind: 'sellRobot' | 'moveRobot'; readonly robot: string }
  | { readonly kind: 'split'; readonly item: Item; readonly origins: readonly Part[] }
  | { readonly kind: 'fix'; readonly record: string; readonly quantity: number }
  | { readonly kind: 'void'; readonly record: string }
);
