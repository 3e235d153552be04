import type { Day } from '../kernel/day';
import { compare, isPositive } from '../kernel/quantity';
import { closeLot } from '../lots/close-lot';
import { openLot } from '../lots/open-lot';
import { refuseWithdrawal } from '../lots/set-lot-sellable';
import type { Both } from './demo.types';
import { free, type Piece } from './shelf.rules';
import { judge, type Stage } from './teller';
import sql from 'sql-template-tag';

async function versionOf(stage: Stage, piece: Piece): Promise<{ lotId: string; version: number }> {
  const [lot] = await stage.sql<{ lotId: string; version: number }>(
    sql`SELECT id AS "lotId", version FROM lot WHERE company_id = ${stage.companyId} AND id = ${piece.lot?.id}::uuid`,
  );
  if (!lot) throw new Error('a demo lot is not there');
  return lot;
}

/** Closes what was used up, keeps a sample back, and leaves one lot under investigation and one rejected: every state is there to be seen. */
export async function leaveEveryState(stage: Stage, today: Day): Promise<void> {
  const lots = stage.pieces.filter(({ lot, held }) => lot !== null && !held);
  const usedUp = lots.filter(({ quantity }) => !isPositive(quantity));
  const reason: Both = ['Used up', 'Esaurito'];
  for (const piece of usedUp.slice(0, 40)) await stage.quality(closeLot, { ...(await versionOf(stage, piece)), reason: stage.say(reason) });
  // Somebody has looked at a lot by now: the guide to the first lot is behind this firm.
  const [known] = lots.filter(({ quantity }) => isPositive(quantity));
  if (known?.lot) await stage.quality(openLot, { lotId: known.lot.id });
  const standing = (code: string) => free(lots, code, today).filter(({ quantity }) => compare(quantity, '10') > 0);
  const [sample] = standing('PROV-SHARP');
  if (sample) {
    const why: Both = ['Kept as a sample for the panel', 'Tenuto come campione per il panel'];
    await stage.quality(refuseWithdrawal, { ...(await versionOf(stage, sample)), reason: stage.say(why) });
  }
  const fresh = ['RICOTTA', 'STRACCHINO', 'MOZZ-125', 'BURRATA', 'GOAT-120', 'STRACCIATELLA', 'MOZZ-BUF'].flatMap((code) =>
    standing(code).slice(-1),
  );
  const [doubtful, bad] = fresh;
  if (doubtful) await judge(stage, [doubtful], 'INV', ['Complaint of a customer: sour taste', 'Reclamo di un cliente: sapore acido']);
  if (bad) await judge(stage, [bad], 'REJ', ['Coliforms above the limit', 'Coliformi oltre il limite']);
}
