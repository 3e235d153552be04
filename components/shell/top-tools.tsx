'use client';

import { CircleHelp } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { IconButton } from '../ui/button';
import { lazyPart } from '../ui/lazy';
import { LETTERS, placesFor } from './navigation';
import { SearchBox } from './search-box';
import { useKeys } from './use-keys';

const CreateDialog = lazyPart(() => import('./create-dialog').then((module) => module.CreateDialog));
const HelpDialog = lazyPart(() => import('./help-dialog').then((module) => module.HelpDialog));

/** The search, the help of the page and the keys: at the same place on every page. */
export function TopTools({ permissions }: { permissions: readonly string[] }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<'help' | 'create' | null>(null);
  const show = (what: 'help' | 'create') => (open: boolean) => setShown(open ? what : null);
  useKeys({
    search: () => {
      setShown(null);
      input.current?.focus();
      input.current?.select();
    },
    help: () => setShown('help'),
    create: () => setShown('create'),
    go: (letter) => {
      const place = placesFor(new Set(permissions))
        .flatMap(({ places }) => places)
        .find(({ key }) => LETTERS[key] === letter);
      if (place) router.push(place.href as Route);
      return place !== undefined;
    },
  });
  return (
    <>
      <SearchBox permissions={permissions} inputRef={input} />
      <span className="ml-auto print:hidden">
        <IconButton label={t('help')} onClick={() => setShown('help')} aria-haspopup="dialog">
          <CircleHelp aria-hidden="true" className="size-5" />
        </IconButton>
      </span>
      <HelpDialog open={shown === 'help'} onOpenChange={show('help')} permissions={permissions} />
      <CreateDialog open={shown === 'create'} onOpenChange={show('create')} permissions={permissions} />
    </>
  );
}
