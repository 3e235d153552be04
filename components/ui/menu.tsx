'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { buttonClass } from './button';
import { PartFailed } from '../failed-page';

export type MenuProps = {
  readonly label: string;
  readonly trigger?: ReactNode;
  readonly triggerClass?: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

type Parts = typeof import('./menu-parts');

// A page is there sooner without what few of its visitors open: the menu comes when the pointer or the focus comes near it.
let parts: Parts | null = null;
const load = async (): Promise<Parts> => {
  parts ??= await import('./menu-parts');
  return parts;
};

/** The quiet menu of a page or row. Without `trigger` it is three dots. */
export function Menu(props: MenuProps) {
  const { label, trigger, triggerClass } = props;
  const [came, setCame] = useState<{ parts: Parts; open: boolean; focused: boolean } | null>(null);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const come = (open: boolean) =>
    void load().then(
      (loaded) => {
        const focused = document.activeElement === button.current;
        // A click that was meant for the plain button opens the menu, also when the two changed places in the meantime.
        setCame((old) => (old && (old.open || !open) ? old : { parts: loaded, open, focused: focused || open }));
      },
      () => (open ? setFailed(true) : undefined),
    );
  if (came) return <came.parts.MenuParts key={String(came.open)} {...props} open={came.open} focused={came.focused} />;
  // A button that is replaced between press and click would swallow the click.
  const near = () =>
    void load().then(
      () => (pressed.current ? undefined : come(false)),
      () => undefined,
    );
  const again = () => {
    setFailed(false);
    come(true);
  };
  return (
    <>
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
      {failed ? <PartFailed focused onRetry={again} onClose={() => setFailed(false)} /> : null}
    </>
  );
}

// These stand inside a menu alone, which is there only once its parts are.
export const MenuItem = (props: ComponentProps<Parts['MenuItem']>) => (parts ? <parts.MenuItem {...props} /> : null);
export const MenuLink = (props: ComponentProps<Parts['MenuLink']>) => (parts ? <parts.MenuLink {...props} /> : null);
export const MenuChoices = (props: ComponentProps<Parts['MenuChoices']>) => (parts ? <parts.MenuChoices {...props} /> : null);
export const MenuLine = () => (parts ? <parts.MenuLine /> : null);

/** `MoreMenu` is the menu beside a page's primary action. */
export function MoreMenu({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  return <Menu label={t('more')}>{children}</Menu>;
}
