import type { Route } from 'next';
import Link from '../ui/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ZoneProvider } from '@/lib/i18n/use-words';
import type { Permission } from '@/lib/kernel/permissions';
import { Brand } from './brand';
import { Drawer } from './drawer';
import { DailyPlaces } from './places';
import { type Folded, SideNav } from './side-nav';
import { TopTools } from './top-tools';
import { UserMenu, type UserMenuProps } from './user-menu';

/** The signed-in person as the frame of the page needs it. */
export type ShellUser = {
  readonly name: string;
  /** Role or address, under the name. */
  readonly detail?: string;
  readonly permissions: readonly Permission[];
  readonly company: { readonly name: string; readonly timeZone: string };
};

type ShellProps = Pick<UserMenuProps, 'theme' | 'companies' | 'onLanguage' | 'onCompany' | 'onSignOut'> & {
  readonly user: ShellUser;
  readonly folded: Folded;
  /** Across the top of every page. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every signed-in page: skip link, top bar, navigation, content. */
export function Shell({ user, folded, notice, children, ...menu }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <ZoneProvider timeZone={user.company.timeZone}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        {t('skip')}
      </a>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-bg px-4 md:gap-4 print:static print:border-0">
        <Drawer permissions={user.permissions} company={user.company.name} />
        <Link href={'/' as Route} className="flex min-w-0 shrink-0 items-center gap-2.5 font-semibold no-underline md:max-w-56">
          <Brand className="size-7 shrink-0 text-accent" />
          <span className="truncate max-md:sr-only">{user.company.name}</span>
        </Link>
        <TopTools permissions={user.permissions} />
        <span className="print:hidden">
          <UserMenu name={user.name} detail={user.detail} {...menu} />
        </span>
      </header>
      {notice}
      <div className="flex">
        <SideNav permissions={user.permissions} folded={folded} />
        <main
          id="content"
          tabIndex={-1}
          className="flex min-w-0 flex-1 flex-col gap-6 px-4 pt-6 pb-24 outline-none md:px-8 md:pb-10 print:p-0"
        >
          {children}
        </main>
      </div>
      <DailyPlaces permissions={user.permissions} />
    </ZoneProvider>
  );
}
