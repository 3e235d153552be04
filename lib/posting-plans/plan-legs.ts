import { newId } from '../kernel/id';
import type { FieldError } from '../kernel/errors';
import type { LineState } from '../stock/ledger.types';
import type { PostingTerms } from './plan-movements.rules';
import type { PlanOptions } from './plan.types';
import type { PathedRow } from './plan-rows';
import type { PlacedSide } from './plan-side';
import type { PostingFacts } from './record-facts.query';
import { locationErrors } from '../records/record-line.rules';
import { complaint } from '../records/record-quantity.rules';
import type { RecordInput, TemplateFacts } from '../records/record.types';
import type { ResolvedLine } from './resolve-lots';

/** One record of a posting as it moves stock: the main one, or the partner record of its offset. */
export type Leg = {
  readonly terms: PostingTerms;
  readonly template: TemplateFacts;
  readonly rows: readonly PathedRow[];
  readonly lines: readonly LineState[];
  readonly errors: readonly FieldError[];
};

/** Terms of every entry of one side; a record has passed its checks, so warehouse and template are there. */
export function termsOf(
  record: RecordInput,
  { warehouse, template }: Pick<PostingFacts, 'warehouse' | 'template'>,
  recordId: string,
  transfer = false,
): PostingTerms {
  if (!warehouse || !template) throw new Error('a record was planned without its warehouse or template');
  return {
    recordId,
    direction: template.type,
    warehouseId: warehouse.id,
    partnerId: warehouse.stockByPartner ? (record.stockPartnerId ?? record.partnerId) : null,
    byProject: warehouse.stockByProject,
    integrates: template.integrateInitialQty && !transfer,
    opening: template.openingBalance,
    transfer,
  };
}

/** The leg of a side with lines of its own; `main` are the lines that they answer to. @rules OFF-01 */
export function legOf({ side, planned }: PlacedSide, main?: PlacedSide): Leg {
  const { record, facts, recordId, transfer, answers } = side;
  const { template } = facts;
  if (!template) throw new Error('a record was planned without its template');
  const answersTo = (index: number) => main?.planned.find(({ line }) => line.index === answers[index])?.state.id ?? null;
  return {
    terms: termsOf(record, facts, recordId, transfer),
    template,
    rows: planned.flatMap(({ rows }) => rows),
    lines: planned.map(({ line, state }) => (main ? { ...state, mainLineId: answersTo(line.index) } : state)),
    errors: [],
  };
}

type Given = { readonly record: RecordInput; readonly facts: PostingFacts; readonly options: PlanOptions };

/** The location of a row on the offset side: that of its lot row, else of its line. @rules OFF-02 */
function offsetPlace(row: PathedRow, { input, lots }: ResolvedLine): string | null {
  const lot = lots.find(({ lotId, path }) => lotId === row.lotId && row.path === `${path}.quantity`);
  return lot?.input.offsetLocationId ?? input.offsetLocationId;
}

/**
 * The offset side of the main lines: the same items, quantities, amounts, lots and pieces the other way round, in the offset warehouse; only the
 * location differs. Null when the posting has no other side. E_OFFSET_SAME_PLACE when nothing would move; what `locationErrors` finds about the place.
 * @rules OFF-01, OFF-02, OFF-03, OFF-04, OFF-06, POST-13
 */
export function mirrorLeg({ planned }: PlacedSide, { record, facts, options }: Given): Leg | null {
  const { offset } = facts;
  const { offsetRecordId } = options;
  if (offset === null || offsetRecordId === null) return null;
  const terms = termsOf(record, offset, offsetRecordId, true);
  const errors: FieldError[] = [];
  const lines: LineState[] = [];
  const rows: PathedRow[] = [];
  for (const { line, state, rows: mainRows } of planned) {
    const known = options.offsetKnown.get(state.id) ?? { id: newId(), lineNo: state.lineNo };
    const path = `lines.${line.index}.offsetLocationId`;
    const projectId = record.offset?.projectId ?? state.projectId;
    lines.push({ ...state, ...known, recordId: offsetRecordId, mainLineId: state.id, locationId: line.input.offsetLocationId, projectId });
    for (const row of mainRows) {
      const locationId = offsetPlace(row, line);
      const mirrored = { ...row, id: newId(), lineId: known.id, locationId, projectId };
      errors.push(...locationErrors(locationId, { ...offset, locations: facts.locations }, path));
      if (facts.warehouse?.id === offset.warehouse.id && locationId === row.locationId)
        errors.push(complaint(path, 'E_OFFSET_SAME_PLACE', { warehouse: offset.warehouse.code }));
      rows.push(mirrored);
    }
  }
  return { terms, template: offset.template, rows, lines, errors: errors.filter(firstOfPath) };
}

const firstOfPath = (error: FieldError, index: number, all: readonly FieldError[]): boolean =>
  all.findIndex(({ path, code }) => path === error.path && code === error.code) === index;
