import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { readAltUomMode } from '../item-parts/item-units.query';
import { type BomRow, readBom } from './bom.query';
import { readBomNet } from './bom-net.query';
import { type LevelRow, levelsOf } from './levels.rules';

export const BOM_TABS = ['composition', 'levels'] as const;
export type BomTab = (typeof BOM_TABS)[number];

export type BomCard = {
  readonly bom: BomRow;
  /** Read for its own tab alone. */
  readonly levels: readonly LevelRow[] | null;
};

/** All that the page of a version shows on a day; null when the company has no such version. */
export async function readBomCard(
  run: RunSql,
  companyId: number,
  { id, tab, today }: { readonly id: string; readonly tab: BomTab; readonly today: Day },
): Promise<BomCard | null> {
  const bom = await readBom(run, companyId, id);
  if (!bom || tab !== 'levels') return bom && { bom, levels: null };
  const { itemId, variantId } = bom;
  const parents = [{ itemId, variantId, version: null, bomId: id }];
  const [mode, net] = await Promise.all([readAltUomMode(run, companyId), readBomNet(run, companyId, { parents, date: today, all: true })]);
  const [root] = net.roots;
  return { bom, levels: root ? levelsOf({ bom: root, date: today, mode, bomOf: net.bomOf }) : [] };
}
