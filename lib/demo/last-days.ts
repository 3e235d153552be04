import { addAttachment } from '../attachments/add-attachment';
import { holdLots } from '../holds/hold-lots';
import { type Day, addDays } from '../kernel/day';
import { newId } from '../kernel/id';
import { compare, isPositive } from '../kernel/quantity';
import { closeLot } from '../lots/close-lot';
import { openLot } from '../lots/open-lot';
import { refuseWithdrawal } from '../lots/set-lot-sellable';
import { AGED } from './catalogue';
import { certificate } from './certificate.rules';
import type { Both } from './demo.types';
import { free, type Piece } from './shelf.rules';
import { itemOf, judge, type Stage } from './teller';
import sql from 'sql-template-tag';

async function versionOf(stage: Stage, piece: Piece): Promise<{ lotId: string; version: number }> {
  const [lot] = await stage.sql<{ lotId: string; version: number }>(
    sql`SELECT id AS "lotId", version FROM lot WHERE company_id = ${stage.companyId} AND id = ${piece.lot?.id}::uuid`,
  );
  if (!lot) throw new Error('a demo lot is not there');
  return lot;
}

/** One lot that waits for the laboratory is on hold beside its quarantine: the second sample is still out. */
async function holdOne(stage: Stage, waiting: readonly Piece[]): Promise<void> {
  const lotId = waiting.at(-1)?.lot?.id;
  if (!lotId) return;
  const reason = stage.say(['The laboratory asks for a second sample', 'Il laboratorio chiede un secondo campione']);
  await stage.quality(holdLots, { commandId: newId(), lotIds: [lotId], cause: 'CHECK', reason });
}

/** The laboratory's certificate of a lot that was released. */
async function keepCertificate(stage: Stage, piece: Piece): Promise<void> {
  if (!piece.lot) return;
  const { code, id } = piece.lot;
  const reference = `${piece.since.slice(0, 4)}-${stage.random.between(1_000, 9_999)}`;
  const bytes = certificate(stage.say(['Certificate of analysis', 'Certificato di analisi']), [
    stage.say([`No. ${reference}`, `N. ${reference}`]),
    '',
    stage.say([`Lot ${code}, item ${piece.item}`, `Lotto ${code}, articolo ${piece.item}`]),
    '',
    stage.say(['Listeria monocytogenes: not found in 25 g', 'Listeria monocytogenes: assente in 25 g']),
    stage.say(['Escherichia coli: below 10 CFU/g', 'Escherichia coli: meno di 10 UFC/g']),
    stage.say(['Result: within limits', 'Esito: nei limiti']),
  ]);
  const name = `${stage.say(['certificate', 'certificato'])}-${reference}.pdf`;
  const told = { kind: 'CERTIFICATE', category: 'QUALITY', reference, notes: null } as const;
  await stage.quality(addAttachment, { commandId: newId(), owner: 'lot', ownerId: id, name, ...told, bytes });
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
  await holdOne(
    stage,
    lots.filter(({ releaseOn, quantity }) => releaseOn !== null && isPositive(quantity)),
  );
  const analysed = lots.filter(
    ({ item, releaseOn, since, quantity }) =>
      itemOf(stage, item).quarantineDays && releaseOn === null && since > addDays(today, -60) && isPositive(quantity),
  );
  for (const piece of analysed.slice(-1)) await keepCertificate(stage, piece);
  const standing = (code: string) => free(lots, code, today).filter(({ quantity }) => compare(quantity, '10') > 0);
  // A wheel of the sharp one by preference; on some days all of it has just been sold.
  const [sample] = ['PROV-SHARP', ...AGED].flatMap(standing);
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
