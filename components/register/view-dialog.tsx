'use client';

import type { Route } from 'next';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { saveListViewSchema } from '@/lib/kernel/list-kit.schema';
import type { ListView } from '@/lib/kernel/list-kit';
import { CheckboxField, TextField } from '../form/fields';
import { Form } from '../form/form';
import { useActionForm } from '../form/use-action-form';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { notify } from '../ui/toast';
import { useKit } from './kit';

type ViewDialogProps = {
  /** The view to be renamed or shared; null for a new one. */
  readonly view: ListView | null;
  readonly search: string;
  readonly open: boolean;
  readonly onOpenChange: () => void;
};

/** Name of a view, and whether everybody has it. */
export function ViewDialog({ view, open, onOpenChange, search }: ViewDialogProps) {
  const t = useTranslations('register');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={view ? t('viewRename') : t('viewNew')}
      description={view ? undefined : t('viewNewBody')}
    >
      {open ? <ViewForm view={view} search={search} close={onOpenChange} /> : null}
    </Dialog>
  );
}

function ViewForm({ view, search, close }: { view: ListView | null; search: string; close: () => void }) {
  const t = useTranslations('register');
  const common = useTranslations('common');
  const kit = useKit();
  const router = useRouter();
  const path = usePathname();
  const form = useActionForm({
    schema: saveListViewSchema,
    action: kit?.actions.saveView ?? (() => Promise.reject(new Error('a view outside a list'))),
    defaults: {
      id: view?.id ?? null,
      version: view?.version ?? null,
      list: kit?.list ?? '',
      name: view?.name ?? '',
      search: view?.search ?? search,
      layout: view ? view.layout : (kit?.layout ?? null),
      shared: view?.shared ?? false,
    },
    onDone: ({ id }: { id: string }, { name }: { name: string }) => {
      notify({ title: t('viewSaved', { name }) });
      close();
      if (!view) router.replace(`${path}?${search ? `${search}&` : ''}saved=${id}` as Route, { scroll: false });
    },
  });
  return (
    <Form
      form={form}
      action={t('viewSave')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <TextField {...form.at('name')} label={t('viewName')} required />
      {kit?.mayShare ? <CheckboxField {...form.at('shared')} label={t('viewShare')} consequence={t('viewShareWhy')} /> : null}
    </Form>
  );
}
