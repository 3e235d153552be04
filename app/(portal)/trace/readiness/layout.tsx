import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The check of the books is followed in the browser. */
export default function ReadinessLayout({ children }: { children: ReactNode }) {
  return <Texts of={['readiness']}>{children}</Texts>;
}
