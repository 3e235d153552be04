import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of what the company says about its scanners. */
export default function ScanningLayout({ children }: { children: ReactNode }) {
  return <Texts of={['scanning']}>{children}</Texts>;
}
