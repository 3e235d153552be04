import Link from './link';
import type { ComponentProps } from 'react';
import { CopyButton } from './copy-button';
import { cx } from './cx';

type CodeTextProps = {
  readonly code: string;
  /** Where the code leads; without it the code is plain. */
  readonly href?: ComponentProps<typeof Link>['href'];
  readonly size?: 'table' | 'title';
  readonly copy?: boolean;
  /** The link covers the whole card around it (the nearest positioned element). */
  readonly stretch?: boolean;
  /** A name rather than a code: in the letters of the text, not to be copied. */
  readonly named?: boolean;
  readonly className?: string;
};

/** A code: monospaced, on one line, copied with one click. Too long for its place, it ends in an ellipsis and shows whole on hover. */
export function CodeText({ code, href, size = 'table', copy = true, stretch, named, className }: CodeTextProps) {
  const text = named ? (
    <span title={code} className="truncate text-table">
      {code}
    </span>
  ) : (
    <code title={code} className={cx('truncate whitespace-pre', size === 'title' ? 'text-title font-semibold' : 'text-table')}>
      {code}
    </code>
  );
  return (
    <span className={cx('code-text', className)}>
      {href ? (
        <Link href={href} className={stretch ? 'after:absolute after:inset-0' : undefined}>
          {text}
        </Link>
      ) : (
        text
      )}
      {copy && !named ? <CopyButton text={code} /> : null}
    </span>
  );
}
