import { AppError, type FieldError } from '../kernel/errors';
import { compare, isQuantity, ZERO } from '../kernel/quantity';
import type { LineState } from '../stock/ledger.types';
import type { StandingPiece } from '../stock/serial-locks';
import { isExploded } from '../posting-plans/exploded-pair';
import { mainAmount, sameMove } from '../records/record-move.rules';
import type { CorrectRecordInput } from '../records/record.schema';
import type { RecordInput } from '../records/record.types';
import { type RestatedLine, restatedLines, wordsOfLine } from './restated-lines.rules';
import type { PieceMate } from './piece-mates.query';
import { asksTheSame, componentsAsPosted, type PostedComponents, sameComponents } from './standing-components';
import type { LiveEntry, StandingPair } from './standing-record.query';

type GivenLine = CorrectRecordInput['lines'][number];

/** A record under lock with all that hangs on it; its offset record beside it. */
export type StandingBooks = StandingPair & {
  readonly lines: readonly LineState[];
  readonly offsetLines: readonly LineState[];
  readonly entries: readonly LiveEntry[];
  readonly pieces: readonly StandingPiece[];
  /** Of a record that was taken apart. */
  readonly mates: readonly PieceMate[];
};

export type ChangedLine = {
  readonly line: GivenLine;
  readonly index: number;
  readonly stands: LineState | null;
  /** The components that it was posted with, while it asks for as much of the same item. */
  readonly posted: PostedComponents | null;
};

/** What a correction changes of a record: what stays keeps its entries. */
export type CorrectionDiff = {
  readonly exploded: boolean;
  /** Lines that are new or asked for otherwise than they stand, with their places in the form. */
  readonly changed: readonly ChangedLine[];
  /** Lines that are taken out, those among them that become a line of another item. */
  readonly removed: readonly LineState[];
  readonly touchedOffset: readonly LineState[];
  /** Lines of the offset record that go with them. */
  readonly goneOffset: readonly LineState[];
  /** Lines whose goods stay and of which something else is said. */
  readonly restated: readonly RestatedLine[];
  readonly reversedLines: ReadonlySet<string>;
  readonly reversed: readonly LiveEntry[];
  readonly takenBack: readonly StandingPiece[];
};

const rowText = (lotId: string | null, locationId: string | null, { packages, rfidTag }: Pick<LiveEntry, 'packages' | 'rfidTag'>) =>
  `${lotId ?? ''}|${locationId ?? ''}|${packages ?? ''}|${rfidTag ?? ''}`;
const sameQuantity = (entered: string, stored: string) => isQuantity(entered) && compare(entered, stored.replace('-', '')) === 0;

/** The pieces of a line as they stand, each with its lot. */
function samePieces(given: GivenLine, entries: readonly LiveEntry[], pieces: readonly StandingPiece[]): boolean {
  const lotOf = new Map(entries.map(({ id, lotId }) => [id, lotId]));
  const stand = pieces.map(({ serialId, entryId }) => `${serialId}|${lotOf.get(entryId) ?? ''}`).toSorted();
  const asked = given.serials
    .map(({ serialId, lot }) => `${serialId ?? ''}|${(lot === null ? null : given.lots[lot]?.lotId) ?? ''}`)
    .toSorted();
  return stand.length === asked.length && stand.every((text, index) => text === asked[index]);
}

type StandingLine = Pick<StandingBooks, 'entries' | 'pieces'> & {
  readonly offsetLocationId: string | null;
  /** The project that decides which stock it moves; undefined where stock is not kept by project. */
  readonly projectId: string | null | undefined;
  readonly posted: PostedComponents | null;
};

/** The components of a line that still asks for what it was posted with; null where nothing was taken apart. @rules TRACE-08, OFF-07 */
function postedOf(given: GivenLine, stands: LineState | null, books: StandingBooks): PostedComponents | null {
  if (!stands?.bomVersion || !asksTheSame(given, stands)) return null;
  const components = componentsAsPosted(books, stands.id, given.serials);
  return components.length > 0 ? { version: stands.bomVersion, components } : null;
}

