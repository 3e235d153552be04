import fc from 'fast-check';
import type { LedgerModel } from '../ledger-models/ledger.model';
import { type Command, ITEMS, type Line, type LotRef, PLACES, type Row, TEMPLATES, TODAY } from '../ledger-models/ledger-model.types';

// Random commands: numbers are drawn first and get their meaning from the state of the model when the command is due.

type RawLot = { how: 'pick' | 'code' | 'auto'; nth: number; code: string };
type RawRow = { lot: RawLot; place: number; quantity: number; likely: boolean };
type RawEdit = {
  what: 'quantity' | 'lot' | 'place' | 'drop' | 'dropRow' | 'addRow' | 'addLine' | 'item';
  line: number;
  row: number;
  value: RawRow;
};
export type RawCommand =
  | { kind: 'post'; template: number; day: number; early: boolean; confirm: boolean; lines: { item: number; rows: RawRow[] }[] }
  | { kind: 'correct'; record: number; stale: boolean; confirm: boolean; edits: RawEdit[] }
  | { kind: 'void'; record: number; stale: boolean }
  | { kind: 'close' | 'reopen'; lot: number; stale: boolean }
  | { kind: 'hold'; lots: number[] }
  | { kind: 'lift'; lots: number[] }
  | { kind: 'status'; lots: number[]; quarantine: boolean };

const nat = fc.nat({ max: 997 });
const rare = fc.nat({ max: 19 }).map((n) => n === 0);
const mostly = fc.nat({ max: 5 }).map((n) => n > 0);
const rawLot: fc.Arbitrary<RawLot> = fc.record({
  how: fc.constantFrom('pick' as const, 'pick' as const, 'auto' as const, 'code' as const),
  nth: nat,
  code: fc.constantFrom('A', 'a ', 'Ａ', 'B', '001', '003', '00002', 'Maß', 'MASS'),
});
const rawRow: fc.Arbitrary<RawRow> = fc.record({ lot: rawLot, place: nat, quantity: fc.integer({ min: 1, max: 12 }), likely: mostly });
const rawLines = fc.array(fc.record({ item: fc.nat({ max: ITEMS.length - 1 }), rows: fc.array(rawRow, { minLength: 1, maxLength: 2 }) }), {
  minLength: 1,
  maxLength: 2,
  size: 'xsmall',
});
const rawEdit: fc.Arbitrary<RawEdit> = fc.record({
  what: fc.constantFrom(
    'quantity' as const,
    'quantity' as const,
    'lot' as const,
    'place' as const,
    'drop' as const,
    'dropRow' as const,
    'addRow' as const,
    'addLine' as const,
    'item' as const,
  ),
  line: nat,
  row: nat,
  value: rawRow,
});
const day = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 0, max: TODAY }) }, { weight: 1, arbitrary: fc.constant(TODAY + 1) });

export const rawCommands: Record<'post' | 'correct' | 'void' | 'close' | 'hold' | 'status', fc.Arbitrary<RawCommand>> = {
  post: fc.record({
    kind: fc.constant('post' as const),
    template: fc.nat({ max: TEMPLATES.length - 1 }),
    day,
    early: mostly,
    confirm: fc.boolean(),
    lines: rawLines,
  }),
  correct: fc.record({
    kind: fc.constant('correct' as const),
    record: nat,
    stale: rare,
    confirm: fc.boolean(),
    edits: fc.array(rawEdit, { maxLength: 2 }),
  }),
  void: fc.record({ kind: fc.constant('void' as const), record: nat, stale: rare }),
  close: fc.record({ kind: fc.constantFrom('close' as const, 'reopen' as const), lot: nat, stale: rare }),
  hold: fc.record({
    kind: fc.constantFrom('hold' as const, 'lift' as const),
    lots: fc.array(nat, { minLength: 1, maxLength: 2 }),
  }),
  status: fc.record({
    kind: fc.constant('status' as const),
    lots: fc.array(nat, { minLength: 1, maxLength: 2 }),
    quarantine: fc.boolean(),
  }),
};

const nth = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

function lotRef(model: LedgerModel, raw: RawLot, item: number, load: boolean): LotRef {
  if (!ITEMS[item]?.lots) return 'none';
  const own = model.lots.flatMap((lot, index) => (lot.item === item && (!lot.voided || raw.nth % 13 === 0) ? [index] : []));
  const picked = nth(own, raw.nth);
  if (raw.how === 'code' || (picked === undefined && !load)) return { code: raw.code };
  return picked === undefined || (raw.how === 'auto' && load) ? 'auto' : { lot: picked };
}

/** The places of a warehouse that hold something. */
function shelves(model: LedgerModel, warehouse: number): { item: number; lot: number | null; place: number; left: number }[] {
  const sums = new Map<string, { item: number; lot: number | null; place: number; left: number }>();
  for (const { item, lot, place, signed } of model.entries()) {
    const shelf = `${item}/${lot}/${place}`;
    if (PLACES[place]?.warehouse === warehouse) sums.set(shelf, { item, lot, place, left: (sums.get(shelf)?.left ?? 0) + signed });
  }
  return [...sums.values()].filter(({ left }) => left > 0);
}

