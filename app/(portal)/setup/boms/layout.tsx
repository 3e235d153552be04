import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of bills of materials. */
export default function BomsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['boms']}>{children}</Texts>;
}
