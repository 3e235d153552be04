import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of warehouse templates. */
export default function TemplatesLayout({ children }: { children: ReactNode }) {
  return <Texts of={['templates']}>{children}</Texts>;
}
