'use client';

import { activatePartnerAction, removePartnerAction } from '../actions';
import { copyOf, EntryMenu, type EntryRow } from '../parts/entry-menu';

/** What else may be done with a partner. */
export function PartnerMenu({ active, ...row }: EntryRow & { readonly active: boolean }) {
  return (
    <EntryMenu
      {...row}
      back="/setup/partners"
      copy={copyOf('/setup/partners', row.id)}
      archive={{ active, action: activatePartnerAction }}
      action={removePartnerAction}
    />
  );
}
