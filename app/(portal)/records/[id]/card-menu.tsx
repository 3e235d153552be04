'use client';

import { ArrowLeftRight, CopyPlus, Printer, Undo2 } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { usePaper } from '@/components/print/paper';
import { CopyLinkItem } from '@/components/ui/copy-link-item';
import { MenuItem, MenuLink, MoreMenu } from '@/components/ui/menu';
import type { RecordCard } from '@/lib/record-register/record-card.types';
import { VoidDialog } from './void-dialog';

const icon = 'size-4';

type MenuProps = { readonly record: RecordCard; readonly mayPost: boolean; readonly mayVoid: boolean; readonly voiding: boolean };

/** What else can be done with a posted record. */
export function CardMenu({ record, mayPost, mayVoid, voiding: asked }: MenuProps) {
  const t = useTranslations('records');
  const router = useRouter();
  const paper = usePaper();
  const [voiding, setVoiding] = useState(false);
  // The address asks for it (`?void=1`): once it is answered the question leaves the address, so that it can be asked again.
  useEffect(() => {
    if (asked && mayVoid) setVoiding(true);
  }, [asked, mayVoid]);
  const answer = (open: boolean) => {
    setVoiding(open);
    if (!open && asked) router.replace(`/records/${record.id}` as Route, { scroll: false });
  };
  return (
    <>
      <MoreMenu>
        {mayPost && record.origin === 'MANUAL' ? (
          <MenuLink href={`/records/new?like=${record.id}` as Route} icon={<CopyPlus aria-hidden="true" className={icon} />}>
            {t('card.like')}
          </MenuLink>
        ) : null}
        <MenuLink href={`/movements?record=${record.id}` as Route} icon={<ArrowLeftRight aria-hidden="true" className={icon} />}>
          {t('card.movements')}
        </MenuLink>
        <MenuItem onClick={paper} icon={<Printer aria-hidden="true" className={icon} />}>
          {t('card.print')}
        </MenuItem>
        <CopyLinkItem />
        {mayVoid ? (
          <MenuItem danger onClick={() => setVoiding(true)} icon={<Undo2 aria-hidden="true" className={icon} />}>
            {t('void.button')}
          </MenuItem>
        ) : null}
      </MoreMenu>
      <VoidDialog record={record} open={voiding} onOpenChange={answer} />
    </>
  );
}
