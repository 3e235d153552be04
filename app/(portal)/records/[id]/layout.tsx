import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of one record beside those of the register. */
export default function RecordLayout({ children }: { children: ReactNode }) {
  return <Texts of={['attachments', 'labelPrint', 'transportUnits']}>{children}</Texts>;
}
