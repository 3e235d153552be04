'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass } from './button';
import { lazyPart } from './lazy';
import { usePopupButton } from './use-popup-button';

type Parts = typeof import('./menu-parts');

export type MenuProps = {
  readonly label: string;
  readonly trigger?: ReactNode;
  readonly triggerClass?: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

// A page is there sooner without what few of its visitors open: the menu's code comes when the pointer or the focus comes near its button.
let parts: Parts | null = null;
const load = async (): Promise<Parts> => {
  parts ??= await import('./menu-parts');
  return parts;
};
const MenuPopup = lazyPart(() => load().then((loaded) => loaded.MenuPopup));
// Whoever opens a menu that cannot be fetched is told then.
const near = () => void load().catch(() => undefined);

/** The quiet menu of a page or row. Without `trigger` it is three dots. */
export function Menu({ label, trigger, triggerClass, align, children }: MenuProps) {
  const popup = usePopupButton();
  return (
    <>
      <button
        {...popup.props}
        type="button"
        aria-haspopup="menu"
        aria-label={label}
        title={trigger ? undefined : label}
        className={triggerClass ?? buttonClass('quiet', 'icon')}
        onPointerEnter={near}
        onFocus={near}
      >
        {trigger ?? <Ellipsis aria-hidden="true" className="size-5" />}
      </button>
      {popup.asked ? (
        <MenuPopup
          label={label}
          align={align}
          anchor={popup.props.ref}
          open={popup.open}
          byKeyboard={popup.byKeyboard}
          onOpenChange={popup.setOpen}
        >
          {children}
        </MenuPopup>
      ) : null}
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
