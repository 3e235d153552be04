import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the movements. */
export default function MovementsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['movements']}>{children}</Texts>;
}
