import sql from 'sql-template-tag';
import type { ComponentNeed } from '../boms/bom.types';
import { openQuantity, type ProposedComponent } from '../boms/explode-parents';
import { stockKey } from '../boms/explode.rules';
import type { Ctx } from '../kernel/ctx';
import { explodeLines } from '../posting-plans/explode-record';
import { asPosted, isExploded, ownStock, standingBom } from '../posting-plans/exploded-pair';
import { readPostingFacts } from '../posting-plans/record-facts.query';
import type { RecordInput } from '../records/record.types';
import { liveEntries, standingLines } from '../corrections/standing-record.query';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import type { ExplodeLinesInput } from './explode-lines.schema';
import type { ComponentPreview, Replacement } from './explode-lines.types';
import { inPlaceOf } from './record-components.rules';

/** What may take the place of a component: the alternatives of what it stands for, and that itself. @rules BOM-08 */
function replacementsOf(line: ProposedComponent, needs: readonly ComponentNeed[]): Replacement[] {
  const need = needs.find(
    ({ itemId, variantId, code }) => stockKey(itemId, variantId) === stockKey(line.itemId, line.variantId) || line.insteadOf.includes(code),
  );
  if (!need) return [];
  const itself = { ...need, ratio: '1' };
  const all = [itself, ...need.alternatives];
  const isLine = (one: Pick<ComponentNeed, 'itemId' | 'variantId'>) =>
    stockKey(one.itemId, one.variantId) === stockKey(line.itemId, line.variantId);
  const own = all.find(isLine);
  if (!own) return [];
  return all
    .filter((one) => !isLine(one))
    .map(({ itemId, variantId, code, ratio, decimals }) => ({
      itemId,
      variantId,
      code,
      quantity: inPlaceOf(line.quantity, own.ratio, ratio, decimals),
    }));
}

/** Ends the trial: nothing was written. */
class Seen extends Error {
  constructor(readonly preview: ComponentPreview | null) {
    super('a preview ends without a trace');
  }
}

const NOTHING_ELSE = {
  number: null,
  refDocumentText: '-',
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  offset: null,
};
const BARE_LINE = { amount: null, locationId: null, offsetLocationId: null, note: null, lots: [], serials: [] };

/** A posted record whose lines were taken apart by its offset: what it took comes back. */
async function standing(ctx: Ctx, recordId: string) {
  const [offset = null] = await ctx.sql<{ id: string; warehouseId: string; templateId: string }>(
    sql`SELECT id, warehouse_id AS "warehouseId", template_id AS "templateId" FROM stock_record
        WHERE company_id = ${ctx.company.id} AND main_record_id = ${recordId}::uuid AND voided_at IS NULL`,
  );
  const ids = offset ? [recordId, offset.id] : [recordId];
  const [lines, entries] = await Promise.all([standingLines(ctx, ids), liveEntries(ctx, ids)]);
  const all = new Set(lines.map(({ id }) => id));
  return {
    offset,
    own: offset && ownStock(offset.id, entries, all),
    exploded: isExploded(
      lines.filter((line) => line.recordId === recordId),
      lines.filter((line) => line.recordId !== recordId),
    ),
    lineOf: (id: string | null | undefined) => lines.find((line) => line.id === id) ?? null,
  };
}

/**
 * The components that the lines would take or give, as the posting finds them now; null where the template takes nothing apart.
 * @throws what `explodeLines` throws
 * @rules BOM-01, BOM-02, BOM-07, BOM-08
 */
export async function previewComponents(db: Database, caller: Caller, input: ExplodeLinesInput): Promise<ComponentPreview | null> {
  const trial = async (ctx: Ctx): Promise<never> => {
    const stands = input.recordId ? await standing(ctx, input.recordId) : null;
    const asked = input.lines.map(({ lineId, ...line }) => ({
      ...BARE_LINE,
      ...line,
      bom: standingBom(line, stands?.lineOf(lineId) ?? null),
    }));
    const record: RecordInput = { ...NOTHING_ELSE, ...input, lines: asked };
    const read = await readPostingFacts(ctx, record, stands ? stands.offset : undefined);
    const facts = stands ? asPosted(read, stands.exploded) : read;
    const exploded = await explodeLines(ctx, record, facts, { own: stands?.own ?? null });
    if (!exploded) throw new Seen(null);
    const { side, main, parents } = exploded;
    const loads = side.template.type === 'LOAD';
    const lines = parents.map(({ components, shortages, version, needs }) => ({
      version,
      components: components.map((one) => ({
        itemId: one.itemId,
        variantId: one.variantId,
        code: one.code,
        uom: one.uom,
        quantity: one.quantity,
        insteadOf: one.insteadOf,
        lotManaged: one.lotManaged,
        serialManaged: one.serialManaged,
        replacements: facts.allowIncompleteBomOffset ? replacementsOf(one, needs) : [],
        lots: one.lots,
        open: loads ? '0' : openQuantity(one),
      })),
      shortages,
    }));
    throw new Seen({ loads, replaces: main, lines });
  };
  try {
    return await runVerb(db, caller, trial, null);
  } catch (error) {
    if (error instanceof Seen) return error.preview;
    throw error;
  }
}
