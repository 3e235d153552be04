'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { cx } from './cx';
import type { DialogProps } from './dialog';

/** The dialog itself; `Dialog` loads it when it is first opened. */
export function DialogParts({ open, onOpenChange, title, description, children, actions, wide, finalFocus }: DialogProps) {
  const t = useTranslations('common');
  const content = useRef<HTMLDivElement>(null);
  // To the first field, not to the cross above it; a finger would only get its keyboard in the way.
  const first = (how: string) =>
    how === 'touch' ? true : (content.current?.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea,[data-first]') ?? true);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(5_12_18/0.45)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            initialFocus={first}
            finalFocus={finalFocus}
            className={cx(
              'w-full rounded-lg border border-line bg-raised text-ink outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
              wide ? 'max-w-3xl' : 'max-w-lg',
            )}
          >
            <header className="flex items-start gap-4 px-6 pt-5">
              <Base.Title className="min-w-0 flex-1 text-title font-semibold">{title}</Base.Title>
              <Base.Close
                aria-label={t('close')}
                title={t('close')}
                className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden="true" className="size-5" />
              </Base.Close>
            </header>
            <div ref={content} className="flex flex-col gap-4 px-6 pt-2 pb-5">
              {description ? (
                <Base.Description render={<div />} className="text-body text-muted">
                  {description}
                </Base.Description>
              ) : null}
              {children}
            </div>
            {actions ? <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-3">{actions}</footer> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
