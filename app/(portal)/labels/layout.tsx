import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the log of printed labels. */
export default function LabelLogLayout({ children }: { children: ReactNode }) {
  return <Texts of={['labelLog', 'labelPrint']}>{children}</Texts>;
}
