import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of imports. */
export default function ImportsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['imports']}>{children}</Texts>;
}
