import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the lines of a record, which a transformation is written with. */
export default function TransformLayout({ children }: { children: ReactNode }) {
  return <Texts of={['records']}>{children}</Texts>;
}
