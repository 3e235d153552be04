'use client';

import type { ReactNode } from 'react';
import { type KitActions, KitProvider } from '@/components/register/kit';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ListKit as Kit, ShippedView } from '@/lib/kernel/list-kit';
import { keepListLayoutAction, removeListViewAction, saveListViewAction } from '../list-actions';

const ACTIONS: KitActions = { keepLayout: keepListLayoutAction, saveView: saveListViewAction, removeView: removeListViewAction };
const NONE: readonly ShippedView[] = [];

type ListKitProps = { readonly kit: Kit; readonly shipped?: readonly ShippedView[]; readonly children: ReactNode };

/**
 * Gives the register inside it saved views, remembered columns, export and print. On the page:
 *
 *     const kit = await readListKit({ db, session }, 'partners', search);
 *     <ListKit kit={kit}><SetupList …/></ListKit>
 *
 * `shipped` are the views that come with the product.
 */
export function ListKit({ kit, shipped = NONE, children }: ListKitProps) {
  const errorText = useErrorText();
  return (
    <KitProvider
      kit={kit}
      shipped={shipped}
      actions={ACTIONS}
      onFault={(result) => (result.ok ? undefined : notify({ title: errorText(result.code, result.params), kind: 'bad' }))}
    >
      {children}
    </KitProvider>
  );
}
