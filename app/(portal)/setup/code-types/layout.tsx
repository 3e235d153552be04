import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of code types. */
export default function CodeTypesLayout({ children }: { children: ReactNode }) {
  return <Texts of={['codeTypes']}>{children}</Texts>;
}
