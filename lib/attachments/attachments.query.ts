import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { AttachmentOwner, AttachmentRow } from './attachment.types';

const COLUMN = { lot: sql`lot_id`, record: sql`record_id`, serial: sql`serial_id` } as const;

/** The files of a lot, a serial number or a record, in their order. @rules UI-09 */
export function listAttachments(run: RunSql, companyId: number, { owner, ownerId }: AttachmentOwner): Promise<AttachmentRow[]> {
  return run<AttachmentRow>(
    sql`SELECT id, version, kind, category, name, format, size, reference, notes, created_at AS "createdAt", created_by_name AS "createdBy"
        FROM attachment WHERE company_id = ${companyId} AND ${COLUMN[owner]} = ${ownerId}::uuid AND removed_at IS NULL
        ORDER BY position, id`,
  );
}

export type StoredFile = { readonly name: string; readonly format: string; readonly size: number; readonly parts: number };

/** A file to be given back; null when the company has none of that id, or it was removed. @rules UI-09 */
export async function findFile(run: RunSql, companyId: number, id: string): Promise<StoredFile | null> {
  const [file] = await run<StoredFile>(
    sql`SELECT name, format, size, (SELECT count(*)::int FROM attachment_part p WHERE p.company_id = a.company_id AND p.attachment_id = a.id) AS parts
        FROM attachment a WHERE company_id = ${companyId} AND id = ${id}::uuid AND removed_at IS NULL`,
  );
  return file ?? null;
}

/** The bytes of a file, part by part as they are taken. */
export function fileStream(run: RunSql, companyId: number, id: string, parts: number): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    async pull(controller) {
      const bytes = next < parts ? await readPart(run, companyId, id, next++) : null;
      if (bytes) controller.enqueue(new Uint8Array(bytes));
      else controller.close();
    },
  });
}

/** One part of a file; parts are asked for one by one, so that a download holds no more than one in memory. */
export async function readPart(run: RunSql, companyId: number, id: string, n: number): Promise<Buffer | null> {
  const [part] = await run<{ bytes: Buffer }>(
    sql`SELECT bytes FROM attachment_part WHERE company_id = ${companyId} AND attachment_id = ${id}::uuid AND n = ${n}`,
  );
  return part?.bytes ?? null;
}
