import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { bindFormats } from '@/lib/i18n/words';
import type { SerialCard } from '@/lib/serials/serial-card.query';

/** Where a piece is, or with which record it went, and since when. @rules SER-17 */
export function SerialPlaceText({ serial }: { readonly serial: Pick<SerialCard, 'state' | 'warehouse' | 'location' | 'last'> }) {
  const t = useTranslations('serials.place');
  const { day } = bindFormats(useLocale(), 'UTC');
  const { last } = serial;
  const named = last ? { record: `${last.warehouse} / ${last.number}`, day: day(last.date) } : null;
  const href = last ? (`/records/${last.recordId}` as Route) : null;
  const link = (text: string) => (href ? <TextLink href={href}>{text}</TextLink> : text);
  if (serial.state === 'IN_STOCK')
    return (
      <>
        {t('inStock', { warehouse: serial.warehouse ?? '', location: serial.location ?? 'none' })}
        {named ? <> {link(t('since', named))}</> : null}
      </>
    );
  if (serial.state === 'NOT_LOADED' || !named) return null;
  return (
    <>
      {link(t('out', named))}
      {last?.account ? <> {t('to', { account: last.account })}</> : null}
    </>
  );
}
