import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { lockRecords } from '../corrections/standing-record.query';
import { takeBack } from '../corrections/void-record';
import { once } from '../server/once';
import { lockSwitchesExclusively } from '../server/switches';
import { lockTrackedItem } from './start-tracking';
import type { StopTracking } from './start-tracking.schema';
import { listLaterRecords, trackingRecords } from './tracked-item.query';

export type StoppedTracking = {
  readonly itemId: string;
  readonly records: number;
  readonly voidedLots: number;
  readonly voidedSerials: number;
};

/**
 * Takes back that lots or serial numbers were turned on later, beyond the manual: the records that gave the stock its first ones get their reversals, the lots
 * and pieces are void and their codes free, the flags are as they were, and what was posted before may be corrected again. Only while nothing of the item came later.
 * @throws E_NOT_FOUND, E_CONFLICT (also where nothing was turned on later), E_TRACKING_LATER with the first record, and what `takeBack` throws
 * @rules POST-18, POST-26, SER-21
 */
export async function stopTracking(ctx: Ctx, input: StopTracking): Promise<StoppedTracking> {
  await lockSwitchesExclusively(ctx);
  return once(ctx, 'item.untrack', input, async () => {
    const item = await lockTrackedItem(ctx, input);
    const { trackedFrom } = item;
    if (trackedFrom === null) throw new AppError('E_CONFLICT');
    const [later] = await listLaterRecords(ctx.sql, ctx.company.id, item.id, 1);
    if (later)
      throw new AppError('E_TRACKING_LATER', { item: item.code, record: `${later.warehouse} ${later.postingDate} / ${later.number}` });
    const records = await trackingRecords(ctx, item.id);
    let voidedLots = 0;
    let voidedSerials = 0;
    for (const { id, version } of records) {
      const taken = await takeBack(ctx, await lockRecords(ctx, id, version), input.reason);
      voidedLots += taken.voidedLots.length;
      voidedSerials += taken.voidedSerials;
    }
    await ctx.sql(
      sql`UPDATE item SET lot_managed = lots_before_tracking, serial_managed = false, tracked_from = tracked_from_before, tracked_after_seq = tracked_after_seq_before,
            lots_before_tracking = false, tracked_from_before = NULL, tracked_after_seq_before = NULL, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid
          WHERE company_id = ${ctx.company.id} AND id = ${item.id}::uuid`,
    );
    ctx.record({
      action: 'item.untrack',
      entity: 'item',
      entityId: item.id,
      label: item.code,
      reason: input.reason,
      changes: {
        ...(item.lotManaged && !item.lotsBefore ? { lotManaged: [true, false] } : {}),
        ...(item.serialManaged ? { serialManaged: [true, false] } : {}),
        trackedFrom: [trackedFrom, item.trackedFromBefore],
      },
    });
    return { itemId: item.id, records: records.length, voidedLots, voidedSerials };
  });
}
