'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '../ui/button';
import { Places } from './places';

type DrawerPartsProps = {
  readonly permissions: readonly string[];
  readonly company: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** The drawer itself; `Drawer` loads it when it is first opened. */
export function DrawerParts({ permissions, company, open, onOpenChange }: DrawerPartsProps) {
  const t = useTranslations('shell');
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(5_12_18/0.45)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-raised p-4 text-ink outline-none transition-transform data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <div className="flex items-center justify-between pb-3">
            <Dialog.Title aria-label={t('mainNav')} className="min-w-0 truncate px-3 font-semibold">
              {company}
            </Dialog.Title>
            <Dialog.Close aria-label={t('closeMenu')} className={buttonClass('quiet', 'icon')}>
              <X aria-hidden="true" className="size-5" />
            </Dialog.Close>
          </div>
          <nav aria-label={t('mainNav')}>
            <Places permissions={permissions} onGo={() => onOpenChange(false)} />
          </nav>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
