import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { askForJob } from '../server/jobs/queue';
import { once } from '../server/once';
import type { Verb } from '../server/run-verb';
import { findSubjectIds } from './find-subjects';
import { readLabelDesign } from './label-design.shape';
import { assertHowMany, assertReason, type LabelsPrinted, printedBefore, printLabels } from './print-labels';
import { MOST_AT_ONCE, type PrintLabels } from './print-labels.schema';

/** The kind of job that makes labels. */
export const PRINT_LABELS_JOB = 'printLabels';

export type AskedLabels = { readonly jobId: string };

/**
 * Prints labels as `printLabels` does; those of more than `most` things become a job, which prints them under its own id as command. What can
 * be told before is told at once: the design, how many, the reason of a reprint.
 * @throws AppError of `printLabels`; those of a job stand in the job
 * @rules LAB-01, LAB-06, POST-02
 */
export const askForLabelsAbove =
  (most: number): Verb<PrintLabels, LabelsPrinted | AskedLabels> =>
  async (ctx: Ctx, input: PrintLabels) => {
    const design = await readLabelDesign(ctx.sql, ctx.company.id, input.designId);
    if (!design) throw new AppError('E_NOT_FOUND').at('designId');
    const ids = await findSubjectIds(ctx, design.kind, input.what);
    if (ids.length <= most) return printLabels(ctx, input);
    return once(ctx, 'labels.ask', input, async () => {
      assertHowMany(ids.length, input);
      await assertReason(ctx, await printedBefore(ctx, ids), input.reason);
      const id = newId();
      return askForJob(ctx, { id, kind: PRINT_LABELS_JOB, label: design.code, input: { ...input, commandId: id }, total: ids.length });
    });
  };

export const printLabelsOrAsk = askForLabelsAbove(MOST_AT_ONCE);
