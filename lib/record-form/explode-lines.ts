import type { Shortage } from '../boms/bom.types';
import { openQuantity, type ProposedLot } from '../boms/explode-parents';
import type { Ctx } from '../kernel/ctx';
import type { Quantity } from '../kernel/quantity-text';
import { explodeLines } from '../records/explode-record';
import { readPostingFacts } from '../records/record-facts.query';
import type { RecordInput } from '../records/record.types';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import type { ExplodeLinesInput } from './explode-lines.schema';

export type PreviewedComponent = {
  readonly code: string;
  readonly uom: string;
  readonly quantity: Quantity;
  readonly insteadOf: readonly string[];
  readonly lots: readonly ProposedLot[];
  /** What its lots do not cover: they are chosen by hand, or there is not enough. */
  readonly open: Quantity;
};
export type PreviewedLine = { readonly components: readonly PreviewedComponent[]; readonly shortages: readonly Shortage[] };
/** The components of each line; `loads` says that they come in (disassembly), `replaces` that they stand instead of the line (BOM-01). */
export type ComponentPreview = { readonly loads: boolean; readonly replaces: boolean; readonly lines: readonly PreviewedLine[] };

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

/**
 * The components that the lines would take or give, as the posting finds them now; null where the template takes nothing apart.
 * @throws what `explodeLines` throws
 * @rules BOM-01, BOM-02, BOM-07, BOM-08
 */
export async function previewComponents(db: Database, caller: Caller, input: ExplodeLinesInput): Promise<ComponentPreview | null> {
  const trial = async (ctx: Ctx): Promise<never> => {
    const record: RecordInput = { ...NOTHING_ELSE, ...input, lines: input.lines.map((line) => ({ ...BARE_LINE, ...line })) };
    const exploded = await explodeLines(ctx, record, await readPostingFacts(ctx, record));
    if (!exploded) throw new Seen(null);
    const { side, main, parents } = exploded;
    const loads = side.template.type === 'LOAD';
    const lines = parents.map(({ components, shortages }) => ({
      components: components.map((one) => ({
        code: one.code,
        uom: one.uom,
        quantity: one.quantity,
        insteadOf: one.insteadOf,
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
