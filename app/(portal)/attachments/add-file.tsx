'use client';

import { Paperclip } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { BoundField, SelectField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { newAttachmentSchema } from '@/lib/attachments/attachment.schema';
import { ATTACHMENT_CATEGORIES, ATTACHMENT_KINDS, type AttachmentOwner } from '@/lib/attachments/attachment.types';
import { FILE_ENDINGS } from '@/lib/attachments/file-format.rules';
import { sendFile } from './send-file';

/** Type, category, reference and notes: the same fields for a new file and for one that is there. */
export function ToldFields() {
  const t = useTranslations('attachments');
  return (
    <>
      <FieldRow>
        <SelectField
          name="kind"
          label={t('kind')}
          required
          empty={t('choose')}
          choices={ATTACHMENT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <SelectField
          name="category"
          label={t('category')}
          required
          empty={t('choose')}
          choices={ATTACHMENT_CATEGORIES.map((category) => ({ value: category, label: t(`categories.${category}`) }))}
        />
      </FieldRow>
      <TextField name="reference" label={t('reference')} help={t('referenceHelp')} />
      <TextField name="notes" label={t('notes')} />
    </>
  );
}

type AddFileProps = AttachmentOwner & { readonly name: string };

/** The button that opens the small form for a new file. @rules UI-09 */
export function AddFile(props: AddFileProps) {
  const t = useTranslations('attachments');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} icon={<Paperclip aria-hidden="true" className="size-4" />}>
        {t('add')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('addTitle', { name: props.name })}>
        {open ? <FileForm {...props} close={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

const sentSchema = newAttachmentSchema
  .omit({ name: true })
  .extend({ file: z.custom<File>((value) => value instanceof File, { error: 'E_FILE_MISSING' }) });

type Values = AttachmentOwner & { file: File | null; kind: string | null; category: string | null; reference: string; notes: string };

function FileForm({ owner, ownerId, close }: AddFileProps & { close: () => void }) {
  const t = useTranslations('attachments');
  const common = useTranslations('common');
  const router = useRouter();
  const [percent, setPercent] = useState<number | null>(null);
  const form = useActionForm<Values, { id: string; name: string }>({
    schema: sentSchema,
    action: async (raw) => {
      const { file, ...told } = sentSchema.parse(raw);
      setPercent(0);
      return sendFile(file, told, setPercent).finally(() => setPercent(null));
    },
    defaults: { owner, ownerId, file: null, kind: null, category: null, reference: '', notes: '' },
    onDone: ({ name: kept }) => {
      notify({ title: t('kept', { name: kept }) });
      close();
      router.refresh();
    },
  });
  const name = form.form.getValues('file')?.name ?? '';
  return (
    <Form
      form={form}
      action={t('upload')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <BoundField name="file" label={t('file')} help={t('fileHelp', { endings: FILE_ENDINGS.join(', ') })} required>
        {({ onChange, readOnly: _readOnly, ...control }) => (
          <input
            {...control}
            type="file"
            accept={FILE_ENDINGS.map((ending) => `.${ending}`).join(',')}
            onChange={(event) => onChange(event.target.files?.[0] ?? null)}
            className="w-full min-w-0 cursor-pointer rounded-md border border-edge bg-raised text-table text-ink hover:border-muted aria-invalid:border-bad file:mr-3 file:h-9 file:cursor-pointer file:border-0 file:border-r file:border-line file:bg-sunken file:px-3 file:text-table file:font-medium file:text-ink"
          />
        )}
      </BoundField>
      <ToldFields />
      <p role="status" className="min-h-5 text-table text-muted">
        {percent === null ? '' : t('progress', { percent, name })}
      </p>
      {percent === null ? null : <progress aria-hidden="true" className="h-1.5 w-full accent-accent" max={100} value={percent} />}
    </Form>
  );
}
