import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of periods. */
export default function PeriodsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['company']}>{children}</Texts>;
}
