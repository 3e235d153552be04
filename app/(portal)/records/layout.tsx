import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the records. */
export default function RecordsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['records']}>{children}</Texts>;
}
