import sql from 'sql-template-tag';
import { dayIn } from '../lib/kernel/day';
import { changeSerialFlags } from '../lib/serials/change-serial-flags';
import type { Caller } from '../lib/server/run-verb';
import type { LotHouse } from '../lib/testing/lot-house';
import { serialHouse } from '../lib/testing/serial-house';
import type { House } from './fixtures';

/** One piece of a lot, and the item of them all. */
export type FirstPiece = { readonly id: string; readonly lotId: string; readonly itemId: string };

/** Five pieces of one lot in a firm that is there already: 00002 has left, 00001 is reserved. */
export async function firstPiece(house: House, firm: LotHouse & { readonly caller: Caller }): Promise<FirstPiece> {
  const pieces = await serialHouse(firm.run, dayIn(firm.caller.company.timeZone, new Date()), firm);
  const itemId = await pieces.serialItem('BIKE', { lotManaged: true, lotCodeTypeId: firm.codeTypeId, description: 'City bike' });
  const made = await firm.post({
    templateId: pieces.makeId,
    partnerId: firm.supplierId,
    lines: [{ itemId, quantity: '5', lots: [{ generated: true, quantity: '5' }] }],
  });
  const lotId = made.lots[0]?.id ?? '';
  const piece = { code: '00002', lot: 0, serialId: null, customerCode: null, supplierCode: null, startDate: null, expiryDate: null };
  await firm.post({ templateId: firm.unloadId, lines: [{ itemId, quantity: '1', lots: [{ lotId, quantity: '1' }], serials: [piece] }] });
  const [first] = await house.db.sql<{ id: string }>(
    sql`SELECT id FROM serial WHERE company_id = ${firm.caller.company.id} AND lot_id = ${lotId}::uuid AND code = '00001'`,
  );
  const id = first?.id ?? '';
  await firm.run(changeSerialFlags, { serialIds: [id], change: 'RESERVE', reason: 'for the fair' });
  return { id, lotId, itemId };
}
