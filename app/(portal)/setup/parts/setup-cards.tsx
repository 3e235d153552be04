import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import Link from '@/components/ui/link';
import { formatDay } from '@/lib/i18n/formats';
import type { SetupCounts } from '@/lib/tables/setup-counts.query';
import type { TableKey } from '@/lib/tables/tables.types';

type Card = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly what: string;
  readonly state: string;
  readonly open?: boolean;
};

type SetupCardsProps = { readonly counts: SetupCounts; readonly companyName: string; readonly mayManage: boolean };

/** Cards in the order of the work: what each thing is, how much of it there is. */
export function SetupCards({ counts, companyName, mayManage }: SetupCardsProps) {
  const t = useTranslations('setup');
  const tables = useTranslations('tables');
  const warehouses = useTranslations('warehouses');
  const partners = useTranslations('partners');
  const company = useTranslations('company');
  const nav = useTranslations('nav');
  const locale = useLocale();
  const entries = (count: number) => t('entries', { count });
  const table = (key: TableKey, open = false): Card => ({
    key,
    href: `/setup/tables/${key}`,
    title: tables(`${key}.title`),
    what: tables(`${key}.what`),
    state: entries(counts[key]),
    open: open && counts[key] === 0,
  });
  const page = (key: 'codeTypes' | 'items' | 'boms' | 'templates' | 'labels', what: string, open = false): Card => ({
    key,
    href: {
      codeTypes: '/setup/code-types',
      items: '/setup/items',
      boms: '/setup/boms',
      templates: '/setup/templates',
      labels: '/setup/labels',
    }[key],
    title: nav(key),
    what,
    state: entries(counts[key]),
    open: open && counts[key] === 0,
  });
  const { openPeriod } = counts;
  const period = openPeriod
    ? t('periodOpen', { from: formatDay(locale, openPeriod.from), to: formatDay(locale, openPeriod.to) })
    : t('periodClosed');
  const needed: Card[] = [
    ...(mayManage ? [{ key: 'company', href: '/setup/company', title: company('title'), what: t('companyWhat'), state: companyName }] : []),
    { key: 'periods', href: '/setup/periods', title: company('periods'), what: t('periodsWhat'), state: period, open: openPeriod === null },
    {
      key: 'warehouses',
      href: '/setup/warehouses',
      title: warehouses('title'),
      what: t('warehousesWhat'),
      state: entries(counts.warehouses),
      open: counts.warehouses === 0,
    },
    table('units', true),
    table('item-classes', true),
    page('codeTypes', t('codeTypesWhat'), true),
    page('items', t('itemsWhat'), true),
    page('templates', t('templatesWhat'), true),
  ];
  const lettersCount = t('lettersCount', { months: String(counts.monthLetters), years: counts.yearLetters });
  const lots: Card[] = [
    table('lot-statuses'),
    { key: 'letters', href: '/setup/letters', title: t('lettersTitle'), what: t('lettersWhat'), state: lettersCount },
    table('lot-types'),
    table('lot-evaluations'),
    page('labels', t('labelsWhat')),
  ];
  const rest: Card[] = [
    { key: 'partners', href: '/setup/partners', title: partners('title'), what: t('partnersWhat'), state: entries(counts.partners) },
    page('boms', t('bomsWhat')),
    table('characteristics'),
    table('product-categories'),
    table('item-types'),
    table('brands'),
    table('variants'),
    table('location-types'),
    table('location-statuses'),
    table('projects'),
    table('cost-centres'),
  ];
  return (
    <div className="flex flex-col gap-8">
      <Group title={t('needed')} cards={needed} />
      <Group title={t('lots')} cards={lots} />
      <Group title={t('rest')} cards={rest} />
    </div>
  );
}

function Group({ title, cards }: { title: string; cards: readonly Card[] }) {
  return (
    <section>
      <h2 className="mb-3 text-body font-semibold">{title}</h2>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {cards.map((card) => (
          <li key={card.key}>
            <Link
              href={card.href as Route}
              className="flex h-full flex-col gap-1 rounded-lg border border-line bg-raised p-4 no-underline transition-colors hover:border-accent"
            >
              <span className="font-medium text-accent">{card.title}</span>
              <span className="text-table text-muted">{card.what}</span>
              <span className={card.open ? 'mt-auto pt-2 text-table font-medium text-warn' : 'mt-auto pt-2 text-table'}>{card.state}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
