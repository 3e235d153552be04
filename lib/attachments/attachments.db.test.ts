import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { listLotEvents } from '../lots/lot-history.query';
import { readSerial } from '../serials/serial-card.query';
import { runVerb } from '../server/run-verb';
import { testCompany, testMember } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { addAttachment } from './add-attachment';
import type { AttachmentOwner } from './attachment.types';
import { findFile, listAttachments, readPart } from './attachments.query';
import { editAttachment, moveAttachment, removeAttachment } from './change-attachment';
import { QUOTA } from './file-format.rules';

let one: Workbench;
let house: LotHouse;
let day: string;
let lot: { id: string; recordId: string };

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
  lot = await house.load(await house.item('FILES'), '1');
});
afterAll(() => one.close());

const onLot = (): AttachmentOwner => ({ owner: 'lot', ownerId: lot.id });
const given = (owner: AttachmentOwner, name: string, bytes: Buffer, commandId = newId()) => ({
  commandId,
  ...owner,
  name,
  kind: 'CERTIFICATE' as const,
  category: 'QUALITY' as const,
  reference: 'C-77',
  notes: null,
  bytes,
});
const add = (owner: AttachmentOwner, name: string, bytes = Buffer.from('%PDF-1.7 x')) => one.run(addAttachment, given(owner, name, bytes));
const files = (owner: AttachmentOwner) => listAttachments(one.db.sql, one.companyId, owner);
const refused = (code: string) => expect.objectContaining({ code });