/** A row; what leaves is mostly drawn from a place that holds so much. */
function rowOf(model: LedgerModel, raw: RawRow, item: number, template: number): Row {
  const { load = true, warehouse = 0 } = TEMPLATES[template] ?? {};
  const places = PLACES.flatMap((place, index) => (place.warehouse === warehouse ? [index] : []));
  const row = { lot: lotRef(model, raw.lot, item, load), place: nth(places, raw.place) ?? 0, quantity: raw.quantity };
  if (load || !raw.likely) return row;
  const held = nth(
    shelves(model, warehouse).filter((shelf) => shelf.item === item),
    raw.lot.nth,
  );
  return held
    ? { lot: held.lot === null ? 'none' : { lot: held.lot }, place: held.place, quantity: ((raw.quantity - 1) % held.left) + 1 }
    : row;
}

const oneRow = (item: number, rows: readonly Row[]): readonly Row[] => (ITEMS[item]?.lots ? rows : rows.slice(0, 1));

function edit(model: LedgerModel, lines: Line[], raw: RawEdit, template: number): Line[] {
  const at = raw.line % Math.max(1, lines.length);
  const line = lines[at];
  if (!line || raw.what === 'addLine' || raw.what === 'item') {
    const item = raw.line % ITEMS.length;
    const added: Line = { line: raw.what === 'item' && line ? line.line : null, item, rows: [rowOf(model, raw.value, item, template)] };
    return raw.what === 'item' && line ? lines.with(at, added) : [...lines, added];
  }
  if (raw.what === 'drop') return lines.toSpliced(at, 1);
  const index = raw.row % line.rows.length;
  const row = line.rows[index];
  const drawn = rowOf(model, raw.value, line.item, template);
  if (!row) return lines;
  if (raw.what === 'dropRow') return line.rows.length === 1 ? lines : lines.with(at, { ...line, rows: line.rows.toSpliced(index, 1) });
  if (raw.what === 'addRow') return lines.with(at, { ...line, rows: oneRow(line.item, [...line.rows, drawn]) });
  const next =
    raw.what === 'quantity'
      ? { ...row, quantity: drawn.quantity }
      : raw.what === 'lot'
        ? { ...row, lot: drawn.lot }
        : { ...row, place: drawn.place };
  return lines.with(at, { ...line, rows: line.rows.with(index, next) });
}

/** The command that a draw means in a state of the model; null when there is nothing to apply it to. */
export function meaning(model: LedgerModel, raw: RawCommand): Command | null {
  if (raw.kind === 'post') {
    const { load = true, warehouse = 0 } = TEMPLATES[raw.template] ?? {};
    const held = shelves(model, warehouse).map(({ item }) => item);
    const template = load || held.length > 0 || !raw.early ? raw.template : warehouse * 4;
    const lines = raw.lines.map(({ item: drawn, rows }): Line => {
      const item = load || !rows[0]?.likely || held.includes(drawn) ? drawn : (nth(held, drawn) ?? drawn);
      return {
        line: null,
        item,
        rows: oneRow(
          item,
          rows.map((row) => rowOf(model, row, item, template)),
        ),
      };
    });
    const day = TEMPLATES[template]?.load && raw.early && raw.day <= TODAY ? raw.day >> 1 : raw.day;
    return { kind: 'post', template, day, confirm: raw.confirm, lines };
  }
  if (raw.kind === 'correct' || raw.kind === 'void') {
    if (model.records.length === 0) return null;
    const record = raw.record % model.records.length;
    const standing = model.records[record];
    const version = (standing?.version ?? 0) - (raw.stale ? 1 : 0);
    if (raw.kind === 'void' || !standing) return { kind: 'void', record, version };
    const asItStands = standing.lines.flatMap((line, index): Line[] =>
      line.removed
        ? []
        : [
            {
              line: index,
              item: line.item,
              rows: line.rows.map(({ lot, place, quantity }) => ({ lot: lot === null ? 'none' : { lot }, place, quantity })),
            },
          ],
    );
    const lines = raw.edits.reduce((sofar, one) => edit(model, sofar, one, standing.template), asItStands);
    return { kind: 'correct', record, version, confirm: raw.confirm, lines };
  }
  if (model.lots.length === 0) return null;
  if (raw.kind === 'hold' || raw.kind === 'lift') return { kind: raw.kind, lots: raw.lots.map((lot) => lot % model.lots.length) };
  if (raw.kind === 'status') return { kind: 'status', lots: raw.lots.map((lot) => lot % model.lots.length), quarantine: raw.quarantine };
  const lot = raw.lot % model.lots.length;
  return { kind: raw.kind, lot, version: (model.lots[lot]?.version ?? 0) - (raw.stale ? 1 : 0) };
}
