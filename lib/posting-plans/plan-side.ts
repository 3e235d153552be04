import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { eachInSlices } from '../server/breath';
import type { InheritedValues, LineState, NewSerial } from '../stock/ledger.types';
import type { LockedSerial } from '../stock/serial-locks';
import type { KnownLine } from './plan.types';
import { lineState, type PathedRow, rowsOf } from './plan-rows';
import type { PostingFacts } from './record-facts.query';
import type { RecordInput } from '../records/record.types';
import { type ResolvedLine, type Resolution, resolveLots } from './resolve-lots';
import { nameSerials, newSerialOf, resolveSerials, type WantedSerials } from './resolve-serials';

/** One record of a posting that has lines of its own; `facts` carry its warehouse and template. */
export type Side = {
  readonly record: RecordInput;
  readonly facts: PostingFacts;
  readonly recordId: string;
  /** Per line, the one that stands already; null makes a new one. */
  readonly known: readonly (KnownLine | null)[];
  readonly nextLineNo: number;
  /** Per line, the index of the main line it answers to. */
  readonly answers: readonly (number | null)[];
  /** Put before the paths of its complaints. */
  readonly prefix: string;
  /** What new lots take over from the lots they are made of. */
  readonly inherits: InheritedValues | null;
  /** One side of a transfer: the lots are the same on the other. */
  readonly transfer: boolean;
};

export type NamedSide = {
  readonly side: Side;
  readonly resolution: Resolution & { readonly errors: readonly FieldError[] };
  readonly wanted: WantedSerials;
};

export type PlannedLine = { readonly line: ResolvedLine; readonly state: LineState; readonly rows: readonly PathedRow[] };

export type PlacedSide = {
  readonly side: Side;
  readonly planned: readonly PlannedLine[];
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
};

const at = (prefix: string, fields: readonly FieldError[]): FieldError[] =>
  fields.map((field) => ({ ...field, path: `${prefix}${field.path}` }));

/** Finds or makes the lots of a side and names its pieces; locks the counters of its codes. @rules LOT-03, SER-06, POST-26 */
export async function nameSide(ctx: Ctx, side: Side): Promise<NamedSide> {
  const { record, facts, recordId, inherits } = side;
  const resolved = await resolveLots(ctx, record, facts, recordId);
  const resolution = inherits ? { ...resolved, newLots: resolved.newLots.map((lot) => ({ ...lot, ...inherits })) } : resolved;
  const lotCodes = new Map(resolution.newLots.map(({ id, code }) => [id, code]));
  return { side, resolution, wanted: await nameSerials(ctx, resolution.lines, { record, facts, lotCodes }) };
}

/** The lines and rows of a side, once its lots and pieces are locked. @rules POST-01, SER-03 */
export async function placeSide({ side, resolution, wanted }: NamedSide, locked: readonly LockedSerial[]): Promise<PlacedSide> {
  const { record, facts, recordId, prefix } = side;
  const serials = await resolveSerials(resolution.lines, wanted, { locked, facts });
  let nextLineNo = side.nextLineNo;
  const planned = resolution.lines.map((line) => {
    const known = side.known[line.index] ?? { id: newId(), lineNo: nextLineNo++ };
    const state = lineState(line, known, { record, recordId, mainLineId: null });
    const rows = rowsOf(line, { lineId: state.id, projectId: state.projectId, serials: serials.byLine.get(line.index) ?? [] });
    return { line, state, rows: rows.map((row) => ({ ...row, path: `${prefix}${row.path}` })) };
  });
  return { side, planned, errors: at(prefix, [...resolution.errors, ...serials.errors]), warnings: at(prefix, resolution.warnings) };
}

/** The pieces that a side makes. @rules SER-05, SER-08 */
export async function newSerialsOf({ side, planned }: PlacedSide): Promise<NewSerial[]> {
  const made: NewSerial[] = [];
  for (const { line, rows } of planned)
    for (const row of rows)
      await eachInSlices(row.serials, (serial) => {
        if (serial.known === null) made.push(newSerialOf(serial, row.id, line, side));
      });
  return made;
}
