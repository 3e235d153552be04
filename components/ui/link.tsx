import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link that loads its page when it is followed: pages are rendered for each request, and a list has a link in every row. */
export default function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
