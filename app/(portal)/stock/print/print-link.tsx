import { Printer } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { Search } from '@/lib/kernel/list-params';
import { printAddress } from './print-address';

/** To the print of the same rows, all pages of them. */
export function PrintLink({ search }: { search: Search }) {
  const t = useTranslations('stock');
  return (
    <LinkButton href={printAddress(search) as Route} icon={<Printer aria-hidden="true" className="size-4" />}>
      {t('print')}
    </LinkButton>
  );
}
