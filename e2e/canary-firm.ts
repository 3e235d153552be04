import sql from 'sql-template-tag';
import { addAttachment } from '../lib/attachments/add-attachment';
import { holdLots } from '../lib/holds/hold-lots';
import { dayIn } from '../lib/kernel/day';
import { newId } from '../lib/kernel/id';
import { changeSerialFlags } from '../lib/serials/change-serial-flags';
import { saveListView } from '../lib/registers/save-list-view';
import { runVerb } from '../lib/server/run-verb';
import { saveTableRow } from '../lib/tables/save-table-row';
import { inviteUser } from '../lib/users/invite-user';
import { lotHouse, type Run } from '../lib/testing/lot-house';
import { serialHouse } from '../lib/testing/serial-house';
import type { House } from './fixtures';

/** Texts that stand nowhere but in the company made here. */
export const MARKS = ['Zx9Canary', 'ZX9CANARY'] as const;

/**
 * A company whose name, items, places, lots, serial numbers, partners, people, files, holds, views and small tables carry the marks.
 * @returns addresses of its things, which open for nobody else
 */
export async function canaryFirm(house: House): Promise<readonly string[]> {
  const [mark] = MARKS;
  const caller = await house.company({ name: `${mark} firm` });
  const run: Run = (verb, input) => runVerb(house.db, caller, verb, input);
  const firm = await lotHouse(run, dayIn('Europe/Rome', new Date()));
  await firm.location(`${mark}L`);
  await run(saveTableRow, { table: 'projects', code: `${mark}P`, description: `${mark} project`, active: true });
  const partnerId = await firm.supplier(`${mark}S`, `${mark} supplier`);
  const templateId = await firm.template('ZXT', { type: 'LOAD', description: `${mark} template` });
  const itemId = await firm.item(`${mark}I`, { description: `${mark} item` });
  const lot = await firm.load(itemId, '10', { code: `${mark}LOT`, note: `${mark} note`, supplierLotCode: `${mark}SL` });
  await run(holdLots, { commandId: newId(), lotIds: [lot.id], cause: 'OTHER', reason: `${mark} hold` });
  const firmOfPieces = await serialHouse(run, dayIn('Europe/Rome', new Date()), firm);
  const pieceItem = await firmOfPieces.serialItem(`${mark}PI`, { description: `${mark} piece` });
  await firmOfPieces.loadPieces(pieceItem, '2', [`${mark}SN1`, `${mark}SN2`]);
  const [piece] = await house.db.sql<{ id: string }>(
    sql`UPDATE serial SET customer_code = ${`${mark}CC`} WHERE company_id = ${caller.company.id} AND code = ${`${mark}SN1`} RETURNING id`,
  );
  const pieceId = piece?.id ?? '';
  await run(changeSerialFlags, { serialIds: [pieceId], change: 'RESERVE', reason: `${mark} reserve` });
  const told = { kind: 'OTHER', category: 'OTHER', reference: `${mark} ref`, notes: `${mark} notes` } as const;
  const bytes = Buffer.from(`${mark} inside`);
  const file = await run(addAttachment, { commandId: newId(), owner: 'lot', ownerId: lot.id, name: `${mark}.txt`, ...told, bytes });
  await run(saveListView, { id: null, version: null, list: 'lots', name: `${mark} view`, search: '', layout: null, shared: true });
  const { id: invited } = await run(inviteUser, { email: `${mark}@example.com`, name: `${mark} guest`, roles: ['VIEWER'] });
  return [
    `/lots/${lot.id}`,
    `/lots/${lot.id}?tab=files`,
    `/lots/${lot.id}/edit`,
    `/trace?lot=${lot.id}`,
    `/lots?open=${lot.id}`,
    `/serials/${pieceId}`,
    `/serials/${pieceId}?tab=history`,
    `/serials/${pieceId}/edit`,
    `/serials?open=${pieceId}&view=all`,
    `/serials?itemId=${pieceItem}`,
    `/movements?serialId=${pieceId}`,
    `/attachments/${file.id}`,
    `/records/${lot.recordId}`,
    `/records/${lot.recordId}/correct`,
    `/records/new?template=${templateId}&item=${itemId}&lot=${lot.id}`,
    `/setup/items/${itemId}`,
    `/setup/partners/${partnerId}`,
    `/setup/templates/${templateId}`,
    `/setup/warehouses/${firm.warehouseId}`,
    `/setup/code-types/${firm.codeTypeId}`,
    `/administration/users/${caller.actor.userId}`,
    `/administration/users/invitations/${invited}`,
    `/administration/audit?entity=lot&id=${lot.id}`,
    `/stock?item=${itemId}`,
    `/movements?lot=${lot.id}`,
  ];
}
