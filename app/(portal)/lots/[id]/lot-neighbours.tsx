import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { LotAround } from '@/lib/lots/lot-around.query';

/** The lots of the same item that began before and after this one. */
export function LotNeighbours({ older, newer }: Pick<LotAround, 'older' | 'newer'>) {
  const t = useTranslations('lots');
  if (!older && !newer) return null;
  return (
    <nav aria-label={t('neighbours')} className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-table print:hidden">
      {older ? (
        <TextLink href={`/lots/${older.id}` as Route} className="inline-flex min-w-0 items-center gap-1">
          <ChevronLeft aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">{t('older', { code: older.code })}</span>
        </TextLink>
      ) : (
        <span />
      )}
      {newer ? (
        <TextLink href={`/lots/${newer.id}` as Route} className="inline-flex min-w-0 items-center gap-1">
          <span className="truncate">{t('newer', { code: newer.code })}</span>
          <ChevronRight aria-hidden="true" className="size-4 shrink-0" />
        </TextLink>
      ) : null}
    </nav>
  );
}
