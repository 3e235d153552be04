'use client';

import { Lock, LockOpen, Pencil } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button, LinkButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { MenuItem, MenuLink, MoreMenu } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import { lotClosingSchema } from '@/lib/lots/change-lot-status.schema';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { closeLotAction, reopenLotAction } from '../actions';
import { ChangeStatus } from '../change-status';

type Lot = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly closed: boolean;
  readonly ledger: string;
  readonly uom: string;
};
type LotActionsProps = {
  readonly lot: Lot;
  readonly statuses: readonly StatusOption[];
  readonly may: { readonly edit: boolean; readonly status: boolean; readonly close: boolean };
};

const iconClass = 'size-4 text-muted';

/** What may be done with a lot, as far as the person may: change its status, edit it, close it or open it again. */
export function LotActions({ lot, statuses, may }: LotActionsProps) {
  const t = useTranslations('lots');
  const [asking, setAsking] = useState<'status' | 'closing' | null>(null);
  const editHref = `/lots/${lot.id}/edit` as Route;
  return (
    <>
      {may.status ? <Button onClick={() => setAsking('status')}>{t('changeStatus')}</Button> : null}
      {may.edit ? (
        <LinkButton href={editHref} className="max-sm:hidden">
          {t('edit')}
        </LinkButton>
      ) : null}
      {may.close || may.edit ? (
        <MoreMenu>
          {may.edit ? (
            <MenuLink href={editHref} icon={<Pencil aria-hidden="true" className={iconClass} />}>
              {t('edit')}
            </MenuLink>
          ) : null}
          {may.close ? (
            <MenuItem
              icon={lot.closed ? <LockOpen aria-hidden="true" className={iconClass} /> : <Lock aria-hidden="true" className={iconClass} />}
              onClick={() => setAsking('closing')}
            >
              {lot.closed ? t('reopen') : t('close')}
            </MenuItem>
          ) : null}
        </MoreMenu>
      ) : null}
      <ChangeStatus
        lots={[lot]}
        statuses={statuses}
        open={asking === 'status'}
        onOpenChange={(open) => setAsking(open ? 'status' : null)}
      />
      <Dialog
        open={asking === 'closing'}
        onOpenChange={(open) => setAsking(open ? 'closing' : null)}
        title={lot.closed ? t('reopenTitle', { code: lot.code }) : t('closeTitle', { code: lot.code })}
      >
        {asking === 'closing' ? <ClosingForm lot={lot} close={() => setAsking(null)} /> : null}
      </Dialog>
    </>
  );
}

/** Closes the lot or opens it again; the consequence stands above, the reason is asked for. @rules LOT-15, LOT-20 */
function ClosingForm({ lot, close }: { lot: Lot; close: () => void }) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const { quantity } = useFormats();
  const form = useActionForm({
    schema: lotClosingSchema,
    action: lot.closed ? reopenLotAction : closeLotAction,
    defaults: { lotId: lot.id, version: lot.version, reason: '' },
    onDone: () => {
      notify({ title: lot.closed ? t('reopened', { code: lot.code }) : t('closed', { code: lot.code }) });
      close();
    },
  });
  const amount = { quantity: quantity(lot.ledger, lot.uom) };
  return (
    <Form
      form={form}
      action={lot.closed ? t('reopen') : t('close')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <p>{lot.closed ? t('reopenBody', amount) : t('closeBody', amount)}</p>
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}
