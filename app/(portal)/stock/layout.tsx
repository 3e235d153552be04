import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the stock. */
export default function StockLayout({ children }: { children: ReactNode }) {
  return <Texts of={['stock']}>{children}</Texts>;
}
