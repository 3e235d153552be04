import { lockCountersOfLots, lockCountersOfSerials } from '../codes/issue-codes';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { ZERO } from '../kernel/quantity';
import { once } from '../server/once';
import type { LineState } from '../stock/ledger.types';
import { refoldLots, writeCorrectedRecord } from '../stock/post';
import { refoldItemCosts } from '../stock/post-costs';
import { reverseTraceLinks } from '../stock/post-trace';
import { priorStates, standingPieces } from '../stock/serial-locks';
import { unconfirmed } from '../posting-plans/check-stock';
import { type ChangedLine, changesOf, type CorrectionDiff, correctionDiff, onForm, type StandingBooks } from './correction-diff';
import { asPosted, atComponents, isExploded, ownStock, standingBom } from '../posting-plans/exploded-pair';
import { assertProposalsHold, componentErrors, type ExplodedRecord, explodeRecord, transformsOf } from '../posting-plans/explode-record';
import { itemsWithCosts } from '../posting-plans/plan-costs';
import { reversalOf } from '../posting-plans/plan-movements.rules';
import type { Plan, PostedSerials } from '../posting-plans/plan.types';
import { planPosting } from '../posting-plans/plan-posting';
import { obstacleList, pieceObstacles } from './obstacles.rules';
import { readPieceMates } from './piece-mates.query';
import { type PostingFacts, readPostingFacts } from '../posting-plans/record-facts.query';
import { recordErrors, recordWarnings } from '../records/record.rules';
import type { CorrectRecordInput } from '../records/record.schema';
import type { RecordInput } from '../records/record.types';
import { restatedErrors, restatedMirrors } from './restated-lines.rules';
import { reversedPieces } from './reverse-pieces.rules';
import { assertNotTrackedSince, idsOf, liveEntries, lockRecords, standingLines } from './standing-record.query';
import { asInput, standingOffset } from './void-record';
import { finishPlan, planWrites } from '../posting-plans/write-plan';

export type CorrectedRecord = {
  readonly recordId: string;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly voidedLots: readonly string[];
  readonly serials: PostedSerials;
  readonly voidedSerials: number;
};

/** Locks a record with its offset and reads all that hangs on them. @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT, E_OFFSET_RECORD, E_LFL_CORRECT */
async function readBooks(ctx: Ctx, { recordId, version }: CorrectRecordInput): Promise<StandingBooks> {
  const pair = await lockRecords(ctx, recordId, version);
  const { main } = pair;
  if (main.id !== recordId) throw new AppError('E_OFFSET_RECORD', { number: main.number, date: main.postingDate });
  if (main.origin === 'LOT_FROM_LOT') throw new AppError('E_LFL_CORRECT');
  if (main.origin === 'TRACKING') throw new AppError('E_TRACKING_RECORD', { number: main.number });
  const ids = idsOf(pair);
  const [all, pieces, entries] = await Promise.all([standingLines(ctx, ids), standingPieces(ctx, ids), liveEntries(ctx, ids)]);
  const lines = all.filter((line) => line.recordId === recordId);
  const offsetLines = all.filter((line) => line.recordId !== recordId);
  const mapped = pieces.length > 0 && isExploded(lines, offsetLines);
  return {
    ...pair,
    lines,
    offsetLines,
    entries,
    pieces,
    mates: mapped ? await readPieceMates(ctx.sql, ctx.company.id, recordId) : [],
  };
}

/** Where nobody says anything of the components they stay as they were posted. @rules TRACE-08 */
const componentsToPost = ({
  line,
  posted,
}: {
  readonly line: Pick<ChangedLine['line'], 'components'>;
  readonly posted: ChangedLine['posted'];
}) => ({
  components: line.components ?? posted?.components ?? null,
});