describe('files', () => {
  test('[UI-09] a file comes back byte for byte, from lots and from records, and its coming is in the trail', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.from(Array.from({ length: 1_200_000 }, (_, n) => n % 251))]);
    const { id } = await add(onLot(), '../scan.pdf', bytes);
    const onRecord: AttachmentOwner = { owner: 'record', ownerId: lot.recordId };
    await add(onRecord, 'note.pdf');
    expect(await files(onLot())).toMatchObject([
      { id, name: 'scan.pdf', format: 'pdf', size: bytes.length, kind: 'CERTIFICATE', reference: 'C-77' },
    ]);
    expect(await files(onRecord)).toMatchObject([{ name: 'note.pdf' }]);
    const file = await findFile(one.db.sql, one.companyId, id);
    const parts = await Promise.all(Array.from({ length: file?.parts ?? 0 }, (_, n) => readPart(one.db.sql, one.companyId, id, n)));
    expect(Buffer.concat(parts.flatMap((part) => part ?? []))).toEqual(bytes);
    const [event] = await listLotEvents(one.db.sql, one.companyId, lot.id);
    expect(event).toMatchObject({ action: 'attachment.add', changes: [{ field: 'file', old: null, new: 'scan.pdf' }] });
  });

  test('[UI-09] a piece with a serial number has files of its own, counted on its card and told in its history', async () => {
    const pieces = await serialHouse(one.run, day, house);
    await pieces.loadPieces(await pieces.serialItem('PUMP'), '2', ['A-1', 'A-2']);
    const [piece, other] = await one.db.prisma.serial.findMany({ where: { companyId: one.companyId }, orderBy: { codeKey: 'asc' } });
    const owner: AttachmentOwner = { owner: 'serial', ownerId: piece?.id ?? '' };
    for (const name of ['test.pdf', 'photo.pdf']) await add(owner, name);
    const [first] = await files(owner);
    await one.run(moveAttachment, { id: first?.id ?? '', to: 'down' });
    expect((await files(owner)).map(({ name }) => name)).toEqual(['photo.pdf', 'test.pdf']);
    expect(await files({ owner: 'serial', ownerId: other?.id ?? '' })).toEqual([]);
    expect(await readSerial(one.db.sql, one.companyId, owner.ownerId, day)).toMatchObject({ files: 2, history: 3 });
    await expect(add({ owner: 'serial', ownerId: lot.id }, 'a.pdf')).rejects.toEqual(refused('E_NOT_FOUND'));
  });

  test('[UI-09][S18] the same command keeps one file; bad files are refused on their field and leave nothing', async () => {
    const command = given(onLot(), 'twice.pdf', Buffer.from('%PDF-1.7 x'));
    const first = await one.run(addAttachment, command);
    expect(await one.run(addAttachment, command)).toEqual(first);
    await expect(one.run(addAttachment, { ...command, bytes: Buffer.from('%PDF-1.7 y') })).rejects.toEqual(refused('E_DUPLICATE_COMMAND'));
    const before = await files(onLot());
    await expect(add(onLot(), 'page.html')).rejects.toMatchObject({ code: 'E_FILE_TYPE', fields: [{ path: 'file' }] });
    await expect(add(onLot(), 'page.pdf', Buffer.from('<html>'))).rejects.toMatchObject({ code: 'E_FILE_CONTENT' });
    await expect(add({ owner: 'lot', ownerId: newId() }, 'a.pdf')).rejects.toEqual(refused('E_NOT_FOUND'));
    expect(await files(onLot())).toEqual(before);
  });

  test('[UI-09] files are described anew, put in order and taken away with a reason; the bytes go, the trail stays', async () => {
    const owner: AttachmentOwner = { owner: 'lot', ownerId: (await house.load(await house.item('ORDER'), '1')).id };
    const [a, b, c] = [await add(owner, 'a.pdf'), await add(owner, 'b.pdf'), await add(owner, 'c.pdf')];
    await one.run(moveAttachment, { id: c.id, to: 'up' });
    await one.run(moveAttachment, { id: a.id, to: 'up' });
    expect((await files(owner)).map(({ name }) => name)).toEqual(['a.pdf', 'c.pdf', 'b.pdf']);
    const told = { kind: 'PHOTO' as const, category: 'LOGISTICS' as const, reference: null, notes: 'pallet' };
    await one.run(editAttachment, { id: a.id, version: 1, ...told });
    await expect(one.run(editAttachment, { id: a.id, version: 1, ...told })).rejects.toEqual(refused('E_CONFLICT'));
    expect((await files(owner))[0]).toMatchObject(told);
    await one.run(removeAttachment, { id: b.id, version: 1, reason: 'wrong lot' });
    expect((await files(owner)).map(({ name }) => name)).toEqual(['a.pdf', 'c.pdf']);
    expect(await findFile(one.db.sql, one.companyId, b.id)).toBeNull();
    expect(await readPart(one.db.sql, one.companyId, b.id, 0)).toBeNull();
    const [event] = await listLotEvents(one.db.sql, one.companyId, owner.ownerId);
    expect(event).toMatchObject({ action: 'attachment.remove', reason: 'wrong lot', changes: [{ old: 'b.pdf', new: null }] });
  });

  test('[UI-09][SEC-01] who may only read changes no file, and another company never sees one', async () => {
    const { id } = await add(onLot(), 'secret.pdf');
    const viewer = await testMember(one.db, one.caller, ['VIEWER']);
    await expect(runVerb(one.db, viewer, addAttachment, given(onLot(), 'a.pdf', Buffer.from('%PDF-1')))).rejects.toEqual(
      refused('E_FORBIDDEN'),
    );
    await expect(runVerb(one.db, viewer, removeAttachment, { id, version: 1, reason: 'x' })).rejects.toEqual(refused('E_FORBIDDEN'));
    const other = await testCompany(one.db);
    expect(await findFile(one.db.sql, other.company.id, id)).toBeNull();
    expect(await readPart(one.db.sql, other.company.id, id, 0)).toBeNull();
    await expect(runVerb(one.db, other, removeAttachment, { id, version: 1, reason: 'x' })).rejects.toEqual(refused('E_NOT_FOUND'));
    await expect(runVerb(one.db, other, addAttachment, given(onLot(), 'a.pdf', Buffer.from('%PDF-1')))).rejects.toEqual(
      refused('E_NOT_FOUND'),
    );
  });

  test('[S18] all files of a company together stay below its limit, and those of one lot below theirs', async () => {
    const third = Math.ceil(QUOTA / 10_485_760) - 1;
    await one.db.sql(
      sql`INSERT INTO attachment (company_id, id, lot_id, kind, category, name, format, size, sha256, position, created_by_name)
          SELECT ${one.companyId}, gen_random_uuid(), ${lot.id}::uuid, 'OTHER', 'OTHER', 'big.pdf', 'pdf', 10485760, '', 9, 'x' FROM generate_series(1, ${third})`,
    );
    await expect(add(onLot(), 'a.pdf')).rejects.toMatchObject({ code: 'E_FILE_COUNT', params: { max: 200 }, fields: [{ path: 'file' }] });
    const onRecord: AttachmentOwner = { owner: 'record', ownerId: lot.recordId };
    await expect(add(onRecord, 'a.txt', Buffer.alloc(10_485_760, 'a'))).rejects.toMatchObject({
      code: 'E_FILE_QUOTA',
      fields: [{ path: 'file' }],
    });
    await one.db.sql(sql`UPDATE attachment SET removed_at = now() WHERE company_id = ${one.companyId} AND name = 'big.pdf'`);
    await add(onLot(), 'a.txt', Buffer.from('small'));
  });
});
