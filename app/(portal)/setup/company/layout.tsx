import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the company. */
export default function CompanyLayout({ children }: { children: ReactNode }) {
  return <Texts of={['company']}>{children}</Texts>;
}