/** The lines that change as a posting of their own, with their components; what is wrong with them is told with the pieces that stand in the way. */
async function askedFor(ctx: Ctx, input: CorrectRecordInput, books: StandingBooks, diff: CorrectionDiff): Promise<ExplodedRecord> {
  const {
    commandId: _commandId,
    confirm: _confirm,
    recordId: _recordId,
    version: _version,
    reason: _reason,
    lines: _lines,
    ...texts
  } = input;
  const { main, offset, entries } = books;
  const lines = diff.changed.map(({ line: { lineId: _lineId, ...line }, stands, posted }) => ({
    ...line,
    ...componentsToPost({ line, posted }),
    bom: standingBom(line, stands),
  }));
  const asked: RecordInput = { ...main, ...texts, lines };
  const reads = asInput(main, diff.reversed).lines;
  const refuse = (errors: readonly FieldError[]) => throwAll(obstacleList(pieceObstacles(diff.takenBack), errors));
  const said = diff.restated.flatMap(({ index, accounts }) => (accounts ? (input.lines[index] ?? []) : []));
  const read = await readPostingFacts(ctx, { ...asked, lines: [...lines, ...said, ...reads] }, standingOffset(offset));
  const errors = onForm(recordErrors(asked, read), diff).filter(({ code }) => code !== 'E_NO_LINES');
  const restated = restatedErrors(diff.restated, input.lines, read);
  if (errors.length + restated.length > 0) refuse([...errors, ...restated]);
  const own = offset && diff.exploded ? ownStock(offset.id, entries, diff.reversedLines) : null;
  const exploded = await explodeRecord(ctx, asked, asPosted(read, diff.exploded), {
    own,
    reads,
    posted: (n) => diff.changed[n]?.posted ?? null,
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.fields.length > 0) refuse(onForm(error.fields, diff));
    throw error;
  });
  if (exploded.otherSide) {
    const wrong = componentErrors(exploded.facts, exploded.otherSide, lines);
    if (wrong.length > 0) refuse(onForm(wrong, diff));
  }
  return exploded;
}

const nextNo = (lines: readonly LineState[]): number => Math.max(0, ...lines.map(({ lineNo }) => lineNo)) + 1;

/** Plans reversals and new rows together: only the net result is checked. Takes the locks of POST-26. @rules POST-18, POST-26, SER-21 */
async function planCorrection(
  ctx: Ctx,
  books: StandingBooks,
  diff: CorrectionDiff,
  { record, facts, otherSide }: ExplodedRecord,
): Promise<Plan> {
  const { main, offset, lines, offsetLines } = books;
  const { exploded, changed, removed, touchedOffset, goneOffset, reversed, takenBack, restated } = diff;
  const takenIds = [...new Set(takenBack.map(({ serialId }) => serialId))];
  const reversedLots = reversed.flatMap(({ lotId }) => lotId ?? []);
  if (reversedLots.length > 0) await lockCountersOfLots(ctx, reversedLots);
  if (takenIds.length > 0) await lockCountersOfSerials(ctx, takenIds);
  const prior = await priorStates(ctx, idsOf(books), takenIds);
  const reversals = reversed.map((entry) => reversalOf(entry, newId()));
  return planPosting(ctx, record, facts, {
    recordId: main.id,
    offsetRecordId: offset?.id ?? null,
    offsetKnown: new Map(
      touchedOffset.flatMap(({ id, lineNo, mainLineId }) => (mainLineId === null ? [] : [[mainLineId, { id, lineNo }]])),
    ),
    reversedPieces: reversedPieces(takenBack, reversals),
    prior: new Map(prior.map((one) => [one.serialId, one])),
    known: changed.map(({ stands }) => stands && { id: stands.id, lineNo: stands.lineNo }),
    nextLineNo: nextNo(lines),
    reversals,
    ...(otherSide ? { otherSide: { ...otherSide, nextLineNo: nextNo(offsetLines) } } : {}),
    transforms: transformsOf(facts, otherSide),
    otherLines: [
      ...[...removed, ...goneOffset].map((line) => ({ ...line, removed: true })),
      ...restated.map(({ line }) => line),
      ...(exploded ? [] : restatedMirrors(restated, offsetLines, record.offset?.projectId ?? null)),
    ],
  });
}

