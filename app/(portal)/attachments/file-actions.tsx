'use client';

import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { MenuItem, MoreMenu } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { editAttachmentSchema, removeAttachmentSchema } from '@/lib/attachments/attachment.schema';
import type { AttachmentRow } from '@/lib/attachments/attachment.types';
import { editAttachmentAction, moveAttachmentAction, removeAttachmentAction } from './actions';
import { ToldFields } from './add-file';

type FileActionsProps = { readonly file: Omit<AttachmentRow, 'createdAt'>; readonly first: boolean; readonly last: boolean };

const iconClass = 'size-4 text-muted';

/** What may be done with a file: describe it anew, move it in the list, remove it with a reason. @rules UI-09 */
export function FileActions({ file, first, last }: FileActionsProps) {
  const t = useTranslations('attachments');
  const errorText = useErrorText();
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null);
  const [moving, startMove] = useTransition();
  const move = (to: 'up' | 'down') =>
    startMove(async () => {
      const moved = await moveAttachmentAction({ id: file.id, to });
      if (!moved.ok) notify({ title: errorText(moved.code, moved.params), kind: 'bad' });
    });
  const close = () => setAsking(null);
  return (
    <>
      <MoreMenu>
        <MenuItem icon={<Pencil aria-hidden="true" className={iconClass} />} onClick={() => setAsking('edit')}>
          {t('edit')}
        </MenuItem>
        <MenuItem icon={<ArrowUp aria-hidden="true" className={iconClass} />} disabled={first || moving} onClick={() => move('up')}>
          {t('up')}
        </MenuItem>
        <MenuItem icon={<ArrowDown aria-hidden="true" className={iconClass} />} disabled={last || moving} onClick={() => move('down')}>
          {t('down')}
        </MenuItem>
        <MenuItem icon={<Trash2 aria-hidden="true" className={iconClass} />} onClick={() => setAsking('remove')}>
          {t('remove')}
        </MenuItem>
      </MoreMenu>
      <Dialog
        open={asking !== null}
        onOpenChange={(open) => (open ? undefined : close())}
        title={asking === 'remove' ? t('removeTitle', { name: file.name }) : t('editTitle', { name: file.name })}
      >
        {asking === 'edit' ? <EditForm file={file} close={close} /> : null}
        {asking === 'remove' ? <RemoveForm file={file} close={close} /> : null}
      </Dialog>
    </>
  );
}

type FileFormProps = { readonly file: FileActionsProps['file']; readonly close: () => void };

function EditForm({ file: { id, version, kind, category, reference, notes }, close }: FileFormProps) {
  const t = useTranslations('attachments');
  const common = useTranslations('common');
  const form = useActionForm({
    schema: editAttachmentSchema,
    action: editAttachmentAction,
    defaults: { id, version, kind, category, reference: reference ?? '', notes: notes ?? '' },
    onDone: () => {
      notify({ title: t('saved') });
      close();
    },
  });
  return (
    <Form
      form={form}
      action={t('save')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <ToldFields />
    </Form>
  );
}

function RemoveForm({ file, close }: FileFormProps) {
  const t = useTranslations('attachments');
  const common = useTranslations('common');
  const form = useActionForm({
    schema: removeAttachmentSchema,
    action: removeAttachmentAction,
    defaults: { id: file.id, version: file.version, reason: '' },
    onDone: () => {
      notify({ title: t('removed', { name: file.name }) });
      close();
    },
  });
  return (
    <Form
      form={form}
      action={t('remove')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <p>{t('removeBody')}</p>
      <TextareaField {...form.at('reason')} label={t('reason')} required rows={2} />
    </Form>
  );
}
