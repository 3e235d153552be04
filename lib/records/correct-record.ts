import { lockCountersOfLots, lockCountersOfSerials } from '../code-types/issue-codes';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { compare, isQuantity, ZERO } from '../kernel/quantity';
import { once } from '../server/once';
import type { LineState } from '../stock/ledger.types';
import { refoldLots, writeCorrectedRecord } from '../stock/post';
import { refoldItemCosts } from '../stock/post-costs';
import { reverseTraceLinks } from '../stock/post-trace';
import { priorStates, type StandingPiece, standingPieces } from '../stock/serial-locks';
import { unconfirmed } from './check-stock';
import { asPosted, isExploded, ownStock } from './exploded-pair';
import { componentErrors, explodeRecord, transformsOf } from './explode-record';
import { itemsWithCosts } from './plan-costs';
import { reversalOf } from './plan-movements.rules';
import type { PostedSerials } from './plan.types';
import { planPosting } from './plan-posting';
import { mainAmount, sameMove } from './record-move.rules';
import { readPostingFacts } from './record-facts.query';
import { recordErrors, recordWarnings } from './record.rules';
import type { CorrectRecordInput } from './record.schema';
import type { RecordInput } from './record.types';
import { restatedErrors, restatedLines, restatedMirrors, wordsOfLine } from './restated-lines.rules';
import { assertLastMovements, reversedPieces } from './reverse-pieces.rules';
import { assertNotTrackedSince, idsOf, type LiveEntry, liveEntries, lockRecords, standingLines } from './standing-record.query';
import { asInput, standingOffset } from './void-record';
import { finishPlan, planWrites } from './write-plan';

export type CorrectedRecord = {
  readonly recordId: string;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly voidedLots: readonly string[];
  readonly serials: PostedSerials;
  readonly voidedSerials: number;
};

type GivenLine = CorrectRecordInput['lines'][number];

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

type Standing = {
  readonly entries: readonly LiveEntry[];
  readonly pieces: readonly StandingPiece[];
  readonly offsetLocationId: string | null;
  /** The project that decides which stock it moves; undefined where stock is not kept by project. */
  readonly projectId: string | null | undefined;
};

const nextNo = (lines: readonly LineState[]): number => Math.max(0, ...lines.map(({ lineNo }) => lineNo)) + 1;

