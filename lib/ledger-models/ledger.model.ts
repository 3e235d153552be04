import { type Command, ITEMS, type Line, type LotRef, type Outcome, PLACES, TEMPLATES, TODAY } from './ledger-model.types';
import { type ModelLot, refuse, turnLots } from './ledger-lots.model';

// Test support: what the ledger must do, said as naively as can be. Nothing of the product is used here; every figure is summed
// anew from the records that stand.

type Standing = { lot: number | null; place: number; quantity: number };
/** `written` counts how often the rows were written: a line written anew moves, also when it ends as it was. */
type StandingLine = { item: number; removed: boolean; written: number; rows: Standing[] };
type Posted = { template: number; day: number; version: number; voided: boolean; lines: StandingLine[] };
type Entry = Standing & { item: number; day: number; record: number; signed: number };

const template = (index: number) => TEMPLATES[index] ?? TEMPLATES[0];
const itemOf = (index: number) => ITEMS[index] ?? ITEMS[0];
const keyOf = (code: string) => code.normalize('NFKC').trim().toUpperCase();
const total = (entries: readonly Entry[]) => entries.reduce((sum, { signed }) => sum + signed, 0);
const placeOf = (one: { item: number; lot: number | null; place: number }) => `${one.item}/${one.lot}/${one.place}`;

export class LedgerModel {
  lots: ModelLot[] = [];
  records: Posted[] = [];
  /** Last number issued, per item. */
  last: number[] = ITEMS.map(() => 0);

  clone(): LedgerModel {
    return Object.assign(new LedgerModel(), structuredClone({ lots: this.lots, records: this.records, last: this.last }));
  }

  apply(command: Command): Outcome {
    if (command.kind === 'post')
      return this.write(command, { template: command.template, day: command.day, version: 0, voided: false, lines: [] });
    if (command.kind === 'correct') return this.correct(command);
    if (command.kind === 'void') return this.void(command);
    return turnLots(this.lots, command);
  }

  /** Every row of the records that stand, signed. */
  entries(records: readonly Posted[] = this.records): Entry[] {
    return records.flatMap(({ template: by, day, voided, lines }, record) =>
      lines.flatMap(({ item, removed, rows }) =>
        voided || removed
          ? []
          : rows.map((row) => ({ ...row, item, day, record, signed: template(by).load ? row.quantity : -row.quantity })),
      ),
    );
  }

  /** The lowest end-of-day balance of a place from a day on. */
  lowest(entries: readonly Entry[], at: string, from: number): number {
    const here = entries.filter((entry) => placeOf(entry) === at);
    return Math.min(...Array.from({ length: TODAY + 2 - from }, (_, offset) => total(here.filter(({ day }) => day <= from + offset))));
  }

  /** Why a lot may not leave a place although nothing is wrong with its quantity. */
  unavailable(lot: number, place: number, day: number): boolean {
    const { quarantine, holds, item, day: start } = this.lots[lot] ?? { quarantine: true, holds: 0, item: 0, day: 0 };
    const { validity } = itemOf(item);
    return quarantine || holds > 0 || (PLACES[place]?.blocked ?? false) || (validity !== null && day > start + validity);
  }

  figures(lot: number) {
    const { closed = false, voided = true, code = '', item = 0, quarantine = false, holds = 0, version = 0 } = this.lots[lot] ?? {};
    const own = this.entries().filter((entry) => entry.lot === lot);
    const loads = own.filter(({ signed, quantity }) => signed > 0 && quantity > 0);
    const first = Math.min(...loads.map(({ record }) => record));
    const initial = total(loads.filter(({ record }) => record === first || template(this.records[record]?.template ?? 0).integrates));
    const ledger = total(own);
    const blocked = total(own.filter(({ place }) => PLACES[place]?.blocked));
    const figures = { ledger, onHand: closed ? 0 : ledger, blocked, initial, loaded: total(loads) };
    return { item, code, closed, voided, quarantine, holds, version, ...figures };
  }

  private nextCode(item: number, taken: ReadonlySet<string>): string {
    const { fills, codeLength } = itemOf(item);
    const used = new Set([...taken, ...this.lots.filter((lot) => lot.item === item && !lot.voided).map(({ code }) => keyOf(code))]);
    let number = fills ? 1 : (this.last[item] ?? 0) + 1;
    while (used.has(String(number).padStart(codeLength, '0'))) number++;
    this.last[item] = Math.max(this.last[item] ?? 0, number);
    return String(number).padStart(codeLength, '0');
  }

