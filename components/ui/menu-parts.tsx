'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from './link';
import { type ComponentProps, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { cx } from './cx';
import { popupClass } from './popup';

const itemClass =
  'flex min-h-8 cursor-default items-center gap-2.5 px-3 py-1 text-table no-underline outline-none data-disabled:opacity-55 data-highlighted:bg-accent-soft';

type MenuPopupProps = {
  readonly label: string;
  readonly align?: 'start' | 'end';
  /** The button that opens it. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly byKeyboard: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
};

/** The focus is where an entry has led it, in a dialog for instance: a menu that closes late must not take it back while somebody types there. */
const isElsewhere = (focused: Element | null): boolean =>
  focused !== null && focused !== document.body && focused.closest('[role=menu]') === null;

/** The menu itself; `Menu` loads it when somebody comes near. */
export function MenuPopup({ label, align = 'end', anchor, open, byKeyboard, onOpenChange, children }: MenuPopupProps) {
  // The menu takes the focus itself; opened by a key it hands it on to its first entry, once.
  const handOn = useRef(false);
  useLayoutEffect(() => {
    handOn.current = open && byKeyboard;
  }, [open, byKeyboard]);
  return (
    <Base.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align={align} className="z-50">
          <Base.Popup
            aria-label={label}
            onFocus={({ target, currentTarget }) => {
              if (handOn.current && target === currentTarget) currentTarget.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
              handOn.current = false;
            }}
            // Tab leaves a menu; the focus is then where it came from.
            onKeyDown={(event) => {
              if (event.key !== 'Tab') return;
              event.preventDefault();
              onOpenChange(false);
            }}
            finalFocus={() => !isElsewhere(document.activeElement) && anchor.current}
            className={cx(popupClass, 'min-w-48')}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  danger,
  children,
  ...rest
}: Omit<ComponentProps<typeof Base.Item>, 'className'> & { icon?: ReactNode; danger?: boolean }) {
  return (
    <Base.Item className={cx(itemClass, danger && 'text-bad')} {...rest}>
      {icon}
      {children}
    </Base.Item>
  );
}

export function MenuLink({ href, icon, children }: { href: ComponentProps<typeof Link>['href']; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick className={itemClass} render={<Link href={href} />}>
      {icon}
      {children}
    </Base.LinkItem>
  );
}

/** One of several: the chosen one carries a dot and is announced as chosen. */
export function MenuChoices({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onChoose(String(next))} aria-label={label}>
      <div className="px-3 pt-2 pb-1 text-small text-muted" aria-hidden="true">
        {label}
      </div>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={itemClass}>
          <span className="grid size-4 place-items-center">
            <Base.RadioItemIndicator className="size-2 rounded-full bg-accent" />
          </span>
          {choice.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuLine() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
