import { cx } from './cx';

/** `primary` is there once a page; `quiet` has no edge; `danger` destroys or stops something. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small' | 'icon';

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  secondary: 'bg-raised text-ink border-edge hover:bg-sunken',
  quiet: 'text-ink border-transparent hover:bg-sunken',
  danger: 'bg-bad-solid text-on-bad border-transparent hover:opacity-90',
};
const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-4 py-1.5 text-table',
  small: 'min-h-7 px-2.5 py-0.5 text-table',
  icon: 'size-9 shrink-0 p-0',
};

/** The look of a button, for elements that cannot be one (Base UI triggers, links). */
export function buttonClass(kind: ButtonKind = 'secondary', size: ButtonSize = 'normal'): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium no-underline transition-colors select-none',
    '[&>svg]:shrink-0 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 print:hidden',
    KINDS[kind],
    SIZES[size],
  );
}