  /** Posts or corrects: `before` is the record without the lines that change. Nothing changes when it is refused. */
  private write(command: { confirm: boolean; lines: readonly Line[] }, before: Posted, index = this.records.length): Outcome {
    const { load, integrates, anyLot } = template(before.template);
    const { day } = before;
    if (day > TODAY) return refuse('E_DATE_IN_FUTURE');
    const draft = this.clone();
    const errors = new Set<string>();
    const warnings = new Set<string>();
    const made: number[] = [];
    const typed = (item: number) =>
      new Set(
        command.lines
          .filter((line) => line.item === item)
          .flatMap(({ rows }) => rows.flatMap(({ lot }) => (typeof lot === 'object' && 'code' in lot ? [keyOf(lot.code)] : []))),
      );
    const make = (item: number, code: string) =>
      made.push(draft.lots.push({ item, code, day, quarantine: false, holds: 0, closed: false, voided: false, version: 1 }) - 1);
    const resolve = (item: number, ref: LotRef, known: readonly (number | null)[]): number | null => {
      if (ref === 'none') return null;
      if (ref === 'auto') {
        make(item, draft.nextCode(item, typed(item)));
        return draft.lots.length - 1;
      }
      const live = (code: string) => draft.lots.findIndex((lot) => lot.item === item && !lot.voided && keyOf(lot.code) === keyOf(code));
      const found = 'lot' in ref ? ref.lot : live(ref.code);
      if (found === -1 && load) make(item, 'code' in ref ? ref.code.trim() : '');
      else if (found === -1 || draft.lots[found]?.voided) errors.add('E_NOT_FOUND');
      else if (load && 'code' in ref && !made.includes(found) && !integrates && !known.includes(found)) warnings.add('W_LOT_EXISTS');
      return found === -1 && load ? draft.lots.length - 1 : found;
    };
    const standing = this.records[index]?.lines ?? [];
    const lines = command.lines.map(({ line, item, rows }): StandingLine & { line: number | null } => ({
      line,
      item,
      removed: false,
      written: 1,
      rows: rows.map((row) => ({
        lot: resolve(item, row.lot, line !== null && standing[line]?.item === item ? standing[line].rows.map(({ lot }) => lot) : []),
        place: row.place,
        quantity: row.quantity,
      })),
    }));

    const after: StandingLine[] = [...before.lines];
    for (const { line, ...state } of lines) {
      if (line !== null && standing[line]?.item === state.item) after[line] = { ...state, written: (standing[line]?.written ?? 0) + 1 };
      else after.push(state);
    }
    draft.records[index] = { ...before, lines: after };
    this.check(draft, errors, {
      day,
      touched: this.changes(draft),
      leaving: load ? [] : lines.flatMap(({ item, rows }) => rows.map((row) => placeOf({ item, ...row }))),
      made,
      anyLot,
    });
    if (errors.size > 0) return refuse(...errors);
    if (warnings.size > 0 && !command.confirm) return refuse(...warnings);
    draft.records[index] = { ...before, version: before.version + 1, lines: after };
    Object.assign(this, draft);
    return { made };
  }

  /** Every place that a record touches in a draft: rows taken back and rows written, with the net change. */
  private changes(draft: LedgerModel): Map<string, { lot: number | null; place: number; net: number }> {
    const changes = new Map<string, { lot: number | null; place: number; net: number }>();
    const note = (entry: Entry, sign: number) => {
      const sofar = changes.get(placeOf(entry)) ?? { lot: entry.lot, place: entry.place, net: 0 };
      changes.set(placeOf(entry), { ...sofar, net: sofar.net + sign * entry.signed });
    };
    const rowsOf = (model: LedgerModel) =>
      new Map<string, { line: StandingLine; text: string }>(
        model.records.flatMap((record, index) =>
          record.lines.map(
            (line, at) => [`${index}.${at}`, { line, text: JSON.stringify([record.voided || line.removed, line.written]) }] as const,
          ),
        ),
      );
    const [old, now] = [rowsOf(this), rowsOf(draft)];
    const changed = (key: string) => old.get(key)?.text !== now.get(key)?.text;
    const entriesOf = (model: LedgerModel) =>
      model.records.flatMap((record, index) =>
        record.lines.flatMap((line, at) => (changed(`${index}.${at}`) ? model.entries([{ ...record, lines: [line] }]) : [])),
      );
    for (const entry of entriesOf(this)) note(entry, -1);
    for (const entry of entriesOf(draft)) note(entry, 1);
    return changes;
  }

