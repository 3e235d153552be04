import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the lots. */
export default function LotsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['lots', 'holds', 'transform', 'labelPrint']}>{children}</Texts>;
}
