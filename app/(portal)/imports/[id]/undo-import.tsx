'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { undoImportSchema } from '@/lib/imports/import.schema';
import type { ImportView } from '@/lib/imports/import.types';
import { undoImportAction } from '../actions';

/** The way back of an import, with its reason. @rules I7 */
export function UndoImport({ view }: { view: ImportView }) {
  const t = useTranslations('imports');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('undo')}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('undoTitle')}
        description={t(view.batchRows === null ? 'undoBody' : 'undoBatches')}
      >
        {open ? <UndoForm view={view} close={() => setOpen(false)} /> : null}
      </Dialog>
    </div>
  );
}

type Values = { id: string; version: number; reason: string };

function UndoForm({ view: { id, version }, close }: { view: ImportView; close: () => void }) {
  const t = useTranslations('imports');
  const common = useTranslations('common');
  const form = useActionForm<Values, unknown>({
    id: 'undo-import',
    schema: undoImportSchema,
    action: undoImportAction,
    defaults: { id, version, reason: '' },
    onDone: close,
  });
  return (
    <Form
      embedded
      form={form}
      action={t('undo')}
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <TextareaField name="reason" label={t('undoReason')} required rows={2} />
    </Form>
  );
}
