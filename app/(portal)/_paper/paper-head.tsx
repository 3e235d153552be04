import { getLocale } from 'next-intl/server';
import { PrintHead } from '@/components/print/print-head';
import { bindFormats } from '@/lib/i18n/words';
import { requireSession } from '@/lib/server/page';

/** On paper alone: when a card was printed, and by whom. */
export async function PaperHead() {
  const [{ user, company }, locale] = await Promise.all([requireSession(), getLocale()]);
  return (
    <div className="hidden print:block">
      <PrintHead name={user.name} moment={bindFormats(locale, company.timeZone).moment(new Date())} />
    </div>
  );
}
