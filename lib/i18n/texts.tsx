import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Messages } from './messages/en';
import { MoreTexts } from './more-texts';

/**
 * Brings named groups of texts to the client components inside, beside those that came from further out. What stays on the server needs none.
 * Every area brings what its own pages use, so that no page carries the texts of all the others; a structure test compares the two.
 */
export async function Texts({ of, children }: { of: readonly (keyof Messages)[]; children: ReactNode }) {
  const all = await getMessages();
  return <MoreTexts texts={Object.fromEntries(of.map((name) => [name, all[name]]))}>{children}</MoreTexts>;
}
