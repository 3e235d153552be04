'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '../ui/button';
import { lazyPart } from '../ui/lazy';
import { cx } from '../ui/cx';

const DrawerParts = lazyPart(() => import('./drawer-parts').then((module) => module.DrawerParts));

/** The whole navigation on a phone, under the name of the company. */
export function Drawer({ permissions, company }: { permissions: readonly string[]; company: string }) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open === true}
        aria-label={t('openMenu')}
        className={cx(buttonClass('quiet', 'icon'), '-ml-2 md:hidden')}
        onClick={() => setOpen(true)}
      >
        <MenuIcon aria-hidden="true" className="size-5" />
      </button>
      {open === null ? null : <DrawerParts permissions={permissions} company={company} open={open} onOpenChange={setOpen} />}
    </>
  );
}
