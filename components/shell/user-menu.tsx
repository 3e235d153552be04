'use client';

import { ListTodo, LogOut, UserRound } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { startTransition, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { dropNotices } from '../ui/toast';
import { Menu, MenuChoices, MenuItem, MenuLine, MenuLink } from '../ui/menu';
import { chooseLanguage, chooseTheme, isTheme, type Theme } from './preferences';

/** Languages are always called by their own names. */
const LANGUAGES = ['en', 'it'] as const satisfies readonly Locale[];

type ChoicesProps = {
  readonly theme: Theme | null;
  /** Remembers the language with the person; this browser remembers it anyway. */
  readonly onLanguage?: (choice: { language: Locale }) => Promise<unknown>;
};

/** Language and appearance, as choices of a menu. */
function Preferences({ theme: initial, onLanguage }: ChoicesProps) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const [theme, setTheme] = useState<Theme | null>(initial);
  const names = { en: t('english'), it: t('italian') };
  return (
    <>
      <MenuChoices
        label={t('language')}
        value={locale}
        choices={LANGUAGES.map((value) => ({ value, label: names[value] }))}
        onChoose={(value) => {
          const next = LANGUAGES.find((each) => each === value);
          if (!next || next === locale) return;
          dropNotices();
          chooseLanguage(next);
          startTransition(async () => {
            await onLanguage?.({ language: next });
            router.refresh();
          });
        }}
      />
      <MenuLine />
      <MenuChoices
        label={t('theme')}
        value={theme ?? 'system'}
        choices={[
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
          { value: 'system', label: t('system') },
        ]}
        onChoose={(value) => {
          const next = isTheme(value) ? value : null;
          chooseTheme(next);
          setTheme(next);
        }}
      />
    </>
  );
}

export type CompanyChoice = { readonly current: number; readonly all: readonly { readonly id: number; readonly name: string }[] };

export type UserMenuProps = ChoicesProps & {
  readonly name: string;
  readonly detail?: string;
  /** Shown when the person works in more than one. */
  readonly companies?: CompanyChoice;
  readonly onCompany?: (choice: { companyId: number }) => Promise<unknown>;
  readonly onSignOut: (nothing: null) => Promise<unknown>;
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .join('');

/** Who is signed in, with the preferences and the way out. */
export function UserMenu({ name, detail, companies, onCompany, onSignOut, ...choices }: UserMenuProps) {
  const t = useTranslations('shell');
  const auth = useTranslations('auth');
  return (
    <Menu
      label={t('user', { name })}
      triggerClass="grid size-9 shrink-0 place-items-center rounded-full border border-line bg-accent-soft text-small font-semibold text-accent-strong hover:border-edge"
      trigger={<span aria-hidden="true">{initials(name)}</span>}
    >
      <div className="px-3 pt-1 pb-2">
        <div className="text-table font-medium">{name}</div>
        {detail ? <div className="text-small text-muted">{detail}</div> : null}
      </div>
      <MenuLine />
      {companies && onCompany && companies.all.length > 1 ? (
        <>
          <MenuChoices
            label={t('company')}
            value={String(companies.current)}
            choices={companies.all.map(({ id, name: label }) => ({ value: String(id), label }))}
            onChoose={(value) => {
              dropNotices();
              startTransition(async () => void (await onCompany({ companyId: Number(value) })));
            }}
          />
          <MenuLine />
        </>
      ) : null}
      <Preferences {...choices} />
      <MenuLine />
      <MenuLink href={'/jobs' as Route} icon={<ListTodo aria-hidden="true" className="size-4" />}>
        {t('jobs')}
      </MenuLink>
      <MenuLink href={'/profile' as Route} icon={<UserRound aria-hidden="true" className="size-4" />}>
        {auth('profile')}
      </MenuLink>
      <MenuItem
        icon={<LogOut aria-hidden="true" className="size-4" />}
        onClick={() => startTransition(async () => void (await onSignOut(null)))}
      >
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
