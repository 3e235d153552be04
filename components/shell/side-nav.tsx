'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cx } from '../ui/cx';
import { Places } from './places';
import { rememberFolded } from './preferences';

/** The navigation at the left; it folds to icons and this browser remembers it. */
export function SideNav({ permissions, folded: initial }: { permissions: readonly string[]; folded: boolean }) {
  const t = useTranslations('shell');
  const [folded, setFolded] = useState(initial);
  const Icon = folded ? PanelLeftOpen : PanelLeftClose;
  const label = folded ? t('unfold') : t('fold');
  return (
    <nav
      aria-label={t('mainNav')}
      className={cx(
        'sticky top-14 hidden h-[calc(100dvh-3.5rem)] shrink-0 flex-col border-r border-line px-3 pt-4 pb-3 md:flex',
        folded ? 'w-16' : 'w-56',
      )}
    >
      <div className="-mx-3 min-h-0 flex-1 overflow-y-auto px-3">
        <Places permissions={permissions} folded={folded} />
      </div>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => {
          rememberFolded(!folded);
          setFolded(!folded);
        }}
        className={cx('mt-3 grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink', folded && 'self-center')}
      >
        <Icon aria-hidden="true" className="size-[1.125rem]" strokeWidth={1.75} />
      </button>
    </nav>
  );
}
