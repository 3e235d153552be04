import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of scanning. */
export default function ScanLayout({ children }: { children: ReactNode }) {
  return <Texts of={['scan', 'scanScreens']}>{children}</Texts>;
}
