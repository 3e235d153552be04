import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { OwnDataFacts, OwnStepKey } from '@/lib/getting-started/own-data.types';
import { formatDay } from '@/lib/i18n/formats';

/** What shows that an optional step is done, as a link to it. */
export function OwnMade({ step, facts: { imported, scannerTested, printed } }: { step: OwnStepKey; facts: OwnDataFacts }) {
  const [t, locale] = [useTranslations('guide.own'), useLocale()];
  const made = {
    import: imported && { href: `/imports/${imported.id}`, text: t('import.made', imported) },
    scanner: scannerTested && {
      href: '/scan/test',
      text: t(scannerTested.by ? 'scanner.madeBy' : 'scanner.made', {
        day: formatDay(locale, scannerTested.day),
        name: scannerTested.by ?? '',
      }),
    },
    label: printed && { href: '/labels', text: t('label.made', { code: printed.code, day: formatDay(locale, printed.day) }) },
  }[step];
  return made ? (
    <TextLink href={made.href as Route} className="inline-block py-1 text-table">
      {made.text}
    </TextLink>
  ) : null;
}
