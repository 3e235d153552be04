import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { formatDay } from '@/lib/i18n/formats';
import type { Neighbour, Neighbours } from '@/lib/record-register/record-card.types';

const icon = 'size-4 shrink-0';

/** The way to the records before and after this one. */
export function RecordNeighbours({ previous, next }: Neighbours) {
  const t = useTranslations('records.card');
  const locale = useLocale();
  if (previous === null && next === null) return null;
  const words = ({ number, warehouse, day }: Neighbour) => ({ number: String(number), warehouse, day: formatDay(locale, day) });
  const href = ({ id }: Neighbour) => `/records/${id}` as Route;
  return (
    <nav aria-label={t('beside')} className="flex flex-wrap justify-between gap-3 border-t border-line pt-4">
      {previous ? (
        <LinkButton size="small" href={href(previous)} rel="prev" icon={<ChevronLeft aria-hidden="true" className={icon} />}>
          {t('previous', words(previous))}
        </LinkButton>
      ) : (
        <span />
      )}
      {next ? (
        <LinkButton size="small" href={href(next)} rel="next">
          {t('next', words(next))}
          <ChevronRight aria-hidden="true" className={icon} />
        </LinkButton>
      ) : null}
    </nav>
  );
}
