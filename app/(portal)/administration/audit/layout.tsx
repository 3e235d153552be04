import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the trail. */
export default function AuditLayout({ children }: { children: ReactNode }) {
  return <Texts of={['audit']}>{children}</Texts>;
}
