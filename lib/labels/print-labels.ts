import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { breathe } from '../server/breath';
import { once } from '../server/once';
import { findSubjectIds } from './find-subjects';
import { linkBaseOf, readLabelHouse } from './label-house.query';
import { readLabelDesign } from './label-design.shape';
import { type LabelSubject, readSubjects } from './label-subjects.query';
import type { LabelFormat, StoredDesign } from './label.types';
import { makeLabel, type MadeLabel, type Maker } from './make-label';
import { MOST_LABELS, type PrintLabels } from './print-labels.schema';

/** What came of a print: its entry in the log, by which its file is fetched. */
export type LabelsPrinted = { readonly printId: string; readonly labels: number; readonly skipped: number; readonly format: LabelFormat };

const MOST_TOLD = 50;
/** Labels after which the work says how far it is, and lets others through. */
const PORTION = 50;

/** Every label that cannot be, with its reason. */
const refusals = (made: readonly MadeLabel[]): FieldError[] =>
  made.flatMap(({ refusal, subject }) => (refusal ? [{ path: '', ...refusal }] : [])).slice(0, MOST_TOLD);

/** Which of these were printed before: labels of their kind of thing, of whatever design. */
export async function printedBefore(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await ctx.sql<{ id: string }>(
    sql`SELECT w.id FROM unnest(${ids}::uuid[]) AS w(id)
        WHERE EXISTS (SELECT 1 FROM label_print_line l WHERE l.company_id = ${ctx.company.id} AND l.subject_id = w.id)`,
  );
  return new Set(rows.map(({ id }) => id));
}

async function keep(
  ctx: Ctx,
  design: StoredDesign,
  { format, copies, reason }: PrintLabels,
  made: readonly MadeLabel[],
  before: ReadonlySet<string>,
): Promise<string> {
  const id = newId();
  const { id: designId, code, version: _version, active: _active, isDefault: _default, description: _description, ...look } = design;
  const lines = made.map(({ subject, content, texts }, at) => ({
    nth: at + 1,
    subject: subject.id,
    code: subject.code,
    reprint: before.has(subject.id),
    content: content?.data ?? null,
    texts: { gs1: content?.gs1 ?? false, hri: content?.hri ?? '', texts },
  }));
  const reprints = lines.filter(({ reprint }) => reprint).length;
  await ctx.sql(
    sql`INSERT INTO label_print (company_id, id, kind, design_id, design_code, design, format, subjects, labels, reprints, reason, printed_by)
        VALUES (${ctx.company.id}, ${id}::uuid, ${design.kind}, ${designId}::uuid, ${code}, ${JSON.stringify(look)}::jsonb, ${format}, ${made.length}, ${made.length * copies}, ${reprints}, ${reason}, ${ctx.actor.userId}::uuid)`,
  );
  await ctx.sql(
    sql`INSERT INTO label_print_line (company_id, print_id, line_no, subject_id, code, copies, reprint, content, texts)
        SELECT ${ctx.company.id}, ${id}::uuid, r.nth, r.subject, r.code, ${copies}, r.reprint, r.content, r.texts
        FROM json_to_recordset(${JSON.stringify(lines)}::json) AS r(nth int, subject uuid, code text, reprint boolean, content text, texts jsonb)`,
  );
  const [first] = made;
  ctx.record({
    action: 'label.print',
    entity: 'labelPrint',
    entityId: id,
    label: made.length === 1 && first ? first.subject.code : code,
    changes: { labelReportId: [null, designId], labels: [null, made.length * copies], format: [null, format], reprints: [null, reprints] },
    ...(reason ? { reason } : {}),
  });
  return id;
}

/** @throws E_LABEL_NOTHING, E_LABEL_ONE_PICTURE, E_LABEL_MANY */
export function assertHowMany(subjects: number, { copies, format }: PrintLabels): void {
  if (subjects === 0) throw new AppError('E_LABEL_NOTHING');
  if ((format === 'SVG' || format === 'PNG') && subjects > 1) throw new AppError('E_LABEL_ONE_PICTURE').at('format');
  if (subjects * copies > MOST_LABELS) throw new AppError('E_LABEL_MANY', { count: subjects * copies, max: MOST_LABELS }).at('copies');
}

/** Labels of all of them, in portions. */
async function makeAll(ctx: Ctx, maker: Maker, subjects: readonly LabelSubject[]): Promise<MadeLabel[]> {
  const made: MadeLabel[] = [];
  for (const [at, subject] of subjects.entries()) {
    if (at > 0 && at % PORTION === 0) {
      await ctx.progress?.(at, subjects.length);
      await breathe();
    }
    made.push(makeLabel(maker, subject));
  }
  return made;
}

/** @throws E_REASON_REQUIRED where some were printed before and the firm asks why again */
export async function assertReason(ctx: Ctx, before: ReadonlySet<string>, reason: string | null): Promise<void> {
  if (before.size === 0 || reason) return;
  const { reprintReason } = await readLabelHouse(ctx.sql, ctx.company.id);
  if (reprintReason) throw new AppError('E_REASON_REQUIRED', { count: before.size }).at('reason');
}

async function print(ctx: Ctx, input: PrintLabels): Promise<LabelsPrinted> {
  const { id: companyId } = ctx.company;
  const design = await readLabelDesign(ctx.sql, companyId, input.designId);
  if (!design) throw new AppError('E_NOT_FOUND').at('designId');
  const house = await readLabelHouse(ctx.sql, companyId);
  const subjects = await readSubjects(ctx.sql, companyId, design.kind, await findSubjectIds(ctx, design.kind, input.what));
  assertHowMany(subjects.length, input);
  const all = await makeAll(ctx, { design, house, linkBase: linkBaseOf(design.carrier), twoSymbols: input.twoSymbols }, subjects);
  const unfit = refusals(all);
  const made = all.filter(({ refusal }) => refusal === null);
  const [first] = unfit;
  if (first && (!input.skipUnfit || made.length === 0)) throw new AppError(first.code, first.params, unfit);
  const ids = made.map(({ subject }) => subject.id);
  const before = await printedBefore(ctx, ids);
  await assertReason(ctx, before, input.reason);
  const printId = await keep(ctx, design, input, made, before);
  return { printId, labels: made.length * input.copies, skipped: all.length - made.length, format: input.format };
}

/**
 * Makes labels and keeps what stood on them: who, when, of what, how many, with which design, and why again. The file is drawn from what was kept.
 * @throws E_LABEL_NO_GTIN, E_LABEL_TOO_LONG, E_LABEL_CHARACTERS, E_LABEL_128, E_LABEL_SPACE (each label that cannot be, with the way out), E_LABEL_NOTHING,
 * E_LABEL_MANY, E_LABEL_ONE_PICTURE, E_REASON_REQUIRED (a reprint, where the firm asks for one), E_NOT_FOUND, E_DUPLICATE_COMMAND
 * @rules LAB-04, LAB-06, LOT-27, POST-02
 */
export const printLabels = (ctx: Ctx, input: PrintLabels): Promise<LabelsPrinted> =>
  once(ctx, 'labels.print', input, () => print(ctx, input));
