import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of a table that has letters for codes. */
export default function TableLayout({ children }: { children: ReactNode }) {
  return <Texts of={['letters']}>{children}</Texts>;
}
