import type { Ctx } from '../kernel/ctx';
import { changeLotStatus, type StatusBefore } from './change-lot-status';
import type { ChangeStatusOfFilterInput } from './change-lot-status.schema';
import { lotsOfStep } from './filter-step';

export type FilterStep = {
  readonly changed: number;
  readonly unchanged: number /** Where the next step begins; null at the end. */;
  readonly next: string | null;
  /** What the changed lots had, for the way back. */
  readonly before: readonly StatusBefore[];
};

/**
 * Gives one status to the next lots of a filter.
 * @throws E_NOT_FOUND (the status)
 * @rules LOT-19, LOT-20, REG-03
 */
export async function changeStatusOfFilter(ctx: Ctx, { statusId, reason, ...step }: ChangeStatusOfFilterInput): Promise<FilterStep> {
  const { ids, next } = await lotsOfStep(ctx, step);
  if (ids.length === 0) {
    ctx.record({ action: 'lot.status-unchanged', entity: 'lot', entityId: step.last, label: '', reason });
    return { changed: 0, unchanged: 0, next: null, before: [] };
  }
  const { changed, unchanged, before } = await changeLotStatus(ctx, { lotIds: [...ids], statusId, reason });
  return { changed, unchanged, next, before };
}
