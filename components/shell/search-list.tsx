'use client';

import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { CornerDownLeft, Search } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type RefObject, useLayoutEffect, useState } from 'react';
import { cx } from '../ui/cx';
import { Kbd } from '../ui/kbd';
import Link from '../ui/link';
import { popupClass } from '../ui/popup';
import { wedgeKey } from '../ui/wedge';
import { commandsFor } from './commands';
import { placesFor } from './navigation';
import type { SearchGroup, SearchRow } from './search.types';
import { searchClass } from './search-class';
import { SearchWords } from './search-words';
import { useSearch } from './use-search';

/** The base component reads the items of a group under this name. */
type Listed = Omit<SearchGroup, 'rows'> & { readonly items: readonly SearchRow[] };

const listed = ({ rows, ...group }: SearchGroup): Listed => ({ ...group, items: rows });

/** Pages and commands whose name holds every typed word, and the pages that the portal `found` by other words; without a text the commands alone. */
function useOwnGroups(permissions: readonly string[], text: string, found: readonly SearchRow[]): SearchGroup[] {
  const t = useTranslations('shell');
  const nav = useTranslations('nav');
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const row = (href: string, title: string): SearchRow => ({ href, code: null, title, detail: null, off: null });
  const fits = ({ title }: SearchRow) => words.every((word) => (title ?? '').toLocaleLowerCase().includes(word));
  const held = new Set(permissions);
  const commands = commandsFor(held).map(({ key, href }) => row(href, t(`commands.${key}`)));
  const pages = words.length === 0 ? [] : placesFor(held).flatMap(({ places }) => places.map(({ key, href }) => row(href, nav(key))));
  const named = pages.filter(fits);
  const others = found.filter(({ href }) => !named.some((each) => each.href === href));
  return [
    { key: 'pages', label: t('pages'), rows: [...named, ...others], more: null },
    { key: 'commands', label: t('commandsTitle'), rows: commands.filter(fits), more: null },
  ].filter(({ rows }) => rows.length > 0);
}

type SearchListProps = {
  readonly permissions: readonly string[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
};

/** The field of the search with its list of hits; `SearchBox` loads it when the field is first entered. */
export function SearchList({ permissions, inputRef, text, setText }: SearchListProps) {
  const t = useTranslations('shell');
  const router = useRouter();
  const [open, setOpen] = useState(text !== '');
  // It stands where the plain field stood, which had the focus.
  useLayoutEffect(() => {
    const input = inputRef.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, [inputRef]);
  const { state, groups: all } = useSearch(open ? text : '');
  const groups = all.filter(({ key }) => key !== 'pages');
  const own = useOwnGroups(permissions, text, all.find(({ key }) => key === 'pages')?.rows ?? []);
  const q = text.trim();
  const results: SearchGroup[] =
    q === ''
      ? []
      : [
          {
            key: 'all',
            label: '',
            rows: [{ href: `/search?q=${encodeURIComponent(q)}`, code: null, title: t('allResults', { q }), detail: null, off: null }],
            more: null,
          },
        ];
  const shown = [...groups, ...own, ...results].map(listed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (q === '') return;
    setOpen(false);
    router.push(`/search?q=${encodeURIComponent(q)}&jump=1` as Route);
  };
  const leave = () => {
    setOpen(false);
    setText('');
  };
  const nothing = state === 'idle' && q !== '' && groups.length === 0 && own.length === 0;
  const status = state === 'busy' ? t('searching') : state === 'failed' ? t('searchFailed') : nothing ? t('nothingFound', { q }) : null;
  return (
    <form action="/search" onSubmit={submit}>
      <Base.Root
        items={shown}
        filter={null}
        value={text}
        open={open}
        onOpenChange={setOpen}
        openOnInputClick
        itemToStringValue={(row: SearchRow) => row.code ?? row.title ?? ''}
        onValueChange={(value, { reason }) => {
          if (reason !== 'item-press') setText(value);
        }}
      >
        <span className="relative block">
          <Search aria-hidden="true" className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
          <Base.Input
            ref={inputRef}
            name="q"
            aria-label={t('search')}
            placeholder={t('searchPlaceholder')}
            enterKeyHint="search"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={500}
            onKeyDown={(event) => {
              if (wedgeKey(event)) event.currentTarget.form?.requestSubmit();
            }}
            className={searchClass}
          />
          <span aria-hidden="true" className="pointer-events-none absolute top-1.5 right-2 hidden md:block">
            <Kbd>{t('searchKey')}</Kbd>
          </span>
        </span>
        <Base.Portal>
          <Base.Positioner sideOffset={6} align="start" collisionPadding={8} className="z-50">
            <Base.Popup
              className={cx(popupClass, 'w-[max(var(--anchor-width),min(40rem,var(--available-width)))] max-w-[var(--available-width)]')}
            >
              <Base.Status className="px-4 py-2 text-table text-muted empty:hidden">{status}</Base.Status>
              <Base.List className="max-h-[min(var(--available-height),32rem)] scroll-py-2 overflow-y-auto overscroll-contain">
                {(group: Listed) => <Group key={group.key} group={group} onGo={leave} />}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      <button type="submit" hidden />
    </form>
  );
}

function Group({ group, onGo }: { group: Listed; onGo: () => void }) {
  return (
    <Base.Group items={group.items} className="border-b border-line py-1 last:border-0">
      {group.label ? <Base.GroupLabel className="px-4 pt-1.5 pb-0.5 text-small text-muted">{group.label}</Base.GroupLabel> : null}
      <Base.Collection>
        {(row: SearchRow) => (
          <Base.Item
            key={row.href}
            value={row}
            className="flex min-h-9 cursor-default items-baseline gap-x-3 px-4 py-1.5 max-sm:flex-wrap text-table text-ink no-underline data-highlighted:bg-accent-soft"
            render={<Link href={row.href as Route} tabIndex={-1} />}
            onClick={onGo}
          >
            {group.key === 'all' ? <CornerDownLeft aria-hidden="true" className="size-4 shrink-0 self-center text-muted" /> : null}
            <SearchWords row={row} />
          </Base.Item>
        )}
      </Base.Collection>
    </Base.Group>
  );
}
