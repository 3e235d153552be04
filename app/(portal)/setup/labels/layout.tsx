import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of label designs. */
export default function LabelsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['labels', 'labelPrint']}>{children}</Texts>;
}
