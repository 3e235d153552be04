import Link from './link';
import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A link inside text or a table. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link className={cx('text-accent underline decoration-1 underline-offset-[0.2em] hover:text-accent-strong', className)} {...rest} />
  );
}
