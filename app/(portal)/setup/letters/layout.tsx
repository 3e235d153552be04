import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the letters of codes. */
export default function LettersLayout({ children }: { children: ReactNode }) {
  return <Texts of={['letters']}>{children}</Texts>;
}
