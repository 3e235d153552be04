'use client';

import { Ban, Barcode, Check, Hand, Lock, LockOpen, Pencil, Printer, Split } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { usePaper } from '@/components/print/paper';
import { Button, LinkButton } from '@/components/ui/button';
import { CopyLinkItem } from '@/components/ui/copy-link-item';
import { Dialog } from '@/components/ui/dialog';
import { lazyPart } from '@/components/ui/lazy';
import { MenuItem, MenuLink, MoreMenu } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import { lotClosingSchema } from '@/lib/lots/change-lot-status.schema';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { allowWithdrawalAction, closeLotAction, refuseWithdrawalAction, reopenLotAction } from '../actions';
import { ChangeStatus } from '../change-status';
import { HoldDialog } from '../hold-dialogs';

const PrintDialog = lazyPart(() => import('../../labels/print-dialog').then((module) => module.PrintDialog));

type Lot = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly closed: boolean;
  readonly sellable: boolean;
  readonly ledger: string;
  readonly uom: string;
};
type LotActionsProps = {
  readonly lot: Lot;
  readonly statuses: readonly StatusOption[];
  readonly may: {
    readonly edit: boolean;
    readonly status: boolean;
    readonly close: boolean;
    readonly transform: boolean;
    readonly print: boolean;
  };
};

const iconClass = 'size-4 text-muted';

/** What may be done with a lot, as far as the person may: change its status, edit it, close it or open it again. */
export function LotActions({ lot, statuses, may }: LotActionsProps) {
  const t = useTranslations('lots');
  const holds = useTranslations('holds');
  const transform = useTranslations('transform');
  const labels = useTranslations('labelPrint');
  const router = useRouter();
  const paper = usePaper();
  const [asking, setAsking] = useState<'status' | 'hold' | 'labels' | Turn | null>(null);
  const turn = asking === 'status' || asking === 'hold' || asking === 'labels' ? null : asking;
  const transformHref = `/lots/transform?lots=${lot.id}` as Route;
  const editHref = `/lots/${lot.id}/edit` as Route;
  return (
    <>
      {may.status ? <Button onClick={() => setAsking('status')}>{t('changeStatus')}</Button> : null}
      {may.transform ? (
        <LinkButton href={transformHref} className="max-md:hidden">
          {transform('another')}
        </LinkButton>
      ) : null}
      {may.edit ? (
        <LinkButton href={editHref} className="max-sm:hidden">
          {t('edit')}
        </LinkButton>
      ) : null}
      <MoreMenu>
        {may.transform ? (
          <MenuLink href={transformHref} icon={<Split aria-hidden="true" className={iconClass} />}>
            {transform('another')}
          </MenuLink>
        ) : null}
        {may.edit ? (
          <MenuLink href={editHref} icon={<Pencil aria-hidden="true" className={iconClass} />}>
            {t('edit')}
          </MenuLink>
        ) : null}
        {may.status ? (
          <MenuItem icon={<Hand aria-hidden="true" className={iconClass} />} onClick={() => setAsking('hold')}>
            {holds('hold')}
          </MenuItem>
        ) : null}
        {may.close ? (
          <MenuItem
            icon={lot.closed ? <LockOpen aria-hidden="true" className={iconClass} /> : <Lock aria-hidden="true" className={iconClass} />}
            onClick={() => setAsking(lot.closed ? 'reopen' : 'close')}
          >
            {lot.closed ? t('reopen') : t('close')}
          </MenuItem>
        ) : null}
        {may.status ? (
          <MenuItem
            icon={lot.sellable ? <Ban aria-hidden="true" className={iconClass} /> : <Check aria-hidden="true" className={iconClass} />}
            onClick={() => setAsking(lot.sellable ? 'refuse' : 'allow')}
          >
            {lot.sellable ? t('refuse') : t('allow')}
          </MenuItem>
        ) : null}
        {may.print ? (
          <MenuItem icon={<Barcode aria-hidden="true" className={iconClass} />} onClick={() => setAsking('labels')}>
            {labels('printOne')}
          </MenuItem>
        ) : null}
        <MenuItem icon={<Printer aria-hidden="true" className={iconClass} />} onClick={paper}>
          {t('print')}
        </MenuItem>
        <CopyLinkItem />
      </MoreMenu>
      <ChangeStatus
        lots={[lot]}
        statuses={statuses}
        open={asking === 'status'}
        onOpenChange={(open) => setAsking(open ? 'status' : null)}
      />
      <PrintDialog
        kinds={['LOT']}
        what={{ of: 'ids', ids: [lot.id] }}
        count={1}
        title={labels('printTitle', { count: 1, code: lot.code })}
        open={asking === 'labels'}
        onOpenChange={(open) => setAsking(open ? 'labels' : null)}
        onDone={() => router.refresh()}
      />
      <HoldDialog lots={[lot]} open={asking === 'hold'} onOpenChange={(open) => setAsking(open ? 'hold' : null)} />
      <Dialog
        open={turn !== null}
        onOpenChange={(open) => (open ? undefined : setAsking(null))}
        title={turn === null ? '' : t(`${turn}Title`, { code: lot.code })}
      >
        {turn === null ? null : <TurnForm lot={lot} turn={turn} close={() => setAsking(null)} />}
      </Dialog>
    </>
  );
}

/** A state of the lot that is turned with a reason. */
type Turn = 'close' | 'reopen' | 'refuse' | 'allow';

const ACTIONS = { close: closeLotAction, reopen: reopenLotAction, refuse: refuseWithdrawalAction, allow: allowWithdrawalAction };

/** Turns a state of the lot; the consequence stands above, the reason is asked for. @rules LOT-15, LOT-16, LOT-20 */
function TurnForm({ lot, turn, close }: { lot: Lot; turn: Turn; close: () => void }) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const { quantity } = useFormats();
  const form = useActionForm({
    schema: lotClosingSchema,
    action: ACTIONS[turn],
    defaults: { lotId: lot.id, version: lot.version, reason: '' },
    onDone: () => {
      notify({ title: t(`${turn}Done`, { code: lot.code }) });
      close();
    },
  });
  return (
    <Form
      form={form}
      action={t(turn)}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <p>{t(`${turn}Body`, { quantity: quantity(lot.ledger, lot.uom) })}</p>
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}
