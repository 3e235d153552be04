import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of partners. */
export default function PartnersLayout({ children }: { children: ReactNode }) {
  return <Texts of={['partners']}>{children}</Texts>;
}
