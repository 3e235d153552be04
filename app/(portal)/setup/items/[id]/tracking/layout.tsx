import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of lots and serial numbers turned on later. */
export default function TrackingLayout({ children }: { children: ReactNode }) {
  return <Texts of={['tracking']}>{children}</Texts>;
}
