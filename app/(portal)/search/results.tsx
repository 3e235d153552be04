import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SearchWords } from '@/components/shell/search-words';
import type { SearchGroup } from '@/components/shell/search.types';
import { EmptyState } from '@/components/ui/empty-state';
import Link from '@/components/ui/link';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import type { HitKind } from '@/lib/search/search.types';

type ResultsProps = {
  readonly q: string;
  readonly kind: HitKind | null;
  readonly kindName: string | null;
  readonly groups: readonly SearchGroup[];
};

const address = (q: string, kind?: string): Route => `/search?q=${encodeURIComponent(q)}${kind ? `&kind=${kind}` : ''}` as Route;

/** The results in groups; a kind can be looked at alone, with more of it. */
export function Results({ q, kind, kindName, groups }: ResultsProps) {
  const t = useTranslations('search');
  if (q === '') return <EmptyState title={t('title')}>{t('intro')}</EmptyState>;
  if (groups.length === 0 && kind === null) return <EmptyState title={t('nothingTitle', { q })}>{t('nothingBody')}</EmptyState>;
  const kinds = kind ? [{ key: kind, label: kindName ?? kind }] : groups.filter(({ key }) => key !== 'day' && key !== 'pages');
  const tabs = [
    { key: 'all', label: t('everything'), href: address(q), current: kind === null },
    ...kinds.map(({ key, label }) => ({ key, label, href: address(q, key), current: key === kind })),
  ];
  return (
    <>
      <Tabs label={t('kindsLabel')} tabs={tabs} />
      {groups.length === 0 ? <p className="text-muted">{t('nothingTitle', { q })}</p> : null}
      <div className="flex max-w-4xl flex-col gap-6">
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </div>
    </>
  );
}

function Group({ group: { key, label, rows, more } }: { group: SearchGroup }) {
  const t = useTranslations('search');
  return (
    <section aria-labelledby={`group-${key}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`group-${key}`} className="text-body font-semibold">
          {label}
        </h2>
        {more ? (
          <span className="text-table">
            <TextLink href={more as Route}>{t('allOf')}</TextLink>
          </span>
        ) : null}
      </div>
      <ul className="overflow-hidden rounded-lg border border-line bg-raised">
        {rows.map((row) => (
          <li key={row.href} className="border-b border-line last:border-0">
            <Link
              href={row.href as Route}
              className="flex min-h-11 flex-wrap content-center items-baseline gap-x-3 px-4 py-2 text-table no-underline -outline-offset-2 hover:bg-sunken"
            >
              <SearchWords row={row} wrap />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
