'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';
import Link from '../ui/link';
import { commandsFor } from './commands';

type CreateDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly permissions: readonly string[];
};

/** What this person may make, from anywhere. */
export function CreateDialog({ open, onOpenChange, permissions }: CreateDialogProps) {
  const t = useTranslations('shell');
  const makes = commandsFor(new Set(permissions)).filter((command) => command.makes);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('createTitle')} description={makes.length === 0 ? t('createNothing') : null}>
      <ul className="-mx-2 flex flex-col">
        {makes.map(({ key, href, icon: Icon }, at) => (
          <li key={key}>
            <Link
              href={href as Route}
              data-first={at === 0 ? '' : undefined}
              onClick={() => onOpenChange(false)}
              className="flex min-h-10 items-center gap-3 rounded-md px-2 no-underline hover:bg-sunken"
            >
              <Icon aria-hidden="true" className="size-4 text-muted" />
              {t(`commands.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
