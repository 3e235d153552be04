import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the guides. */
export default function GuideLayout({ children }: { children: ReactNode }) {
  return <Texts of={['guide', 'lots', 'labelPrint']}>{children}</Texts>;
}
