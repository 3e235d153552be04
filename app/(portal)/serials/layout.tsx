import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the serial numbers, of their files, and those of the marks of their lots. */
export default function SerialsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['serials', 'lots', 'attachments', 'labelPrint']}>{children}</Texts>;
}
