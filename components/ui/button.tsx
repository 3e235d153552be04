import Link from './link';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonKind, type ButtonSize, buttonClass } from './button-class';
import { cx } from './cx';

export { buttonClass } from './button-class';

type Look = { kind?: ButtonKind; size?: ButtonSize; icon?: ReactNode };

/** A button that says what happens. `type` is `button` unless told. */
export function Button({ kind, size, icon, className, children, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return (
    <button type={type} className={cx(buttonClass(kind, size), className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind, size, icon, className, children, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link className={cx(buttonClass(kind, size), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

/** A button that is only an icon; its name is spoken and shown on hover. */
export function IconButton({ label, ...rest }: Omit<ComponentProps<typeof Button>, 'size'> & { label: string }) {
  return <Button kind="quiet" size="icon" aria-label={label} title={label} {...rest} />;
}
