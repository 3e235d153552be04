import type { FieldError } from '../kernel/errors';
import { compare, normal } from '../kernel/quantity';
import type { LineState } from '../stock/ledger.types';
import { accountErrors, sharesOf, sharesText } from '../records/record-accounts.rules';
import type { RecordFacts, RecordLineInput } from '../records/record.types';

type GivenLine = Pick<RecordLineInput, 'note' | 'projectId' | 'costCentres' | 'quantity'> & { readonly lineId: string | null };

/** A line whose goods stay as they are, and what is said anew about it; `accounts` where that is more than its note. */
export type RestatedLine = { readonly before: LineState; readonly line: LineState; readonly index: number; readonly accounts: boolean };

type Standing = {
  readonly lineById: ReadonlyMap<string, LineState>;
  /** Lines whose goods change: they are written as a whole. */
  readonly touched: ReadonlySet<string>;
  readonly projectId: string | null;
};

/** The lines that are said anew without a row of the ledger: note, project, cost centres. @rules POST-18 */
export const restatedLines = (given: readonly GivenLine[], { lineById, touched, projectId }: Standing): RestatedLine[] =>
  given.flatMap((asked, index) => {
    const before = asked.lineId === null || touched.has(asked.lineId) ? undefined : lineById.get(asked.lineId);
    if (!before) return [];
    const line = { ...before, note: asked.note, projectId: asked.projectId ?? projectId, costCentres: sharesOf(asked.costCentres) };
    const accounts = line.projectId !== before.projectId || sharesText(line.costCentres) !== sharesText(before.costCentres ?? []);
    return accounts || line.note !== before.note ? [{ before, line, index, accounts }] : [];
  });

/** What is wrong with the project and the cost centres of lines that are said anew. */
export const restatedErrors = (restated: readonly RestatedLine[], given: readonly GivenLine[], facts: RecordFacts): FieldError[] =>
  restated.flatMap(({ line, index, accounts }) => {
    const item = facts.items.get(line.itemId);
    const asked = given[index];
    return accounts && item && asked ? accountErrors(asked, item, { ...facts, path: `lines.${index}` }) : [];
  });

/** The lines of the other side that say the same; its own project wins. @rules OFF-02, OFF-07 */
export const restatedMirrors = (
  restated: readonly RestatedLine[],
  offsetLines: readonly LineState[],
  offsetProjectId: string | null,
): LineState[] =>
  restated.flatMap(({ line, accounts }) =>
    accounts
      ? offsetLines
          .filter(({ mainLineId }) => mainLineId === line.id)
          .map((mirror) => ({ ...mirror, costCentres: line.costCentres, projectId: offsetProjectId ?? line.projectId }))
      : [],
  );

type Changes = Record<string, [unknown, unknown]>;

/** What the trail says of lines: what changed beside their quantities, old and new; `after` is the line as it shall stand. */
export function wordsOfLine(before: LineState, after: LineState): Changes {
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['note', before.note, after.note],
    ['project', before.projectId, after.projectId],
    ['cost centres', sharesText(before.costCentres ?? []) || null, sharesText(after.costCentres ?? []) || null],
    ['unit', `${normal(before.moveQty)} ${before.moveUomId}`, `${normal(after.moveQty)} ${after.moveUomId}`],
    ['amount', before.baseAmount && normal(before.baseAmount), after.baseAmount && normal(after.baseAmount)],
  ];
  // In the main unit the quantity of the line says it already.
  const inMain = before.moveUomId === after.moveUomId && compare(after.moveQty, after.baseQty) === 0;
  return Object.fromEntries(
    said
      .filter(([name, old, now]) => old !== now && !(name === 'unit' && inMain))
      .map(([name, old, now]) => [`${name} of line ${before.lineNo}`, [old, now]]),
  );
}
