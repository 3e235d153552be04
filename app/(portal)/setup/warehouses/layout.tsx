import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of warehouses and of the items that they keep. */
export default function WarehousesLayout({ children }: { children: ReactNode }) {
  return <Texts of={['warehouses', 'items', 'labelPrint']}>{children}</Texts>;
}
