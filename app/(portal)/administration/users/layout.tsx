import type { ReactNode } from 'react';
import { Texts } from '@/lib/i18n/texts';

/** The texts of people and their rights. */
export default function UsersLayout({ children }: { children: ReactNode }) {
  return <Texts of={['users']}>{children}</Texts>;
}
