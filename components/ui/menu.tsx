'use client';

import { Ellipsis } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { buttonClass } from './button';

export type MenuProps = {
  readonly label: string;
  readonly trigger?: ReactNode;
  readonly triggerClass?: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

// A page is there sooner without what few of its visitors open: the menu comes when the pointer or the focus comes near it.
const load = () => import('./menu-parts');
const MenuParts = dynamic(() => load().then((module) => module.MenuParts));
export const MenuItem = dynamic(() => load().then((module) => module.MenuItem));
export const MenuLink = dynamic(() => load().then((module) => module.MenuLink));
export const MenuChoices = dynamic(() => load().then((module) => module.MenuChoices));
export const MenuLine = dynamic(() => load().then((module) => module.MenuLine));

/** The quiet menu of a page or row. Without `trigger` it is three dots. */
export function Menu(props: MenuProps) {
  const { label, trigger, triggerClass } = props;
  const [came, setCame] = useState<{ open: boolean; focused: boolean } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const come = (open: boolean) =>
    void load().then(
      () => setCame((old) => old ?? { open, focused: document.activeElement === button.current }),
      // Without a connection the button stays as it is, and the next attempt may find one.
      () => undefined,
    );
  if (came) return <MenuParts {...props} {...came} />;
  // A button that is replaced between press and click would swallow the click.
  const near = () =>
    void load().then(
      () => (pressed.current ? undefined : come(false)),
      () => undefined,
    );
  return (
    <button
      ref={button}
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={label}
      title={trigger ? undefined : label}
      className={triggerClass ?? buttonClass('quiet', 'icon')}
      onPointerEnter={near}
      onFocus={near}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onClick={() => come(true)}
    >
      {trigger ?? <Ellipsis aria-hidden="true" className="size-5" />}
    </button>
  );
}

/** `MoreMenu` is the menu beside a page's primary action. */
export function MoreMenu({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  return <Menu label={t('more')}>{children}</Menu>;
}
