'use client';

import type { Route } from 'next';
import Link from '../ui/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { cx } from '../ui/cx';
import { isAt, placesFor } from './navigation';

type PlacesProps = {
  readonly permissions: readonly string[];
  /** Icons alone; null: where the window is small. */
  readonly folded?: boolean | null;
  readonly onGo?: () => void;
};

const HEAD = { true: 'sr-only', null: 'max-lg:sr-only', false: '' } as const;
const LINK = { true: 'justify-center px-0', null: 'max-lg:justify-center max-lg:px-0', false: '' } as const;
const WORD = { true: 'sr-only', null: 'max-lg:sr-only truncate', false: 'truncate' } as const;

/** The list of places, in groups. Folded it shows the icons alone; the words stay for screen readers. */
export function Places({ permissions, folded = false, onGo }: PlacesProps) {
  const t = useTranslations('nav');
  const path = usePathname();
  return (
    <div className="flex flex-col gap-5">
      {placesFor(new Set(permissions)).map((group) => (
        <div key={group.key ?? 'daily'}>
          {group.key ? <h2 className={cx('px-3 pb-1 text-small font-medium text-muted', HEAD[`${folded}`])}>{t(group.key)}</h2> : null}
          <ul className="flex flex-col gap-0.5">
            {group.places.map(({ key, href, icon: Icon }) => {
              const here = isAt(path, href);
              return (
                <li key={key}>
                  <Link
                    href={href as Route}
                    onClick={onGo}
                    aria-current={here ? 'page' : undefined}
                    title={folded === false ? undefined : t(key)}
                    className={cx(
                      'relative flex min-h-9 items-center gap-3 rounded-md px-3 text-table no-underline transition-colors hover:bg-sunken',
                      here ? 'font-semibold text-ink' : 'text-muted hover:text-ink',
                      LINK[`${folded}`],
                    )}
                  >
                    {here ? <span aria-hidden="true" className="absolute top-1.5 bottom-1.5 -left-3 w-0.5 rounded-full bg-accent" /> : null}
                    <Icon aria-hidden="true" className={cx('size-[1.125rem] shrink-0', here && 'text-accent')} strokeWidth={1.75} />
                    <span className={WORD[`${folded}`]}>{t(key)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The daily places at the bottom of a phone. */
export function DailyPlaces({ permissions }: { permissions: readonly string[] }) {
  const t = useTranslations('nav');
  const shell = useTranslations('shell');
  const path = usePathname();
  const daily = placesFor(new Set(permissions)).flatMap((group) => group.places.filter((place) => place.daily));
  return (
    <nav
      aria-label={shell('dailyNav')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {daily.map(({ key, href, icon: Icon }) => {
          const here = isAt(path, href);
          return (
            <li key={key} className="min-w-0">
              <Link
                href={href as Route}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  'flex h-14 flex-col items-center justify-center gap-0.5 px-1 text-small no-underline -outline-offset-2',
                  here ? 'font-semibold text-accent' : 'text-muted',
                )}
              >
                <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
                <span className="max-w-full truncate">{t(key)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
