'use client';

import { BookOpen } from 'lucide-react';
import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { TextLink } from '../ui/text-link';
import { helpOf, type PageKeys } from './help-pages';
import { LETTERS, placesFor } from './navigation';
import { areSingleKeysOn } from './preferences';

type HelpDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly permissions: readonly string[];
};

/** What this page is for, with an example and its keys; the same place and order on every page. */
export function HelpDialog({ open, onOpenChange, permissions }: HelpDialogProps) {
  const t = useTranslations('help');
  const page = helpOf(usePathname());
  const close = () => onOpenChange(false);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      actions={
        <LinkButton href={'/guide' as Route} onClick={close} icon={<BookOpen aria-hidden="true" className="size-4" />}>
          {t('guide')}
        </LinkButton>
      }
    >
      {page ? (
        <div className="flex flex-col gap-2">
          <p>{t(`pages.${page.help}.what`)}</p>
          <p className="rounded-lg bg-sunken px-4 py-2 text-table">
            <span className="font-medium">{t('example')}:</span> {t(`pages.${page.help}.example`)}
          </p>
        </div>
      ) : null}
      {page?.keys ? <PageKeyList kinds={page.keys} /> : null}
      <EveryKeyList permissions={permissions} onGo={close} />
    </Dialog>
  );
}

function Keys({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-table font-semibold">{title}</h3>
      <dl className="columns-1 gap-x-6 text-table sm:columns-2">{children}</dl>
    </section>
  );
}

function Key({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div className="flex min-h-7 break-inside-avoid items-baseline gap-3">
      <dt className="flex min-w-14 shrink-0 gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** Keys that are names on every keyboard, not words of a language. */
const KEYS = {
  rows: [
    { keys: ['j', 'k'], text: 'keys.rows.first' },
    { keys: ['Enter'], text: 'keys.rows.second' },
    { keys: ['o'], text: 'keys.rows.third' },
  ],
  form: [
    { keys: ['Ctrl+S'], text: 'keys.form.first' },
    { keys: ['Ctrl+Enter'], text: 'keys.form.second' },
    { keys: ['F4'], text: 'keys.form.third' },
  ],
  entry: [{ keys: ['Del'], text: 'keys.entry' }],
  grid: [
    { keys: ['Enter'], text: 'keys.grid.first' },
    { keys: ['Tab'], text: 'keys.grid.second' },
  ],
} as const satisfies Record<PageKeys, unknown>;

function PageKeyList({ kinds }: { kinds: readonly PageKeys[] }) {
  const t = useTranslations('help');
  return (
    <Keys title={t('pageKeys')}>
      {kinds.map((kind) =>
        KEYS[kind].map(({ keys, text }) => (
          <Key key={text} keys={keys}>
            {t(text)}
          </Key>
        )),
      )}
    </Keys>
  );
}

function EveryKeyList({ permissions, onGo }: { permissions: readonly string[]; onGo: () => void }) {
  const t = useTranslations('help');
  const nav = useTranslations('nav');
  // The dialog is only there once it was opened in a browser, which knows the choice.
  const single = areSingleKeysOn();
  const places = placesFor(new Set(permissions)).flatMap((group) => group.places);
  return (
    <>
      <Keys title={t('everyKeys')}>
        <Key keys={single ? ['/', 'Ctrl+K'] : ['Ctrl+K']}>{t('keys.search')}</Key>
        {single ? (
          <>
            <Key keys={['c']}>{t('keys.create')}</Key>
            <Key keys={['?']}>{t('keys.help')}</Key>
            {places.map(({ key }) =>
              LETTERS[key] ? (
                <Key key={key} keys={['g', LETTERS[key]]}>
                  {nav(key)}
                </Key>
              ) : null,
            )}
          </>
        ) : null}
      </Keys>
      <p className="text-table text-muted">
        {single ? t('singleKeysOn') : t('singleKeysOff')}{' '}
        <TextLink href={'/profile' as Route} onClick={onGo}>
          {t('singleKeysWhere')}
        </TextLink>
      </p>
    </>
  );
}
