import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { TextLink } from '@/components/ui/text-link';
import { bindFormats } from '@/lib/i18n/words';
import type { StepProps } from './guide-step';
import { LINKS } from './guide-links';

/** What stands in the way of a step, and the way around it. */
export function Hint({ step: { hint, state }, facts }: StepProps) {
  const t = useTranslations('guide');
  const { list } = bindFormats(useLocale(), 'UTC');
  if (hint === null) return null;
  const way = (href: string, label: string) => <TextLink href={href as Route}>{label}</TextLink>;
  switch (hint.kind) {
    case 'lotsOff':
      return <Band kind="warn" title={t('hints.lotsOff')} action={way(LINKS.settings, t('hints.lotsOffAction'))} />;
    case 'yearMissing':
      return <Band kind="warn" title={t('hints.yearMissing')} action={way(LINKS.newPeriod, t('hints.yearMissingAction'))} />;
    case 'periodClosed':
      return <Band kind="warn" title={t('hints.periodClosed')} action={way(LINKS.periods, t('hints.periodClosedAction'))} />;
    case 'unitAndClass':
      return <Band kind="info" title={t('hints.unitAndClass')} />;
    case 'itemPhantom':
    case 'itemMoved':
      return (
        <Band
          kind="info"
          title={t(`hints.${hint.kind}`, { item: hint.item })}
          action={way(`/setup/items/${hint.id}`, t('hints.openItem', { item: hint.item }))}
        />
      );
    case 'after':
      return state === 'current' ? null : <p className="text-table text-muted">{t('hints.after', { step: t(`${hint.step}.title`) })}</p>;
    case 'lot': {
      const reasons = list(hint.reasons.map((reason) => t(`hints.reasons.${reason}`)));
      return (
        <Band
          kind="warn"
          title={t('hints.lot', { lot: hint.lot, reasons })}
          action={facts.lot ? way(`/lots/${facts.lot.id}`, t('hints.openLot', { lot: hint.lot })) : null}
        />
      );
    }
  }
}
