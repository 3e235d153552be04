import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import type { SerialGuide } from '@/lib/getting-started/serial-guide.rules';

/** The way into the guide for serial numbers once the one for lots is done or away: where it stands, and the next step. */
export function SerialOffer({ guide, children }: { guide: SerialGuide; children?: ReactNode }) {
  const t = useTranslations('guide');
  const next = guide.steps.find(({ state }) => state === 'current');
  const done = { done: String(guide.done), all: String(guide.steps.length) };
  return (
    <section
      aria-labelledby="serial-offer-title"
      className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-line bg-raised px-5 py-4"
    >
      <div className="max-w-prose">
        <h2 id="serial-offer-title" className="text-body font-semibold">
          {t(guide.begun ? 'serialTitle' : 'serialOffer.title')}
        </h2>
        <p className="text-table text-muted">
          {guide.begun && next
            ? `${t('progress', done)} · ${t('serialOffer.next', { step: t(`${next.key}.title`) })}`
            : t('serialOffer.body')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={'/?guide=serials' as Route}>{t(guide.begun ? 'serialOffer.goOn' : 'serialOffer.begin')}</LinkButton>
        {children}
      </div>
    </section>
  );
}
