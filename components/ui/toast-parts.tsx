'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleCheck, OctagonX, X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { TextLink } from './text-link';
import { type Notice, onDropNotices, onNotice, takeNotices } from './notices';

const manager = Toast.createToastManager();

function add({ title, description, kind = 'good', links = [], action }: Notice): void {
  const id = manager.add({
    title,
    description: links.length > 0 ? <Links links={links} /> : description,
    type: kind,
    timeout: kind === 'bad' ? 0 : 6000,
    priority: kind === 'bad' ? 'high' : 'low',
    actionProps: action ? { children: action.label, onClick: () => act(action.onClick) } : undefined,
  });
  // What can be done once goes with its message: while that fades, a second press does nothing.
  let isDone = false;
  function act(work: () => void) {
    if (isDone) return;
    isDone = true;
    manager.close(id);
    work();
  }
}

function Links({ links }: { links: NonNullable<Notice['links']> }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {links.map(({ label, href }) => (
        <TextLink key={href} href={href as Route}>
          {label}
        </TextLink>
      ))}
    </span>
  );
}

/** Shows the notices; `Toasts` loads it with the first of them. */
export function ToastParts() {
  // The provider below listens before this effect runs.
  useEffect(() => {
    const show = () => takeNotices().forEach(add);
    show();
    return onNotice(show);
  }, []);
  useEffect(() => onDropNotices(() => manager.close()), []);
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-20 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 print:hidden md:bottom-20">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const t = useTranslations('common');
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-lg border border-line bg-raised shadow-[0_4px_16px_rgb(0_0_0/0.12)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3 px-4 py-3">
        {toast.type === 'bad' ? (
          <OctagonX aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-bad" />
        ) : (
          <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" />
        )}
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-table font-medium" />
          <Toast.Description className="text-table text-muted" />
          <Toast.Action className="mt-1 text-table font-medium text-accent underline underline-offset-4 empty:hidden" />
        </div>
        <Toast.Close
          aria-label={t('dismiss')}
          className="-mt-1 -mr-2 grid size-8 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
