import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The marks of lots bring their texts along. */
export default function TraceLayout({ children }: { children: ReactNode }) {
  return <Texts of={['lots', 'graph']}>{children}</Texts>;
}