  /** Whether a place that wants one item or one lot holds another beside what comes to `at`. */
  private crowded(entries: readonly Entry[], at: string, place: number): string[] {
    const alone = PLACES[place]?.alone ?? null;
    const here = entries.filter((entry) => entry.place === place);
    const others =
      alone === null
        ? []
        : here.filter((entry) => placeOf(entry) !== at && total(here.filter((one) => placeOf(one) === placeOf(entry))) > 0);
    const item = Number(at.split('/')[0]);
    if (others.some((other) => other.item !== item)) return ['E_LOCATION_MONO_ITEM'];
    return alone === 'lot' && others.length > 0 ? ['E_LOCATION_MONO_LOT'] : [];
  }

  private check(
    draft: LedgerModel,
    errors: Set<string>,
    terms: {
      day: number;
      touched: ReturnType<LedgerModel['changes']>;
      leaving: readonly string[];
      made: readonly number[];
      anyLot: boolean;
    },
  ): void {
    const entries = draft.entries();
    for (const [at, { lot, place, net }] of terms.touched) {
      for (const code of net > 0 ? this.crowded(entries, at, place) : []) errors.add(code);
      if (lot !== null && terms.made.includes(lot)) continue;
      if (lot !== null && this.lots[lot]?.closed) errors.add('E_LOT_CLOSED');
      else if (net < 0 && draft.lowest(entries, at, terms.day) < 0) errors.add('E_STOCK_WOULD_GO_NEGATIVE');
      else if (net < 0 && lot !== null && terms.leaving.includes(at) && !terms.anyLot && this.unavailable(lot, place, terms.day))
        errors.add('E_LOT_NOT_WITHDRAWABLE');
    }
  }

  private standingRecord({ record, version }: { record: number; version: number }): Posted | Outcome {
    const found = this.records[record];
    if (!found) return refuse('E_NOT_FOUND');
    if (found.voided) return refuse('E_ALREADY_VOIDED');
    return found.version === version ? found : refuse('E_CONFLICT');
  }

  /** After rows were taken back: lots of these rows are counted anew, and voided when no load is left. */
  private recount(lots: ReadonlySet<number>): void {
    for (const [index, lot] of this.lots.entries()) {
      if (!lots.has(index) || lot.voided) continue;
      lot.version++;
      lot.voided = !this.entries().some((entry) => entry.lot === index && entry.signed > 0);
    }
  }

  private correct(command: Command & { kind: 'correct' }): Outcome {
    const found = this.standingRecord(command);
    if (!('lines' in found)) return found;
    if (command.lines.length === 0) return refuse('E_NO_LINES');
    const text = (rows: readonly { lot: LotRef | number | null; place: number; quantity: number }[]) =>
      JSON.stringify(
        rows
          .map(({ lot, place, quantity }) =>
            [lot === 'none' || lot === null ? null : typeof lot === 'object' && 'lot' in lot ? lot.lot : lot, place, quantity].join(),
          )
          .sort(),
      );
    const changed = command.lines.filter(
      ({ line, item, rows }) => line === null || found.lines[line]?.item !== item || text(rows) !== text(found.lines[line]?.rows ?? []),
    );
    const kept = new Set(command.lines.map(({ line }) => line));
    const replaced = new Set(changed.flatMap(({ line, item }) => (line !== null && found.lines[line]?.item !== item ? [line] : [])));
    const lines = found.lines.map((line, index) => ({ ...line, removed: line.removed || !kept.has(index) || replaced.has(index) }));
    const trial = this.clone();
    const outcome = trial.write({ confirm: command.confirm, lines: changed }, { ...found, lines }, command.record);
    if ('refused' in outcome) return outcome;
    const touched = new Set([...this.changes(trial).values()].flatMap(({ lot }) => lot ?? []));
    Object.assign(this, trial);
    this.recount(touched);
    return outcome;
  }

  private void(command: Command & { kind: 'void' }): Outcome {
    const found = this.standingRecord(command);
    if (!('lines' in found)) return found;
    const draft = this.clone();
    draft.records[command.record] = { ...found, voided: true, version: found.version + 1 };
    const touched = this.changes(draft);
    const errors = new Set<string>();
    this.check(draft, errors, { day: found.day, touched, leaving: [], made: [], anyLot: true });
    if (errors.size > 0) return refuse(...errors);
    Object.assign(this, draft);
    this.recount(new Set([...touched.values()].flatMap(({ lot }) => lot ?? [])));
    return { made: [] };
  }
}