/** Writes what was planned, with the texts of both records. @returns the lots and pieces that nothing loads any more */
async function writeCorrection(
  ctx: Ctx,
  input: CorrectRecordInput,
  books: StandingBooks,
  written: { diff: CorrectionDiff; plan: Plan; facts: PostingFacts },
) {
  const { diff, plan, facts } = written;
  const { main, offset } = books;
  const newLotIds = new Set(plan.newLots.map(({ id }) => id));
  const deltas = plan.movements.lotDeltas.map((delta) => (newLotIds.has(delta.lotId) ? delta : { ...delta, initial: ZERO }));
  const ref = { postingDate: main.postingDate, revision: main.revision + 1 };
  await reverseTraceLinks(ctx, idsOf(books), [...diff.reversedLines]);
  await Promise.all(planWrites(ctx, ref, plan, deltas));
  const voidedSerials = await finishPlan(ctx, ref, plan);
  await refoldItemCosts(ctx, itemsWithCosts(plan.movements.entries, facts));
  const lotIds = plan.lots.map(({ id }) => id);
  const voidedLots = lotIds.length > 0 ? await refoldLots(ctx, lotIds) : [];
  await writeCorrectedRecord(ctx, main, input);
  if (offset) await writeCorrectedRecord(ctx, offset, { ...input, ...(input.offset ?? {}) });
  return { voidedLots, voidedSerials };
}

/**
 * Corrects a posted record: lines that change get reversal rows and corrected rows on the same day, the others stay; only the net result is
 * checked against the whole timeline. The record keeps warehouse, template, date and number.
 * Texts alone (notes of lines among them) touch no row of the ledger and need no reason; projects and cost centres of lines touch none either, but ask why.
 * @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT, E_NO_LINES, E_REASON_REQUIRED, E_TRACKED_SINCE, E_TRACKING_RECORD, and what posting throws, on the fields of the form; all pieces and
 * places that stand in the way at once
 * The offset record is corrected with its main record, never by itself (E_OFFSET_RECORD).
 * @rules POST-04, POST-05, POST-18, POST-20, POST-21, LOT-09, LOT-24, NUM-01, OFF-07, SER-07, SER-19, SER-21
 */
export function correctRecord(ctx: Ctx, input: CorrectRecordInput): Promise<CorrectedRecord> {
  return once(ctx, 'record.correct', input, async () => {
    const { confirm, recordId, reason } = input;
    const books = await readBooks(ctx, input);
    const { main } = books;
    if (input.lines.length === 0) throw new AppError('E_NO_LINES').at('lines');
    const diff = correctionDiff(input.lines, books);
    assertNotTrackedSince(diff.reversed);
    const wordsAlone = diff.changed.length + diff.removed.length === 0 && !diff.restated.some(({ accounts }) => accounts);
    const textsAlone = wordsAlone && input.partnerId === main.partnerId;
    if (reason === null && !textsAlone) throw new AppError('E_REASON_REQUIRED').at('reason');

    const asked = await askedFor(ctx, input, books, diff);
    const { record, facts } = asked;
    const plan = await planCorrection(ctx, books, diff, asked);
    // The plan has locked the pieces: one may have moved while that was waited for.
    const taken = diff.takenBack.length === 0 ? [] : await standingPieces(ctx, idsOf(books));
    const inTheWay = pieceObstacles(taken.filter(({ lineId }) => diff.reversedLines.has(lineId)));
    assertProposalsHold(ctx, plan.errors, asked);
    const errors = atComponents(plan.errors, asked.otherSide, diff.changed.map(componentsToPost));
    throwAll(obstacleList(inTheWay, onForm(errors, diff)));
    throwAll(onForm(unconfirmed([...recordWarnings(record, facts), ...plan.warnings], confirm), diff));

    const { voidedLots, voidedSerials } = await writeCorrection(ctx, input, books, { diff, plan, facts });
    const why = reason ?? undefined;
    const changes = changesOf(diff, { before: main, after: input, written: plan.movements.lines });
    const label = `${facts.warehouse?.code} ${main.postingDate} / ${main.number}`;
    ctx.record({
      action: 'record.correct',
      entity: 'stock_record',
      entityId: recordId,
      label,
      reason: why,
      changes,
    });
    for (const lot of voidedLots) ctx.record({ action: 'lot.void', entity: 'lot', entityId: lot.id, label: lot.code, reason: why });
    const gone = new Set(voidedLots.map(({ id }) => id));
    return {
      recordId,
      lots: plan.lots.filter(({ id }) => !gone.has(id)),
      voidedLots: voidedLots.map(({ code }) => code),
      serials: plan.serials,
      voidedSerials: voidedSerials.length,
    };
  });
}
