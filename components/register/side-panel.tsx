'use client';

import { ExternalLink, X } from 'lucide-react';
import type { Route } from 'next';
import Link from '../ui/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { buttonClass, LinkButton } from '../ui/button';
import { useAddress } from './use-address';

type SidePanelProps = { readonly title: ReactNode; readonly href?: string; readonly children: ReactNode };

/** The row of `?open=` beside the list; Escape or the cross closes it and the list keeps its place. */
export function SidePanel({ title, href, children }: SidePanelProps) {
  const t = useTranslations('register');
  const router = useRouter();
  const close = useAddress()({ open: null });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) router.push(close, { scroll: false });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, close]);
  return (
    <aside
      aria-label={t('panel')}
      className="fixed inset-0 z-30 overflow-y-auto bg-raised p-4 lg:sticky lg:inset-auto lg:top-20 lg:z-0 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:rounded-lg lg:border lg:border-line lg:p-5 print:hidden"
    >
      <header className="mb-4 flex items-start gap-2">
        <h2 className="min-w-0 flex-1 pt-1.5 text-body font-semibold wrap-anywhere">{title}</h2>
        <Link href={close} scroll={false} aria-label={t('closePanel')} title={t('closePanel')} className={buttonClass('quiet', 'icon')}>
          <X aria-hidden="true" className="size-5" />
        </Link>
      </header>
      <div className="flex flex-col gap-5">{children}</div>
      {href ? (
        <LinkButton href={href as Route} className="mt-6" icon={<ExternalLink aria-hidden="true" className="size-4" />}>
          {t('openCard')}
        </LinkButton>
      ) : null}
    </aside>
  );
}
