'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { SelectField, TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { changeLotStatusSchema } from '@/lib/lots/change-lot-status.schema';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { changeLotStatusAction } from './actions';

type ChangeStatusProps = {
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly statuses: readonly StatusOption[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone?: () => void;
  /** The status proposed first. */
  readonly proposed?: string | null;
};

/** Gives one status to the chosen lots, with a reason. @rules LOT-19, LOT-20 */
export function ChangeStatus({ open, onOpenChange, ...rest }: ChangeStatusProps) {
  const t = useTranslations('lots');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('changeStatusTitle', { count: rest.lots.length })}>
      {open ? <StatusForm {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function StatusForm({
  lots,
  statuses,
  onDone,
  proposed = null,
  close,
}: Omit<ChangeStatusProps, 'open' | 'onOpenChange'> & { close: () => void }) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const form = useActionForm({
    schema: changeLotStatusSchema,
    action: changeLotStatusAction,
    defaults: { lotIds: lots.map(({ id }) => id), statusId: proposed, reason: '' } as {
      lotIds: string[];
      statusId: string | null;
      reason: string;
    },
    onDone: ({ changed }: { changed: number }) => {
      notify({ title: t('statusChanged', { changed }) });
      onDone?.();
      close();
    },
  });
  const statusId = useWatch({ control: form.form.control, name: 'statusId' });
  const chosen = statuses.find(({ id }) => id === statusId);
  return (
    <Form
      form={form}
      action={t('changeStatus')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <p className="font-mono text-table break-words">
        {lots
          .slice(0, 12)
          .map(({ code }) => code)
          .join('  ')}
        {lots.length > 12 ? ' …' : null}
      </p>
      <SelectField
        {...form.at('statusId')}
        label={t('newStatus')}
        empty={t('noStatus')}
        choices={statuses.map(({ id, description }) => ({ value: id, label: description }))}
        help={chosen?.excludes ? t('statusExcludes') : t('statusFree')}
      />
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}
