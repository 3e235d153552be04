import { Download } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { getFormats } from '@/lib/i18n/server-words';
import type { AttachmentOwner, AttachmentRow } from '@/lib/attachments/attachment.types';
import { listAttachments } from '@/lib/attachments/attachments.query';
import { appDatabase } from '@/lib/server/app-database';
import { AddFile } from './add-file';
import { FileActions } from './file-actions';

const MB = 1024 * 1024;

type FilesProps = AttachmentOwner & {
  /** What the owner is called. */
  readonly name: string;
  readonly companyId: number;
  readonly timeZone: string;
  readonly mayChange: boolean;
};

/** The files of a lot, a serial number or a record: what each is, to be saved, described anew, moved or removed. @rules UI-09 */
export async function Files({ owner, ownerId, name, companyId, timeZone, mayChange }: FilesProps) {
  const [t, f, files] = await Promise.all([
    getTranslations('attachments'),
    getFormats(timeZone),
    listAttachments(appDatabase().sql, companyId, { owner, ownerId }),
  ]);
  const sizeOf = ({ size }: AttachmentRow) =>
    size < MB ? f.quantity(String(Math.ceil(size / 1024)), 'KB') : f.quantity((size / MB).toFixed(1), 'MB');
  const told = (file: AttachmentRow) =>
    [t(`kinds.${file.kind}`), t(`categories.${file.category}`), file.reference, sizeOf(file)].filter(Boolean).join(' · ');
  return (
    <div className="flex flex-col items-start gap-4">
      {files.length === 0 ? <p className="text-muted">{t(mayChange ? 'empty' : 'emptyRead')}</p> : null}
      {files.length === 0 ? null : (
        <ul className="w-full divide-y divide-line rounded-lg border border-line bg-raised">
          {files.map((file, index) => {
            const { createdAt, ...rest } = file;
            return (
              <li key={file.id} className="flex items-start gap-3 px-4 py-3">
                <div className="min-w-0 flex-1">
                  <a
                    href={`/attachments/${file.id}`}
                    download
                    className="inline-flex max-w-full items-center gap-2 font-medium text-accent underline decoration-transparent hover:decoration-current"
                  >
                    <Download aria-hidden="true" className="size-4 shrink-0" />
                    <span className="min-w-0 wrap-anywhere">{file.name}</span>
                  </a>
                  <p className="text-table wrap-anywhere">{told(file)}</p>
                  {file.notes ? <p className="text-table text-muted wrap-anywhere">{file.notes}</p> : null}
                  <p className="text-small text-muted">{t('addedBy', { moment: f.moment(createdAt), name: file.createdBy })}</p>
                </div>
                {mayChange ? <FileActions file={rest} first={index === 0} last={index === files.length - 1} /> : null}
              </li>
            );
          })}
        </ul>
      )}
      {mayChange ? <AddFile owner={owner} ownerId={ownerId} name={name} /> : null}
    </div>
  );
}
