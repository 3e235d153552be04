import type { ComponentProps } from 'react';
import { cx } from './cx';

/** The look of every text control. */
export const controlClass = cx(
  'w-full min-w-0 rounded-md border border-edge bg-raised px-3 text-body text-ink transition-colors',
  'hover:border-muted aria-invalid:border-bad aria-invalid:outline-bad [&[readonly]]:bg-sunken disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted',
);

export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={cx(controlClass, 'h-9', className)} {...rest} />;
}

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cx(controlClass, 'min-h-20 py-1.5', className)} {...rest} />;
}

/** A code: monospaced, as typed, without the browser's corrections. */
export function CodeInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <Input
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      className={cx('font-mono text-table', className)}
      {...rest}
    />
  );
}
