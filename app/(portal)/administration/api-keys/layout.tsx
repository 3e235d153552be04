import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of the keys of programs. */
export default function ApiKeysLayout({ children }: { children: ReactNode }) {
  return <Texts of={['apiKeys']}>{children}</Texts>;
}