/** True when the goods of a line are asked for as they stand, whatever is said about it: such a line keeps its entries. */
function isUnchanged(given: GivenLine, line: LineState, { entries, pieces, offsetLocationId, projectId }: Standing): boolean {
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

/** Complaints about the lines that change, at their places among all lines of the form. The template was allowed when the record was posted. */
function relocate(fields: readonly FieldError[], indexes: readonly number[]): FieldError[] {
  return fields
    .filter(({ path }) => path !== 'templateId')
    .map((field) => ({
      ...field,
      path: field.path.replace(/^lines\.(\d+)/, (_, index: string) => `lines.${indexes[Number(index)] ?? index}`),
    }));
}

/**
 * Corrects a posted record: lines that change get reversal rows and corrected rows on the same day, the others stay; only the net result is
 * checked against the whole timeline. The record keeps warehouse, template, date and number.
 * Texts alone (notes of lines among them) touch no row of the ledger and need no reason; projects and cost centres of lines touch none either, but ask why.
 * @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT, E_NO_LINES, E_REASON_REQUIRED, E_TRACKED_SINCE, E_TRACKING_RECORD, and what posting throws, on the fields of the form
 * The offset record is corrected with its main record, never by itself (E_OFFSET_RECORD).
 * @rules POST-04, POST-05, POST-18, POST-20, POST-21, LOT-09, LOT-24, NUM-01, OFF-07, SER-07, SER-19, SER-21
 */
export function correctRecord(ctx: Ctx, input: CorrectRecordInput): Promise<CorrectedRecord> {
  return once(ctx, 'record.correct', input, async () => {
    const { commandId: _commandId, confirm, recordId, version, reason, lines: given, ...texts } = input;
    const pair = await lockRecords(ctx, recordId, version);
    const { main: standing, offset } = pair;
    if (standing.id !== recordId) throw new AppError('E_OFFSET_RECORD', { number: standing.number, date: standing.postingDate });
    if (standing.origin === 'LOT_FROM_LOT') throw new AppError('E_LFL_CORRECT');
    if (standing.origin === 'TRACKING') throw new AppError('E_TRACKING_RECORD', { number: standing.number });
    const allLines = await standingLines(ctx, idsOf(pair));
    const lines = allLines.filter((line) => line.recordId === recordId);
    const offsetLines = allLines.filter((line) => line.recordId !== recordId);
    const offsetLineOf = new Map(offsetLines.map((line) => [line.mainLineId, line]));
    const entries = await liveEntries(ctx, idsOf(pair));
    const allPieces = await standingPieces(ctx, idsOf(pair));
    if (given.length === 0) throw new AppError('E_NO_LINES').at('lines');
    const exploded = isExploded(lines, offsetLines);
    const lineById = new Map(lines.filter(({ removed }) => !removed).map((line) => [line.id, line]));
    const standingOf = (lineId: string): Standing => ({
      entries: entries.filter((entry) => entry.lineId === lineId),
      pieces: allPieces.filter((piece) => piece.lineId === lineId),
      offsetLocationId: exploded ? null : (offsetLineOf.get(lineId)?.locationId ?? null),
      projectId: standing.byProject || offset?.byProject ? standing.projectId : undefined,
    });
    const changed = given
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => {
        if (line.lineId === null) return true;
        const stands = lineById.get(line.lineId);
        if (!stands) throw new AppError('E_NOT_FOUND').at(`lines.${given.indexOf(line)}`);
        return !isUnchanged(line, stands, standingOf(line.lineId));
      });
    const kept = new Set(given.flatMap(({ lineId }) => lineId ?? []));
    const isOther = (line: GivenLine, stands: LineState | undefined) =>
      stands?.itemId !== line.itemId || stands.variantId !== line.variantId;
    const replaced = changed.flatMap(({ line }) => (line.lineId !== null && isOther(line, lineById.get(line.lineId)) ? [line.lineId] : []));
    const removed = [...lineById.values()].filter(({ id }) => !kept.has(id) || replaced.includes(id));
    const touched = new Set([...changed.flatMap(({ line }) => line.lineId ?? []), ...removed.map(({ id }) => id)]);
    const touchedOffset = offsetLines.filter(({ mainLineId }) => mainLineId !== null && touched.has(mainLineId));
    const reversedLines = new Set([...touched, ...touchedOffset.map(({ id }) => id)]);
    const reversed = entries.filter(({ lineId }) => reversedLines.has(lineId));
    const takenBack = allPieces.filter(({ lineId }) => reversedLines.has(lineId));
    const takenIds = [...new Set(takenBack.map(({ serialId }) => serialId))];
    assertNotTrackedSince(reversed);
    assertLastMovements(takenBack);

    const restated = restatedLines(given, { lineById, touched, projectId: standing.projectId });
    const wordsAlone = changed.length + removed.length === 0 && !restated.some(({ accounts }) => accounts);
    const textsAlone = wordsAlone && texts.partnerId === standing.partnerId;
    if (reason === null && !textsAlone) throw new AppError('E_REASON_REQUIRED').at('reason');

    const asked: RecordInput = {
      ...standing,
      ...texts,
      offset: texts.offset,
      lines: changed.map(({ line: { lineId: _lineId, ...line } }) => line),
    };
    const reads = asInput(standing, reversed).lines;
    const said = restated.flatMap(({ index, accounts }) => (accounts && given[index] ? [given[index]] : []));
    const read = await readPostingFacts(ctx, { ...asked, lines: [...asked.lines, ...said, ...reads] }, standingOffset(offset));
    const indexes = changed.map(({ index }) => index);
    const errors = recordErrors(asked, read).filter(({ code }) => code !== 'E_NO_LINES');
    throwAll([...relocate(errors, indexes), ...restatedErrors(restated, given, read)]);
    const own = offset && exploded ? ownStock(offset.id, entries, reversedLines) : null;
    const { record, facts, otherSide } = await explodeRecord(ctx, asked, asPosted(read, exploded), { own, reads }).catch(
      (error: unknown) => {
        throw error instanceof AppError ? new AppError(error.code, error.params, relocate(error.fields, indexes)) : error;
      },
    );
    if (otherSide) throwAll(componentErrors(facts, otherSide));
    const reversedLots = reversed.flatMap(({ lotId }) => lotId ?? []);
    if (reversedLots.length > 0) await lockCountersOfLots(ctx, reversedLots);
    if (takenIds.length > 0) await lockCountersOfSerials(ctx, takenIds);
    const prior = await priorStates(ctx, idsOf(pair), takenIds);
    const reversals = reversed.map((entry) => reversalOf(entry, newId()));
    const goneOffset = touchedOffset.filter(({ mainLineId }) => exploded || removed.some(({ id }) => id === mainLineId));
    const plan = await planPosting(ctx, record, facts, {
      recordId,
      offsetRecordId: offset?.id ?? null,
      offsetKnown: new Map(
        touchedOffset.flatMap(({ id, lineNo, mainLineId }) => (mainLineId === null ? [] : [[mainLineId, { id, lineNo }]])),
      ),
      reversedPieces: reversedPieces(takenBack, reversals),
      prior: new Map(prior.map((one) => [one.serialId, one])),
      known: changed
        .map(({ line }) => (line.lineId === null || replaced.includes(line.lineId) ? null : (lineById.get(line.lineId) ?? null)))
        .map((line) => line && { id: line.id, lineNo: line.lineNo }),
      nextLineNo: nextNo(lines),
      reversals,
      ...(otherSide ? { otherSide: { ...otherSide, nextLineNo: nextNo(offsetLines) } } : {}),
      transforms: transformsOf(facts, otherSide),
      otherLines: [
        ...[...removed, ...goneOffset].map((line) => ({ ...line, removed: true })),
        ...restated.map(({ line }) => line),
        ...(exploded ? [] : restatedMirrors(restated, offsetLines, texts.offset?.projectId ?? null)),
      ],
    });
    // The plan has locked the pieces: one may have moved while that was waited for.
    if (takenIds.length > 0)
      assertLastMovements((await standingPieces(ctx, idsOf(pair))).filter(({ lineId }) => reversedLines.has(lineId)));
    throwAll(relocate(plan.errors, indexes));
    throwAll(relocate(unconfirmed([...recordWarnings(record, facts), ...plan.warnings], confirm), indexes));
    const newLotIds = new Set(plan.newLots.map(({ id }) => id));
    const deltas = plan.movements.lotDeltas.map((delta) => (newLotIds.has(delta.lotId) ? delta : { ...delta, initial: ZERO }));
    const ref = { postingDate: standing.postingDate, revision: standing.revision + 1 };
    await reverseTraceLinks(ctx, idsOf(pair), [...reversedLines]);
    await Promise.all(planWrites(ctx, ref, plan, deltas));
    const voidedSerials = await finishPlan(ctx, ref, plan);
    await refoldItemCosts(ctx, itemsWithCosts(plan.movements.entries, facts));
    const voided =
      plan.lots.length > 0
        ? await refoldLots(
            ctx,
            plan.lots.map(({ id }) => id),
          )
        : [];
    await writeCorrectedRecord(ctx, standing, texts);
    if (offset) await writeCorrectedRecord(ctx, offset, { ...texts, ...(texts.offset ?? {}) });
    ctx.record({
      action: 'record.correct',
      entity: 'stock_record',
      entityId: recordId,
      label: `${facts.warehouse?.code} ${standing.postingDate} / ${standing.number}`,
      reason: reason ?? undefined,
      changes: {
        ...changesOf(
          lines,
          changed.map(({ line }) => line),
          removed,
          standing,
          texts,
        ),
        ...Object.assign({}, ...restated.map(({ before, line }) => wordsOfLine(before, line))),
        ...Object.assign(
          {},
          ...plan.movements.lines.flatMap((line) => {
            const before = touched.has(line.id) && !line.removed ? lineById.get(line.id) : undefined;
            return before ? [wordsOfLine(before, line)] : [];
          }),
        ),
      },
    });
    for (const lot of voided)
      ctx.record({ action: 'lot.void', entity: 'lot', entityId: lot.id, label: lot.code, reason: reason ?? undefined });
    const gone = new Set(voided.map(({ id }) => id));
    return {
      recordId,
      lots: plan.lots.filter(({ id }) => !gone.has(id)),
      voidedLots: voided.map(({ code }) => code),
      serials: plan.serials,
      voidedSerials: voidedSerials.length,
    };
  });
}

type Texts = Pick<RecordInput, 'partnerId' | 'refDocumentText' | 'refDocumentDate' | 'internalDocument' | 'internalDocumentDate' | 'note'>;
const TEXT_FIELDS = ['partnerId', 'refDocumentText', 'refDocumentDate', 'internalDocument', 'internalDocumentDate', 'note'] as const;

/** What the trail says: texts and quantities of lines, old and new. */
function changesOf(
  lines: readonly LineState[],
  given: readonly GivenLine[],
  removed: readonly LineState[],
  before: Texts,
  after: Texts,
): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {};
  for (const field of TEXT_FIELDS) if (before[field] !== after[field]) changes[field] = [before[field], after[field]];
  for (const line of removed) changes[`line ${line.lineNo}`] = [line.baseQty, null];
  for (const line of given) {
    const stands = lines.find(({ id }) => id === line.lineId);
    if (stands && !removed.includes(stands)) changes[`line ${stands.lineNo}`] = [stands.baseQty, line.quantity];
    else changes[`new line ${line.itemId}`] = [null, line.quantity];
  }
  return changes;
}
