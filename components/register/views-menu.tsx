'use client';

import { Bookmark, ChevronDown, Lock, Save, Trash2, Users } from 'lucide-react';
import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorText } from '@/lib/i18n/use-words';
import { filtersOf, type ListView } from '@/lib/kernel/list-kit';
import { buttonClass } from '../ui/button';
import { cx } from '../ui/cx';
import { lazyPart } from '../ui/lazy';
import { Menu, MenuItem, MenuLine, MenuLink } from '../ui/menu';
import { notify } from '../ui/toast';
import { useKit } from './kit';

const icon = 'size-4 shrink-0 text-muted';
// Few open it; the form of its own need not weigh on every list.
const ViewDialog = lazyPart(() => import('./view-dialog').then((module) => module.ViewDialog));

/** The saved views of the list: those of the product, those of everybody, one's own; and what may be done with the one on show. */
export function ViewsMenu() {
  const t = useTranslations('register');
  const kit = useKit();
  const path = usePathname();
  const here = filtersOf(useSearchParams().toString());
  const [asked, setAsked] = useState<'new' | 'change' | null>(null);
  const remove = useRemoveView(path);
  const change = useChangeView();
  if (!kit) return null;
  const addressOf = (search: string, key: string) => `${path}?${search ? `${search}&` : ''}saved=${encodeURIComponent(key)}` as Route;
  const view = kit.views.find(({ id }) => id === kit.saved) ?? null;
  const shipped = kit.shipped.find(({ key }) => key === kit.saved);
  const name = view?.name ?? shipped?.label ?? null;
  const differs = name !== null && filtersOf(view?.search ?? shipped?.search ?? '') !== here;
  const mayChange = view !== null && (view.shared ? kit.mayShare : view.mine);
  const item = ({ id, search, name: label, shared, mine, owner }: ListView) => (
    <MenuLink
      key={id}
      href={addressOf(search, id)}
      icon={shared ? <Users aria-hidden="true" className={icon} /> : <Bookmark aria-hidden="true" className={icon} />}
    >
      <span className="truncate">{label}</span>
      {mine ? null : <span className="ml-auto pl-4 text-small text-muted">{owner}</span>}
    </MenuLink>
  );
  return (
    <>
      <Menu
        label={name === null ? t('savedViews') : t('savedViewNow', { name })}
        align="start"
        triggerClass={cx(buttonClass('secondary'), 'max-w-64 px-3')}
        trigger={
          <>
            <Bookmark aria-hidden="true" className="size-4 shrink-0" />
            <span className="truncate">{name ?? t('savedViews')}</span>
            {differs ? <span className="shrink-0 font-normal text-muted">{t('viewDiffers')}</span> : null}
            <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
          </>
        }
      >
        {kit.shipped.map(({ key, label, search }) => (
          <MenuLink key={key} href={addressOf(search, key)} icon={<Lock aria-hidden="true" className={icon} />}>
            {label}
          </MenuLink>
        ))}
        {kit.shipped.length > 0 && kit.views.length > 0 ? <MenuLine /> : null}
        {kit.views.filter(({ shared }) => shared).map(item)}
        {kit.views.filter(({ shared }) => !shared).map(item)}
        {kit.shipped.length + kit.views.length > 0 ? <MenuLine /> : null}
        {name === null ? null : <MenuLink href={path as Route}>{t('viewLeave')}</MenuLink>}
        {mayChange && view && differs ? (
          <MenuItem icon={<Save aria-hidden="true" className={icon} />} onClick={() => void change(view, here)}>
            {t('viewKeep', { name: view.name })}
          </MenuItem>
        ) : null}
        {mayChange ? <MenuItem onClick={() => setAsked('change')}>{t('viewRename')}</MenuItem> : null}
        {mayChange && view ? (
          <MenuItem danger icon={<Trash2 aria-hidden="true" className="size-4 shrink-0" />} onClick={() => void remove(view)}>
            {t('viewRemove')}
          </MenuItem>
        ) : null}
        <MenuItem icon={<Save aria-hidden="true" className={icon} />} onClick={() => setAsked('new')}>
          {t('viewNew')}
        </MenuItem>
      </Menu>
      {asked === null ? null : (
        <ViewDialog key={asked} view={asked === 'change' ? view : null} search={here} open onOpenChange={() => setAsked(null)} />
      )}
    </>
  );
}

/** Keeps the filters and columns on show in the view. */
function useChangeView() {
  const t = useTranslations('register');
  const kit = useKit();
  const errorText = useErrorText();
  return async ({ id, version, name, shared }: ListView, search: string) => {
    if (!kit) return;
    const result = await kit.actions.saveView({ id, version, list: kit.list, name, search, layout: kit.layout, shared });
    notify(result.ok ? { title: t('viewSaved', { name }) } : { title: errorText(result.code, result.params), kind: 'bad' });
  };
}

/** Deletes the view and offers to bring it back. */
function useRemoveView(path: string) {
  const t = useTranslations('register');
  const kit = useKit();
  const router = useRouter();
  const errorText = useErrorText();
  return async ({ id, version, name, search, layout, shared, mine }: ListView) => {
    if (!kit) return;
    const result = await kit.actions.removeView({ id, version });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    const back = () => void kit.actions.saveView({ id: null, version: null, list: kit.list, name, search, layout, shared });
    notify({ title: t('viewRemoved', { name }), action: mine || shared ? { label: t('undo'), onClick: back } : undefined });
    router.replace(path as Route, { scroll: false });
  };
}