/** True when the goods of a line are asked for as they stand, whatever is said about it: such a line keeps its entries. */
function isUnchanged(given: GivenLine, line: LineState, { entries, pieces, offsetLocationId, projectId, posted }: StandingLine): boolean {
  if (given.components && !(posted && sameComponents(given.components, posted.components))) return false;
  if (projectId !== undefined && (given.projectId ?? projectId) !== line.projectId) return false;
  if (!samePieces(given, entries, pieces) || given.offsetLocationId !== offsetLocationId) return false;
  const sameLine = given.itemId === line.itemId && given.variantId === line.variantId && sameQuantity(given.quantity, line.baseQty);
  if (!sameLine || given.locationId !== line.locationId || !sameMove(given.move, line)) return false;
  if (!sameQuantity(mainAmount(given) ?? ZERO, line.baseAmount ?? ZERO)) return false;
  if (given.lots.length === 0) return entries.every(({ lotId }) => lotId === null);
  if (given.lots.some((lot) => lot.offsetLocationId !== null)) return false;
  const left = entries.map((entry) => ({ place: rowText(entry.lotId, entry.locationId, entry), quantity: entry.quantity }));
  for (const lot of given.lots) {
    const place = rowText(lot.lotId, lot.locationId ?? given.locationId, lot);
    const at = left.findIndex((entry) => entry.place === place && sameQuantity(lot.quantity, entry.quantity));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

const isOtherItem = (given: GivenLine, stands: LineState) => stands.itemId !== given.itemId || stands.variantId !== given.variantId;

/**
 * Compares the lines as they shall stand with those that stand.
 * @throws E_NOT_FOUND at a line that is none of the record
 * @rules POST-18, OFF-07
 */
export function correctionDiff(given: readonly GivenLine[], books: StandingBooks): CorrectionDiff {
  const { main, offset, lines, offsetLines, entries, pieces } = books;
  const exploded = isExploded(lines, offsetLines);
  const offsetLineOf = new Map(offsetLines.map((line) => [line.mainLineId, line]));
  const standing = new Map(lines.filter(({ removed }) => !removed).map((line) => [line.id, line]));
  const told = given.map((line, index) => {
    const stands = line.lineId === null ? null : (standing.get(line.lineId) ?? null);
    const twice = given.findIndex(({ lineId }) => lineId !== null && lineId === line.lineId) < index && stands !== null;
    if ((line.lineId !== null && !stands) || twice) throw new AppError('E_NOT_FOUND').at(`lines.${index}`);
    return { line, index, stands, posted: exploded ? postedOf(line, stands, books) : null };
  });
  const changed = told.filter(({ line, stands, posted }) => {
    if (stands === null) return true;
    const mine = <T extends { readonly lineId: string }>(all: readonly T[]) => all.filter(({ lineId }) => lineId === stands.id);
    const offsetLocationId = exploded ? null : (offsetLineOf.get(stands.id)?.locationId ?? null);
    const projectId = main.byProject || offset?.byProject ? main.projectId : undefined;
    return !isUnchanged(line, stands, { entries: mine(entries), pieces: mine(pieces), offsetLocationId, projectId, posted });
  });
  const kept = new Set(told.flatMap(({ line, stands }) => (stands && !isOtherItem(line, stands) ? [stands.id] : [])));
  const removed = [...standing.values()].filter(({ id }) => !kept.has(id));
  const gone = new Set(removed.map(({ id }) => id));
  const touched = new Set([...changed.flatMap(({ stands }) => stands?.id ?? []), ...gone]);
  const touchedOffset = offsetLines.filter(({ mainLineId }) => mainLineId !== null && touched.has(mainLineId));
  const reversedLines = new Set([...touched, ...touchedOffset.map(({ id }) => id)]);
  return {
    exploded,
    changed: changed.map((one) => ({ ...one, stands: one.stands && gone.has(one.stands.id) ? null : one.stands })),
    removed,
    touchedOffset,
    goneOffset: touchedOffset.filter(({ mainLineId }) => exploded || (mainLineId !== null && gone.has(mainLineId))),
    restated: restatedLines(given, { lineById: standing, touched, projectId: main.projectId }),
    reversedLines,
    reversed: entries.filter(({ lineId }) => reversedLines.has(lineId)),
    takenBack: pieces.filter(({ lineId }) => reversedLines.has(lineId)),
  };
}

/** Complaints about the lines that change, at their places among all lines of the form. The template was allowed when the record was posted. */
export function onForm(fields: readonly FieldError[], { changed }: CorrectionDiff): FieldError[] {
  return fields
    .filter(({ path }) => path !== 'templateId')
    .map((field) => ({
      ...field,
      path: field.path.replace(/^lines\.(\d+)/, (_, index: string) => `lines.${changed[Number(index)]?.index ?? index}`),
    }));
}

type Texts = Pick<RecordInput, 'partnerId' | 'refDocumentText' | 'refDocumentDate' | 'internalDocument' | 'internalDocumentDate' | 'note'>;
const TEXT_FIELDS = ['partnerId', 'refDocumentText', 'refDocumentDate', 'internalDocument', 'internalDocumentDate', 'note'] as const;

/** What the trail says: texts, quantities and words of lines, old and new; `written` are the lines as they stand afterwards. */
export function changesOf(
  { changed, removed, restated }: CorrectionDiff,
  { before, after, written }: { readonly before: Texts; readonly after: Texts; readonly written: readonly LineState[] },
): Record<string, readonly [unknown, unknown]> {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const field of TEXT_FIELDS) if (before[field] !== after[field]) changes[field] = [before[field], after[field]];
  for (const line of removed) changes[`line ${line.lineNo}`] = [line.baseQty, null];
  for (const { line, stands } of changed) {
    const now = written.find(({ id, removed: gone }) => id === stands?.id && !gone);
    if (stands) Object.assign(changes, { [`line ${stands.lineNo}`]: [stands.baseQty, line.quantity] }, now ? wordsOfLine(stands, now) : {});
    else changes[`new line ${line.itemId}`] = [null, line.quantity];
  }
  for (const { before: old, line } of restated) Object.assign(changes, wordsOfLine(old, line));
  return changes;
}
