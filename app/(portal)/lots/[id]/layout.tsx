import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of one lot beside those of the register. */
export default function LotLayout({ children }: { children: ReactNode }) {
  return <Texts of={['attachments', 'serials']}>{children}</Texts>;
}
