'use client';

import { Ban, Barcode, Lock, LockOpen, MapPin, MapPinOff, Pencil, RotateCcw } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy';
import { MenuItem, MenuLink, MoreMenu } from '@/components/ui/menu';
import type { FlagChange } from '@/lib/serials/serial-register.types';
import { possibleChanges } from '@/lib/serials/serial-flags.rules';
import { ChangeFlags } from '../change-flags';

const PrintDialog = lazyPart(() => import('../../labels/print-dialog').then((module) => module.PrintDialog));

type Serial = {
  readonly id: string;
  readonly code: string;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
  readonly reserved: boolean;
};
type SerialActionsProps = {
  readonly serial: Serial;
  readonly may: { readonly edit: boolean; readonly flag: boolean; readonly print: boolean };
};

const ICONS = { CANCEL: Ban, RESTORE: RotateCcw, FORCE_CLOSE: Lock, REOPEN: LockOpen, RESERVE: MapPin, RELEASE: MapPinOff } as const;

/** What may be done with a piece, as far as the person may: edit it, set or clear each of its flags. @rules SER-11, SER-12, SER-13, SER-14 */
export function SerialActions({ serial, may }: SerialActionsProps) {
  const t = useTranslations('serials');
  const labels = useTranslations('labelPrint');
  const [printing, setPrinting] = useState(false);
  // What was asked for stays while the dialog closes, so that its title does not change under the eye.
  const [wanted, setWanted] = useState<FlagChange>('CANCEL');
  const [open, setOpen] = useState(false);
  const ask = (change: FlagChange) => {
    setWanted(change);
    setOpen(true);
  };
  const editHref = `/serials/${serial.id}/edit` as Route;
  return (
    <>
      {may.edit ? (
        <LinkButton href={editHref} className="max-sm:hidden">
          {t('edit')}
        </LinkButton>
      ) : null}
      {may.edit || may.flag || may.print ? (
        <MoreMenu>
          {may.edit ? (
            <MenuLink href={editHref} icon={<Pencil aria-hidden="true" className="size-4 text-muted" />}>
              {t('edit')}
            </MenuLink>
          ) : null}
          {may.flag
            ? possibleChanges(serial).map((change) => {
                const Icon = ICONS[change];
                return (
                  <MenuItem key={change} icon={<Icon aria-hidden="true" className="size-4 text-muted" />} onClick={() => ask(change)}>
                    {t(`changes.${change}`)}
                  </MenuItem>
                );
              })
            : null}
          {may.print ? (
            <MenuItem icon={<Barcode aria-hidden="true" className="size-4 text-muted" />} onClick={() => setPrinting(true)}>
              {labels('printOne')}
            </MenuItem>
          ) : null}
        </MoreMenu>
      ) : null}
      <PrintDialog
        kinds={['SERIAL']}
        what={{ of: 'ids', ids: [serial.id] }}
        count={1}
        title={labels('printTitle', { count: 1, code: serial.code })}
        open={printing}
        onOpenChange={setPrinting}
      />
      <ChangeFlags serials={[serial]} wanted={wanted} open={open} onOpenChange={setOpen} />
    </>
  );
}
