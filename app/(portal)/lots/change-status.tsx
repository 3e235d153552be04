'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { SelectField, TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { type ChangeLotStatusInput, changeLotStatusSchema } from '@/lib/lots/change-lot-status.schema';
import type { StatusChanged } from '@/lib/lots/change-lot-status';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { changeLotStatusAction } from './actions';
import { useUndo } from './use-undo';

type ChangeStatusProps = {
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly statuses: readonly StatusOption[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone?: () => void;
  /** The status proposed first. */
  readonly proposed?: string | null;
};

/** What stands in the form for "no status": nothing chosen yet is something else. */
const NONE = 'none';
const withoutNone = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'statusId' in raw && raw.statusId === NONE ? { ...raw, statusId: null } : raw;
/** As the action takes it, and a status must have been chosen. */
const formSchema = changeLotStatusSchema.extend({
  statusId: z.unknown().refine((chosen) => typeof chosen === 'string' && chosen !== '', { error: 'E_REQUIRED' }),
});

/** Gives one status to the chosen lots, with a reason. @rules LOT-19, LOT-20 */
export function ChangeStatus({ open, onOpenChange, ...rest }: ChangeStatusProps) {
  const t = useTranslations('lots');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('changeStatusTitle', { count: rest.lots.length, code: rest.lots[0]?.code ?? '' })}
    >
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
  const undo = useUndo();
  const form = useActionForm({
    schema: formSchema,
    action: (raw) => changeLotStatusAction(withoutNone(raw) as ChangeLotStatusInput),
    defaults: { lotIds: lots.map(({ id }) => id), statusId: proposed, reason: '' } as {
      lotIds: string[];
      statusId: string | null;
      reason: string;
    },
    onDone: ({ changed, before }: StatusChanged, values: { statusId: string | null }) => {
      notify({ title: t('statusChanged', { changed }), action: undo.status(values.statusId === NONE ? null : values.statusId, before) });
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
      {lots.length > 1 ? (
        <p className="font-mono text-table break-words">
          {lots
            .slice(0, 12)
            .map(({ code }) => code)
            .join('  ')}
          {lots.length > 12 ? ' …' : null}
        </p>
      ) : null}
      <SelectField
        {...form.at('statusId')}
        label={t('newStatus')}
        required
        empty={t('chooseStatus')}
        choices={[...statuses.map(({ id, description }) => ({ value: id, label: description })), { value: NONE, label: t('noStatus') }]}
        help={statusId ? t(chosen?.excludes ? 'statusExcludes' : 'statusFree') : undefined}
      />
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}
