import type { CardEntry, CardLine, HistoryEvent } from './record-card.types';

/** A row of the ledger with the line that it belongs to. */
export type StepRow = { readonly entry: CardEntry; readonly line: CardLine };
export type Step = { readonly event: HistoryEvent; readonly rows: readonly StepRow[] };

/**
 * What each event of a record wrote to the ledger, in the order of the events given: a posting its rows, a correction or a void its reversals and what
 * took their place. The rows of one transaction carry its beginning, its event a moment inside it.
 * @rules POST-18
 */
export function timelineOf(events: readonly HistoryEvent[], lines: readonly CardLine[]): Step[] {
  const oldestFirst = events.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const rows = lines.flatMap((line) => line.entries.map((entry) => ({ line, entry })));
  const eventOf = ({ entry }: StepRow) => oldestFirst.find(({ at }) => at >= entry.at)?.id;
  return events.map((event) => ({ event, rows: rows.filter((row) => eventOf(row) === event.id) }));
}
