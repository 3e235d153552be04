import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the work in the background. */
export default function JobsLayout({ children }: { children: ReactNode }) {
  return <Texts of={['jobs']}>{children}</Texts>;
}
