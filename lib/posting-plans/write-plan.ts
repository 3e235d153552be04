import type { Ctx } from '../kernel/ctx';
import { writeMovements } from '../stock/post';
import { isLong, type RefoldedSerial, refoldSerials, refreshPieceFigures, writeSerials } from '../stock/post-serials';
import { refoldTags } from '../stock/post-tags';
import { writeTraceLinks } from '../stock/post-trace';
import type { LotDelta, PostingRef } from '../stock/ledger.types';
import type { Plan } from './plan.types';

/**
 * Sends what was planned: counters, movements, pieces. The caller awaits them in one go with its records, in this order, so that the first thing that
 * fails is the one that is told.
 * @throws E_STOCK_WOULD_GO_NEGATIVE
 * @rules POST-02
 */
export function planWrites(
  ctx: Ctx,
  ref: PostingRef,
  plan: Plan,
  lotDeltas: readonly LotDelta[] = plan.movements.lotDeltas,
): Promise<void>[] {
  const { movements } = plan;
  const first = [plan.storeCounters(), writeMovements(ctx, ref, { ...movements, lotDeltas })];
  // Many pieces are many statements: none of them is sent before it is known that the movements stand.
  const pieces = isLong(movements) ? Promise.all(first).then(() => writeSerials(ctx, ref, movements)) : writeSerials(ctx, ref, movements);
  return [...first, pieces];
}

/**
 * Finishes what `planWrites` began: where the pieces are now, and the genealogy.
 * @returns the pieces that were voided by it
 * @throws E_TRACE_CYCLE
 * @rules TRACE-03, LOT-28, SER-19, STK-08
 */
export async function finishPlan(
  ctx: Ctx,
  ref: PostingRef,
  { movements, touchedSerials, flaggedSerials, trace }: Plan,
): Promise<RefoldedSerial[]> {
  await refoldTags(ctx, movements.entries);
  const voided = await refoldSerials(ctx, touchedSerials);
  if (flaggedSerials) await refreshPieceFigures(ctx, touchedSerials);
  const fresh = new Set([...movements.newLots, ...movements.newSerials].map(({ id }) => id));
  await writeTraceLinks(ctx, ref, trace, fresh);
  return voided;
}
