'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cx } from '../ui/cx';
import { Places } from './places';
import { rememberFolded } from './preferences';

/** Whether the navigation shows its icons alone; null as long as the person left it to the width of the window. */
export type Folded = boolean | null;

const WIDTH = { folded: 'w-16', open: 'w-56', auto: 'w-16 lg:w-56' } as const;

/** The navigation at the left; it folds to icons, on a small screen by itself, and this browser remembers what the person chose. */
export function SideNav({ permissions, folded: initial }: { permissions: readonly string[]; folded: Folded }) {
  const t = useTranslations('shell');
  const [folded, setFolded] = useState(initial);
  const choose = (next: boolean) => {
    rememberFolded(next);
    setFolded(next);
  };
  return (
    <nav
      aria-label={t('mainNav')}
      className={cx(
        'sticky top-14 hidden h-[calc(100dvh-3.5rem)] shrink-0 flex-col border-r border-line px-3 pt-4 pb-3 md:flex',
        WIDTH[folded === null ? 'auto' : folded ? 'folded' : 'open'],
      )}
    >
      <div className="-mx-3 min-h-0 flex-1 overflow-y-auto px-3">
        <Places permissions={permissions} folded={folded} />
      </div>
      {folded === false ? null : (
        <FoldButton
          label={t('unfold')}
          icon={PanelLeftOpen}
          onClick={() => choose(false)}
          className={cx('self-center', folded === null && 'lg:hidden')}
        />
      )}
      {folded === true ? null : (
        <FoldButton
          label={t('fold')}
          icon={PanelLeftClose}
          onClick={() => choose(true)}
          className={folded === null ? 'max-lg:hidden' : undefined}
        />
      )}
    </nav>
  );
}

type FoldButtonProps = {
  readonly label: string;
  readonly icon: typeof PanelLeftOpen;
  readonly onClick: () => void;
  readonly className?: string;
};

function FoldButton({ label, icon: Icon, onClick, className }: FoldButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={cx('mt-3 grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink', className)}
    >
      <Icon aria-hidden="true" className="size-[1.125rem]" strokeWidth={1.75} />
    </button>
  );
}
