import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { SerialCard } from '@/lib/serials/serial-card.query';

/** The pieces of the same item that come before and after this one by code. */
export function SerialNeighbours({ previous, next }: Pick<SerialCard, 'previous' | 'next'>) {
  const t = useTranslations('serials');
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('neighbours')} className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-table print:hidden">
      {previous ? (
        <TextLink href={`/serials/${previous.id}` as Route} className="inline-flex min-w-0 items-center gap-1">
          <ChevronLeft aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">{t('previous', { code: previous.code })}</span>
        </TextLink>
      ) : (
        <span />
      )}
      {next ? (
        <TextLink href={`/serials/${next.id}` as Route} className="inline-flex min-w-0 items-center gap-1">
          <span className="truncate">{t('next', { code: next.code })}</span>
          <ChevronRight aria-hidden="true" className="size-4 shrink-0" />
        </TextLink>
      ) : null}
    </nav>
  );
}
