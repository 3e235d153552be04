import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of every list of the set-up. */
export default function SetupLayout({ children }: { children: ReactNode }) {
  return <Texts of={['tables']}>{children}</Texts>;
}
