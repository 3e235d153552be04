import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of items. */
export default function ItemsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['items']}>{children}</Texts>;
}
