'use client';

import type { Route } from 'next';
import { copyOf, EntryMenu, type EntryRow } from '../parts/entry-menu';
import { activateLabelDesignAction, removeLabelDesignAction } from './actions';

const LIST = '/setup/labels' as Route;

/** What else may be done with a design. */
export function DesignMenu({ active, ...row }: EntryRow & { readonly active: boolean }) {
  return (
    <EntryMenu
      {...row}
      back={LIST}
      copy={copyOf(LIST, row.id)}
      archive={{ active, action: activateLabelDesignAction }}
      action={removeLabelDesignAction}
    />
  );
}
