import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of companies. */
export default function CompaniesLayout({ children }: { children: ReactNode }) {
  return <Texts of={['company']}>{children}</Texts>;
}
