import type { AltUomMode } from '../company/settings.rules';
import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity-text';
import type { BomFacts, ComponentFacts } from './bom.types';
import { componentQuantity, isTaken } from './explode.rules';

/** One row of the view of all levels. */
export type LevelRow = {
  /** 1 for the components of the version itself. */
  readonly level: number;
  readonly itemId: string;
  readonly code: string;
  readonly description: string;
  readonly uom: string;
  /** For the quantity of the top. */
  readonly quantity: Quantity;
  readonly phantom: boolean;
  /** Not taken on the day: out of its validity, or not movable. */
  readonly left: boolean;
  /** The version that it is made by itself, if any. */
  readonly bomId: string | null;
  readonly alternatives: readonly string[];
};

type Levels = {
  readonly bom: BomFacts;
  readonly date: Day;
  readonly mode: AltUomMode;
  readonly bomOf: (itemId: string, variantId: string | null) => BomFacts | null;
};

/** So many rows are shown; a wide structure of many levels has no end worth reading. */
export const MAX_LEVEL_ROWS = 2_000;

/** Everything a version is made of, level by level, for its own parent quantity; at most `MAX_LEVEL_ROWS` rows. */
export function levelsOf({ bom, date, mode, bomOf }: Levels): LevelRow[] {
  const rows: LevelRow[] = [];
  const walk = (of: BomFacts, quantity: Quantity, level: number, path: readonly string[]): void => {
    for (const component of of.components) {
      if (rows.length >= MAX_LEVEL_ROWS) return;
      const inner = bomOf(component.itemId, component.variantId);
      const own = componentQuantity(component, quantity, of, mode);
      rows.push(rowOf(component, { level, quantity: own, date, inner }));
      if (inner && isTaken(component, date) && !path.includes(inner.id)) walk(inner, own, level + 1, [...path, inner.id]);
    }
  };
  walk(bom, bom.parentQty, 1, [bom.id]);
  return rows;
}

function rowOf(component: ComponentFacts, at: { level: number; quantity: Quantity; date: Day; inner: BomFacts | null }): LevelRow {
  const { itemId, code, description, uom, phantom, alternatives } = component;
  return {
    level: at.level,
    itemId,
    code,
    description,
    uom,
    quantity: at.quantity,
    phantom,
    left: !isTaken(component, at.date),
    bomId: at.inner?.id ?? null,
    alternatives: alternatives.map((each) => each.code),
  };
}
