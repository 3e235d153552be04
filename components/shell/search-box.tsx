'use client';

import { Search } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ComponentType, type ComponentProps, type RefObject, useEffect, useState } from 'react';
import { Kbd } from '../ui/kbd';
import { wedgeKey } from '../ui/wedge';
import { searchClass } from './search-class';
import type { SearchList as List } from './search-list';

type SearchBoxProps = { readonly permissions: readonly string[]; readonly inputRef: RefObject<HTMLInputElement | null> };

/** What stands in the field: while its page is open the text that was searched for. */
function useText(): [string, (text: string) => void] {
  const asked = useSearchParams().get('q') ?? '';
  const here = usePathname() === '/search' ? asked : '';
  const [text, setText] = useState(here);
  useEffect(() => setText(here), [here]);
  return [text, setText];
}

/** The search of the whole portal: best hits by kind while one types, Enter opens the marked one, or all results. */
export function SearchBox({ permissions, inputRef }: SearchBoxProps) {
  const t = useTranslations('shell');
  const [text, setText] = useText();
  const [Live, setLive] = useState<ComponentType<ComponentProps<typeof List>> | null>(null);
  // Without a connection the plain field stays, whose form leads to the page of results.
  const load = () =>
    void import('./search-list').then(
      ({ SearchList }) => (document.activeElement === inputRef.current ? setLive(() => SearchList) : undefined),
      () => undefined,
    );
  return (
    <search className="min-w-0 flex-1 md:max-w-lg print:hidden">
      {Live ? (
        <Live permissions={permissions} inputRef={inputRef} text={text} setText={setText} />
      ) : (
        <form action="/search">
          <span className="relative block">
            <Search aria-hidden="true" className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
            <input
              ref={inputRef}
              name="q"
              role="combobox"
              aria-expanded={false}
              aria-label={t('search')}
              placeholder={t('searchPlaceholder')}
              enterKeyHint="search"
              autoCapitalize="none"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              maxLength={500}
              className={searchClass}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onFocus={load}
              onKeyDown={(event) => {
                if (wedgeKey(event)) event.currentTarget.form?.requestSubmit();
              }}
            />
            <span aria-hidden="true" className="pointer-events-none absolute top-1.5 right-2 hidden md:block">
              <Kbd>{t('searchKey')}</Kbd>
            </span>
          </span>
        </form>
      )}
    </search>
  );
}
