import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { balanceKeyText } from '../stock/balance-key.rules';
import { refreshPieceFigures, writeSerialFlag } from '../stock/post-serials';
import { type LockedSerial, lockSerials } from '../stock/serial-locks';
import { lockBalances, lockLots } from '../stock/stock-locks';
import type { ChangeSerialFlagsInput } from './change-serial-flags.schema';
import { FLAG_OF } from './serial-flags.rules';

/** `ids`: the pieces that were changed, which is what an undo takes back. */
export type FlagsChanged = { readonly changed: number; readonly unchanged: number; readonly ids: readonly string[] };

/** What is done about pieces that do not exist, or were voided meanwhile: a person who named them is told, a filter goes on without them. */
type Missing = 'refused' | 'left out';

/** Locks lots, pieces and the balances that they lie on, in that order. @returns the pieces that are there */
async function lockPieces(ctx: Ctx, ids: readonly string[], missing: Missing): Promise<string[]> {
  const found = await ctx.sql<{ lotId: string | null }>(
    sql`SELECT lot_id AS "lotId" FROM serial WHERE company_id = ${ctx.company.id} AND id = ANY(${[...ids]}::uuid[]) AND voided_at IS NULL`,
  );
  const lotIds = found.flatMap(({ lotId }) => lotId ?? []);
  const lots = await lockLots(ctx, lotIds);
  const pieces = await lockSerials(ctx, { ids, keys: [] });
  if (missing === 'refused' && pieces.length !== ids.length) throw new AppError('E_NOT_FOUND').at('serialIds');
  // A piece came back into another lot while its lock was waited for: what was read before no longer holds.
  if (pieces.some(({ lotId }) => lotId !== null && !lots.has(lotId))) throw new AppError('E_CONFLICT');
  await lockBalances(ctx, [...new Map(pieces.flatMap(balanceOf).map((key) => [balanceKeyText(key), key])).values()]);
  return pieces.map(({ id }) => id);
}

const balanceOf = ({ itemId, variantId, lotId, place }: LockedSerial) => (place ? [{ itemId, variantId, lotId, ...place }] : []);

/**
 * Sets or clears one flag of one or many pieces, with a reason; what is on hand and available of their lots and places follows at once. Pieces that
 * stand so already stay untouched and get no entry. This is the one way to the flags, with a workflow for the status and without.
 * @throws E_NOT_FOUND (a piece, where missing ones are refused), E_CONFLICT (one moved to another lot meanwhile)
 * @rules SER-11, SER-12, SER-13, SER-14, STK-01, STK-05, POST-26
 */
export async function changeSerialFlags(
  ctx: Ctx,
  { serialIds, change, reason }: ChangeSerialFlagsInput,
  missing: Missing = 'refused',
): Promise<FlagsChanged> {
  const ids = [...new Set(serialIds)];
  const { flag, value } = FLAG_OF[change];
  const changed = await writeSerialFlag(ctx, await lockPieces(ctx, ids, missing), { flag, value });
  if (changed.length > 0)
    await refreshPieceFigures(
      ctx,
      changed.map(({ id }) => id),
    );
  for (const { id, code } of changed)
    ctx.record({ action: 'serial.flags', entity: 'serial', entityId: id, label: code, reason, changes: { [flag]: [!value, value] } });
  if (changed.length === 0) ctx.record({ action: 'serial.flags-unchanged', entity: 'serial', entityId: ids[0] ?? '', label: '', reason });
  return { changed: changed.length, unchanged: ids.length - changed.length, ids: changed.map(({ id }) => id) };
}
